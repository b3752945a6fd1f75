import type { ChapterText } from '../../structure/chapterText.ts';
import { code, link, liveNumber, setting, symbol, term, text } from '../../text/spans.ts';
import { spansFor } from '../../text/values.ts';
import type { structure } from './structure.ts';
import { values } from './values.ts';

const value = spansFor(values);

export const english: ChapterText<typeof structure> = {
  title: 'Vectorising',
  question: 'Why do the ten lines contain no loops?',
  steps: {
    loops: {
      title: 'The same thing with loops',
      body: [
        text`The cost function can be written with loops: for each patch, for each hidden unit, for each pixel, multiply and add. This is how the formulas read, and it is the safest way to understand them. The numbers are right, too.`,
        text`To replace loops over single numbers by operations on whole matrices is called ${term('vectorising', 'vectorising')}. The figure computes the same product both ways, in the interpreter in which you do the exercise, for ${setting('patchCount')} patches. First make the prediction that follows, then press the button. The loop took ${liveNumber('loopMilliseconds')} milliseconds, and the matrix product ${liveNumber('matrixMilliseconds')}.`,
      ],
      caption: 'The same product number by number and as one matrix product, timed on this machine.',
    },
    foretell: {
      question: text`How many times faster is the matrix product than the loop? Guess before you run it.`,
      unit: 'times faster',
      outcome: [
        text`On your machine the matrix product was ${liveNumber('timesFaster')} times faster. The factor depends on the machine, on the size of the matrices and on the program that runs the code. The figure shows your prediction beside it.`,
      ],
    },
    gap: {
      question: text`Both ways do exactly the same multiplications. Where does the loop spend the rest of its time?`,
      answer: text`The interpreter has to read each line of the loop again and again: look up the names, check the indices, fetch two numbers, multiply, store the result. The multiplication is the smallest part of it. The matrix product is interpreted once; then a compiled program does all multiplications, several at a time, and in an order that suits the memory.`,
    },
    why: {
      title: 'How much there is to do',
      body: [
        text`With 64 pixels, 25 hidden units and 10,000 patches, a single matrix product needs ${value('multiplicationsPerProduct')} multiplications. One evaluation contains ${value('products')} such products: two forward, one back through ${symbol('W2')}, and two for the gradients of the weights. That makes ${value('multiplications')} multiplications for one evaluation, and a training needs hundreds of evaluations.`,
        text`An interpreter that needs a ten-millionth of a second for each step of a loop would need about eight seconds for each evaluation. A compiled product does several multiplications in a billionth of a second.`,
      ],
    },
    how: {
      title: 'How to vectorise a formula',
      body: [
        text`Find out what each index means. An index that is summed over becomes the inner dimension of a matrix product. An index that appears on both sides at the same place becomes an element-wise operation. An index that is missing on one side means that a column is added to every column.`,
        text`Three lines show all three cases. In the first, pixels are summed, and the bias has no patch index. In the second, outputs are summed, and the slopes stand at the same place. In the third, patches are summed.`,
        text`Write the shapes beside the line before you write the line. If they fit in only one way, the line is usually right.`,
      ],
    },
    same: {
      title: 'The same numbers?',
      body: [
        text`Loop and matrix add up the same products, but often in a different order. A computer rounds after every addition, so the last digits may differ. On the small network the largest difference is ${value('largestDifference')} of the largest entry. This is harmless. It is the reason why programs do not test two computed numbers for exact equality.`,
      ],
    },
    recallSum: {
      question: text`A formula sums over ${code('i')}: the entry ${code('(j, k)')} is the sum of ${code('A(j, i) * B(i, k)')}. What is it as an operation on matrices?`,
      options: {
        product: text`The matrix product of A and B.`,
        elementwise: text`The element-wise product of A and B.`,
        repeat: text`A column that is added to every column.`,
      },
      hints: {
        elementwise: text`In an element-wise product every entry comes from one entry of A and one of B. How many are there here?`,
        repeat: text`Nothing is added to a whole matrix here. Which index occurs in both factors but not in the result?`,
      },
      explanation: text`The index that is summed over stands at the end of one factor and at the beginning of the other, and vanishes. That is the matrix product.`,
    },
    recallSame: {
      question: text`You have vectorised a loop. The two results differ by one part in a quadrillion. What does that mean?`,
      options: {
        exact: text`There is a mistake: the numbers must be exactly equal.`,
        rounding: text`Nothing: the sums were formed in another order.`,
        different: text`The matrix product uses an approximation.`,
      },
      hints: {
        exact: text`Compute ${code('(1e-17 + 1) - 1')} and ${code('1e-17 + (1 - 1)')}. Do you get the same?`,
        different: text`It does the same multiplications and additions. What may differ, apart from their values?`,
      },
      explanation: text`Additions with rounding give slightly different results in a different order. A real mistake is usually larger by many powers of ten.`,
    },
    break: {
      title: 'Too many for the loop',
      task: text`In the figure for this step there are 10,000 patches. Run both ways. You may stop the loop at any time. How long would 400 iterations take with it?`,
      answer: text`Multiply the time for one product by ${value('products')} products and by 400 iterations. The network that you see trained in less than a minute would take hours or days. This is why the exercise asks for vectorised code before the larger pictures of ${link('digits', 'the next chapter')}.`,
    },
  },
};
