import { b1gradCandidates, b2gradCandidates } from '../../code/biasCandidates.ts';
import type { ChapterText } from '../../structure/chapterText.ts';
import { code, costTerm, equation, link, setting, symbol, term, text } from '../../text/spans.ts';
import { spansFor } from '../../text/values.ts';
import type { structure } from './structure.ts';
import { values } from './values.ts';

const value = spansFor(values);

export const english: ChapterText<typeof structure> = {
  title: 'Step 2: the gradients',
  question: 'In which direction should each weight be changed?',
  steps: {
    plan: {
      title: 'Where we are going',
      body: [
        text`We write all weights and biases one below the other in a long column, ${symbol('theta')}. The small network has ${value('parameters')} of these parameters. The ${term('gradient', 'gradient')} ${symbol('gradJ')} is a column of the same length. Each entry says how fast the cost rises when this one parameter is increased and all others stay as they are.`,
        text`To lower the cost we go against the gradient: ${equation('update')}. This is ${term('gradientDescent', 'gradient descent')}, and ${symbol('alpha')} is the length of the step in proportion to the gradient. ${link('descent', 'Chapter 9')} compares it with a more refined routine, L-BFGS. Both need the same two things from us: the cost and its gradient. This chapter computes the gradient.`,
      ],
      caption: 'A slice of the cost as a landscape, and the path that goes down in it.',
    },
    oneWeight: {
      title: 'One weight and one patch',
      body: [
        text`Take a single patch and a single weight: the one that leads from the first pixel to the first hidden unit. The derivative of the cost with respect to it, without weight decay, is a product of two numbers: ${equation('oneWeight')}. The second is the pixel. The first, ${symbol('delta2')}, says how much the cost changes when the weighted sum of the hidden unit is increased.`,
        text`This is easy to understand. If the weight grows a little, the sum grows by that amount times the pixel. The cost then changes by the change of the sum, times ${symbol('delta2')}. For the first patch the pixel is ${value('xFirst')} and ${symbol('delta2')} is ${value('delta2Alone')}, so the product is ${value('firstProduct')}.`,
      ],
      caption: 'One patch: the pixel, the delta of the hidden unit, and their product.',
    },
    foretell: {
      question: text`Suppose that a pixel is 0 in this patch. How does the cost of this patch change when the weight from this pixel is increased?`,
      options: {
        up: text`It rises.`,
        down: text`It falls.`,
        same: text`It stays the same.`,
      },
      outcome: [
        text`It stays the same. The derivative is ${symbol('delta2')} times the pixel, and the pixel is 0. A weight learns nothing from a patch in which its pixel is 0.`,
      ],
    },
    gap: {
      question: text`Explain without the formula why a weight from a pixel with the value 0 cannot matter for this patch.`,
      answer: text`The pixel enters the hidden unit only as the product of weight and pixel. If the pixel is 0, the product is 0 for every weight, so the sum, the activation and the output stay as they are. Weight decay still acts on the weight, but that belongs to another term of the cost.`,
    },
    outer: {
      title: 'One patch, all weights: the outer product',
      body: [
        text`Every weight of ${symbol('W1')} needs such a product: each hidden unit’s delta times each pixel. Write the deltas as a column of 4 and the pixels as a row of 9. Column times row gives a table with 4 rows and 9 columns, the ${term('outerProduct', 'outer product')} ${equation('outerProduct')}. It has just the shape of ${symbol('W1')}.`,
        text`So one product of a column with a row replaces two nested loops.`,
      ],
    },
    product: {
      title: 'All patches: one matrix product',
      body: [
        text`The cost is a mean over patches, so the gradient is a mean as well. We could compute one outer product for each patch and add them up. A matrix product does this by itself: if the deltas of all patches stand side by side as columns in ${symbol('delta2')}, and the patches as columns in ${symbol('x')}, then ${code("delta2 * x'")} multiplies row by column and sums over the patches.`,
        text`Compare the three ways in the figure: one patch, two patches, all 6. You are looking at ${setting('patches')} of them now. For all 6 the first entry of the sum ${symbol('DeltaW1')} is ${value('DeltaW1First')}. (The entries of ${symbol('delta2')} change with the number of patches, too. They contain the sparsity penalty, and that depends on the mean over the patches.)`,
      ],
      caption: 'The same entry as a sum over patches, each with its own product.',
    },
    recallProduct: {
      question: text`${symbol('delta2')} has 4 rows and 6 columns, the transposed ${symbol('x')} has 6 rows and 9 columns. Over what does their product sum?`,
      options: {
        patches: text`Over the 6 patches.`,
        pixels: text`Over the 9 pixels.`,
        units: text`Over the 4 hidden units.`,
      },
      hints: {
        pixels: text`The 9 is still there in the shape of the result. Which number has vanished?`,
        units: text`The 4 is still there in the shape of the result. Which number has vanished?`,
      },
      explanation: text`The inner number vanishes: 4 × 6 times 6 × 9 gives 4 × 9. The 6 patches are summed, and this is the sum that the cost asks for.`,
    },
    signs: {
      title: 'Four operations that are easily confused',
      body: [
        text`From here on four operations alternate. The ${term('matrixProduct', 'matrix product')} multiplies rows by columns and adds up; MATLAB writes ${code('*')}, NumPy ${code('@')}. The ${term('elementwiseProduct', 'element-wise product')} multiplies entries that stand at the same place; MATLAB writes ${code('.*')}, NumPy ${code('*')}, and mathematics here a thick dot; the figures show the sign ⊙.`,
        text`The ${term('rowSum', 'sum over a row')} turns a matrix into a column. And a column can be added to every column of a matrix. In the figures each operation has its own sign and its own word. When a line of code fails, first ask which of the four it should be.`,
      ],
    },
    delta3: {
      title: 'delta3: the error of each output',
      body: [
        text`We begin at the output, where the error can be seen, and go backwards. The ${term('delta', 'delta')} of an output unit says how the cost of a patch changes with the weighted sum of this unit. It is the error times the slope of the sigmoid at this place. Both are matrices with one row for each pixel and one column for each patch, and they are multiplied element by element.`,
        text`In the first entry the output differs from the input by ${value('errorFirst')}. The slope there is ${value('slope3First')}, and so ${symbol('delta3')} is ${value('delta3First')}. The slope of the sigmoid can be computed from its value: ${equation('slope')}. This is why the line contains only ${symbol('a3')} and no ${symbol('z3')}.`,
      ],
      caption: 'Error and slope, multiplied entry by entry.',
    },
    delta2: {
      title: 'delta2: passing the error back',
      body: [
        text`A hidden unit influences all outputs, each through one weight of ${symbol('W2')}. So its share of the error is the sum of the output deltas, each times that weight. This is the product of the transposed ${symbol('W2')} and ${symbol('delta3')}: the same connections, used backwards. It gives this step its name, ${term('backpropagation', 'backpropagation')}. The first entry is ${value('backFirst')}.`,
        text`The ${costTerm('sparsity', 'sparsity penalty')} adds a number for each unit: it depends on ${symbol('rhoHat')}, so it is the same for all patches. It is a column that is added to every column. For the first unit it is ${value('sparsityFirst')}. Only then is everything multiplied, element by element, by the slope of the hidden unit, here ${value('slope2First')}. The result is ${value('delta2First')}.`,
        text`Mind the brackets. The sparsity column stands inside them, because the penalty acts on the activation and has to pass through the sigmoid like the rest.`,
      ],
      caption: 'Matrix product, added column, element-wise product: the three operations of delta2.',
    },
    recallDelta: {
      question: text`Which operation connects the bracket in delta2 with the slope of the hidden units?`,
      options: {
        matrixProduct: text`The matrix product.`,
        elementwise: text`The element-wise product.`,
        added: text`The addition of a column to every column.`,
      },
      hints: {
        matrixProduct: text`Both have 4 rows and 6 columns. Could they be multiplied as matrices at all?`,
        added: text`That operation brings in the sparsity term, which is one number for each unit. How many slopes are there?`,
      },
      explanation: text`Each unit has its own slope for each patch, so the slopes form a matrix of the same shape as the bracket. Entries at the same place belong together.`,
    },
    fourMatrices: {
      title: 'Four matrices, two gradients',
      body: [
        text`Now everything is there. Four matrices give both weight gradients: ${symbol('delta2')} and ${symbol('x')} give ${symbol('DeltaW1')}, and ${symbol('delta3')} and ${symbol('a2')} give ${symbol('DeltaW2')}. The rule is the same each time: the deltas of a layer times the transposed inputs of this layer.`,
        text`These are sums over the patches, so we divide by ${symbol('m')}. Then we add the gradient of ${costTerm('weightDecay', 'weight decay')}, which is ${symbol('lambda')} times the weights themselves. For the first weight the mean is ${value('averageFirst')}, the weight is ${value('W1First')}, and with ${symbol('lambda')} times the weight added the entry of ${symbol('W1grad')} is ${value('W1gradFirst')}. ${symbol('W2grad')} comes about in the same way.`,
        text`Note the order: the sum is divided by ${symbol('m')}, the decay is not.`,
      ],
      caption: 'W1grad and W2grad and the matrices that they come from.',
    },
    biases: {
      title: 'The biases are yours',
      body: [
        text`The two gradients of the biases, ${symbol('b1grad')} and ${symbol('b2grad')}, are still missing. Here is all you need. A bias is added to the sum of its unit for every patch. It works like a weight from an extra pixel that is always 1. Nothing decays the biases.`,
        text`Put 1 in the place of the pixel in the rule for one weight, sum over the patches, and take the mean. What is left?`,
      ],
    },
    blankB1: {
      question: text`Complete the line: ${code('b1grad = …')}`,
      options: {
        rowMean: text`${code(b1gradCandidates.rowMean.matlab)}`,
        columnMean: text`${code(b1gradCandidates.columnMean.matlab)}`,
        rowTotal: text`${code(b1gradCandidates.rowTotal.matlab)}`,
        decayed: text`${code(b1gradCandidates.decayed.matlab)}`,
      },
      hints: {
        columnMean: text`This gives 1 row and 6 columns, one number for each patch. How many biases are there?`,
        rowTotal: text`The shape is right, but the result is 6 times too large. What does the cost do with its sum over patches?`,
        decayed: text`The shape is right and the numbers are close. Does weight decay count biases?`,
      },
      explanation: text`The mean of the deltas over the patches: one number for each hidden unit. It was compared with the reference, and it agrees.`,
    },
    blankB2: {
      question: text`And the other one: ${code('b2grad = …')}`,
      options: {
        delta3Mean: text`${code(b2gradCandidates.delta3Mean.matlab)}`,
        delta2Mean: text`${code(b2gradCandidates.delta2Mean.matlab)}`,
        delta3Columns: text`${code(b2gradCandidates.delta3Columns.matlab)}`,
      },
      hints: {
        delta2Mean: text`This gives 4 numbers. How many output units have a bias?`,
        delta3Columns: text`This gives one number for each patch. Over which dimension do you have to sum?`,
      },
      explanation: text`The biases of the outputs belong to ${symbol('delta3')}, those of the hidden units to ${symbol('delta2')}.`,
    },
    whole: {
      title: 'The ten lines',
      body: [
        text`These ten lines are the whole cost function. Step through them in the figure, forwards and backwards, and read the shapes beside each one. If you can say for every line what goes in, what comes out and which of the four operations it uses, you can write it yourself. The exercise is the place to do that.`,
        text`The figure now shows the real network, with 64 pixels, 25 hidden units and the first 100 of its patches. Only the shapes have changed. Zoom in on any number: its row and its column are longer, and the operation is the same.`,
      ],
      caption: 'The matrices of the real network, as pictures, and one number of them with its sources.',
    },
    break: {
      title: 'Move a bracket',
      task: text`In the figure for this step, the sparsity column has been taken out of the bracket in delta2: it is added after the multiplication by the slope. Look at the gradient check. Which blocks of the gradient are wrong?`,
      answer: text`The blocks of ${symbol('W1')} and ${symbol('b1')} are wrong, and the others are right, because the mistake lies in ${symbol('delta2')} and only these two are computed from it. The relative difference is ${value('outsideSlopeDifference')}; for correct code it is below a billionth. ${link('checking', 'The next chapter')} explains this check.`,
    },
  },
};
