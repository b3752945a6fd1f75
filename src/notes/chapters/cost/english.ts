import type { ChapterText } from '../../structure/chapterText.ts';
import { code, costTerm, equation, link, liveNumber, setting, symbol, term, text } from '../../text/spans.ts';
import { spansFor } from '../../text/values.ts';
import type { structure } from './structure.ts';
import { values } from './values.ts';

const value = spansFor(values);

export const english: ChapterText<typeof structure> = {
  title: 'Step 1: the cost',
  question: 'How does the program measure how good a network is?',
  steps: {
    plan: {
      title: 'One number to make small',
      body: [
        text`Training means changing the weights so that one number becomes small. This number is the ${term('cost', 'cost')} ${symbol('J')}. It has three terms: the ${costTerm('reconstruction', 'reconstruction error')}, the ${costTerm('weightDecay', 'weight decay')} and the ${costTerm('sparsity', 'sparsity penalty')}.`,
        text`In this chapter we compute it by hand, on a network that is small enough to see every number: patches of 3×3 pixels, so 9 inputs; 4 hidden units; and 6 patches. All three sizes differ, so that a matrix that lies the wrong way round does not fit. Point at any number in the figure, or tap it, to see the numbers that made it.`,
      ],
      caption: 'The matrices of a network with 9 pixels, 4 hidden units and 6 patches.',
    },
    forward: {
      title: 'Feed forward',
      body: [
        text`To ${term('feedForward', 'feed forward')} means to compute the outputs from the inputs, one layer after the other. Let ${symbol('m')} be the number of patches, ${symbol('s1')} the number of pixels and ${symbol('s2')} the number of hidden units. The patches stand side by side as the columns of a matrix ${symbol('x')} with ${symbol('s1')} rows and ${symbol('m')} columns.`,
        text`The weights of the hidden units form the matrix ${symbol('W1')}: one row for each hidden unit, one column for each pixel. The product of ${symbol('W1')} and ${symbol('x')} contains one weighted sum for every unit and every patch. The biases ${symbol('b1')} are one column, and this column is added to every column of the product. The result is ${symbol('z2')}. The sigmoid ${symbol('f')} is applied to each entry by itself and gives the activations ${symbol('a2')}.`,
        text`The output layer does the same with its own weights ${symbol('W2')} and biases ${symbol('b2')}. Its inputs are the activations ${symbol('a2')}, its sums are ${symbol('z3')}, and its activations ${symbol('a3')} are the reconstructions.`,
      ],
      caption: 'Row times column: how one entry of the product comes about.',
    },
    foretellShape: {
      question: text`${symbol('W1')} has 4 rows and 9 columns, ${symbol('x')} has 9 rows and 6 columns. What shape has ${symbol('a2')}?`,
      options: {
        fourByNine: text`4 rows and 9 columns`,
        fourBySix: text`4 rows and 6 columns`,
        nineBySix: text`9 rows and 6 columns`,
      },
      outcome: [
        text`4 rows and 6 columns: one row for each hidden unit, one column for each patch. The 9 has vanished, because each entry is a sum over the 9 pixels.`,
      ],
    },
    gapShape: {
      question: text`How can you find the shape of a product without computing it? Say in your own words which number must agree and which numbers remain.`,
      answer: text`The columns of the left matrix and the rows of the right matrix must be equally many, because they are paired and summed. The rows of the left one and the columns of the right one remain. If your code reports that sizes do not agree, write the shapes beside the line: usually one matrix has to be transposed.`,
    },
    squaredError: {
      title: 'First term: the squared error',
      body: [
        text`How different is the output from the input? We subtract them pixel by pixel, square the differences, add them up for one patch, and take half of the sum. Then we take the mean over all patches: ${equation('squaredError')}. This is the ${term('squaredError', 'squared error')}, and it forms the ${costTerm('reconstruction', 'reconstruction error')}.`,
        text`For the 6 patches of the small network it is ${value('reconstructionError')}. The factor one half changes nothing about where the smallest cost lies. It cancels a 2 when we compute the gradient.`,
      ],
    },
    decay: {
      title: 'Second term: weight decay',
      body: [
        text`${term('weightDecay', 'Weight decay')} is the sum of all squared weights of both matrices, times half of ${symbol('lambda')}: ${equation('decay')}. It keeps the weights small. Without it the network could meet the sparsity target in a useless way, with tiny activations that huge weights blow up again. Trained on scenes without weight decay, the network of the exercise has ${value('noDecayEdges')} edge detectors.`,
        text`The small network has ${value('weights')} weights, and that of the exercise, with 64 pixels and 25 hidden units, has ${value('naturalWeights')}. The biases are not part of the sum. The small network uses ${symbol('lambda')} = 0.01, and the term is ${value('weightDecay')}.`,
      ],
    },
    recallDecay: {
      question: text`Which parameters does weight decay count?`,
      options: {
        all: text`All weights and all biases.`,
        weightsOnly: text`All weights of both matrices, no biases.`,
        firstOnly: text`Only the weights of the first matrix, because those are shown as tiles.`,
      },
      hints: {
        all: text`A bias only shifts a sum. It does not make the unit react more strongly to any pixel. Is there a reason to keep it small?`,
        firstOnly: text`If only the first matrix were kept small, the second could grow to compensate. Look at the formula again: how many sums does it contain?`,
      },
      explanation: text`Both ${symbol('W1')} and ${symbol('W2')} are counted, every entry squared. Biases are left out. Decaying them as well is a mistake that a gradient check cannot find, as ${link('checking', 'chapter 8', 'blind')} shows.`,
    },
    rhoHat: {
      title: 'The mean activations',
      body: [
        text`The third term needs the mean activation of every hidden unit. In ${symbol('a2')} each row belongs to one unit and each column to one patch. So we add up each row and divide by ${symbol('m')}. The result, ${symbol('rhoHat')}, is a column with one number for each unit. For the first unit it is ${value('firstRhoHat')}.`,
        text`The code adds along the second dimension: ${code('sum(a2, 2)')} in MATLAB, ${code('axis=1')} in NumPy. Adding along the first would give one number for each patch, which is not what we want.`,
      ],
      caption: 'A row of a2 and the mean activation that comes from it.',
    },
    divergence: {
      title: 'Third term: how far from the target?',
      body: [
        text`For each unit we measure how far ${symbol('rhoHat')} is from ${symbol('rho')}. The measure is the ${term('divergence', 'Kullback–Leibler divergence')}, ${symbol('KL')} for short: ${equation('divergence')}. It is 0 if the two are equal, and positive otherwise. Towards 0 and 1 it grows without bound.`,
        text`With ${symbol('rho')} = 0.1 it is ${value('divergenceAtTwentieth')} when the mean activation is half the target, and ${value('divergenceAtHalf')} when it is 0.5. Drag ${symbol('rhoHat')}: at ${setting('rhoHat')} the divergence is ${liveNumber('divergence')}.`,
        text`The formula is applied to each unit by itself. The results are then added up and multiplied by ${symbol('beta')}, which says how much sparsity counts. The small network uses ${symbol('rho')} = 0.1 and ${symbol('beta')} = 0.5. Its penalty is ${value('sparsityPenalty')}; the first unit contributes with a divergence of ${value('firstDivergence')}.`,
      ],
      caption: 'The divergence as a function of the mean activation. Its lowest point is the target.',
    },
    recallDivergence: {
      question: text`For which mean activation is the divergence smallest?`,
      options: {
        zero: text`For 0: no activity at all.`,
        rho: text`For ${symbol('rho')}, the target.`,
        half: text`For 0.5: halfway between off and on.`,
      },
      hints: {
        zero: text`Drag ${symbol('rhoHat')} towards 0 in the figure. Does the curve fall or rise?`,
        half: text`The curve has one lowest point. Change ${symbol('rho')} and see whether that point moves.`,
      },
      explanation: text`The divergence is 0 exactly at ${symbol('rho')}. A unit that is never active is punished as well, so the penalty does not simply switch units off.`,
    },
    together: {
      title: 'All three together',
      body: [
        text`The cost is the sum: ${value('reconstructionError')} + ${value('weightDecay')} + ${value('sparsityPenalty')} = ${value('cost')}. In the figure it is ${liveNumber('cost')}.`,
      ],
    },
    foretellTerms: {
      question: text`Now the network of the exercise, with 10,000 patches and with ${symbol('rho')} = 0.01. Before training its weights are random. Which of the three terms is then the largest?`,
      options: {
        reconstruction: text`The reconstruction error: the network has not learned anything yet.`,
        decay: text`The weight decay: random weights are large.`,
        sparsity: text`The sparsity penalty.`,
      },
      outcome: [
        text`The sparsity penalty, by far: it is ${value('naturalSparsity')}. The reconstruction error is ${value('naturalReconstruction')}, and the weight decay is ${value('naturalDecay')}.`,
      ],
    },
    gapTerms: {
      question: text`Why is the sparsity penalty so large before training? What does a hidden unit with random weights put out?`,
      answer: text`With small random weights the weighted sums are near 0, and the sigmoid of 0 is one half. So the mean activation of each unit is near one half, and the target is 0.01. The first thing that training does is to switch nearly everything off.`,
    },
    break: {
      title: 'A unit that is always on',
      task: text`Set ${symbol('rho')} to 0.01 and drag ${symbol('rhoHat')} close to 1. Watch the divergence. Then set ${symbol('rhoHat')} to twice the target. Which mistake is expensive?`,
      answer: text`At 0.999 the divergence is ${value('divergenceNearOne')}; at twice the target it is only ${value('divergenceAtFiftieth')}. The penalty is mild near the target and severe far away. If your code forgets to divide by ${symbol('m')}, ${symbol('rhoHat')} exceeds 1 and the logarithm of a negative number appears: the cost is then no longer a real number.`,
    },
  },
};
