import type { ChapterText } from '../../structure/chapterText.ts';
import { code, equation, link, liveNumber, setting, symbol, term, text } from '../../text/spans.ts';
import { spansFor } from '../../text/values.ts';
import type { structure } from './structure.ts';
import { values } from './values.ts';

const value = spansFor(values);

export const english: ChapterText<typeof structure> = {
  title: 'Checking the gradient',
  question: 'How can you know that your gradient is right, without knowing the right answer?',
  steps: {
    idea: {
      title: 'Nudge and look',
      body: [
        text`Errors in a gradient are hard to notice. The program runs, the cost may even fall, and the tiles look a little odd. But a derivative has a simple meaning, and we can test it: change one parameter a little, compute the cost again, and see how much it has changed. This is the ${term('gradientCheck', 'gradient check')}.`,
        text`The slope that we get from differences of the cost is the ${term('numericalGradient', 'numerical gradient')}. The nudge is called ${symbol('epsilon')}. One could nudge in one direction only: ${equation('oneSided')}. The exercise nudges in both: ${equation('twoSided')}.`,
        text`In the figure the nudge is ${setting('epsilon')}. The one-sided slope is wrong by ${liveNumber('oneSidedError')}, the two-sided one by ${liveNumber('twoSidedError')}.`,
      ],
      caption: 'The cost along one parameter, with the true slope and two estimates of it.',
    },
    foretellSides: {
      question: text`Make the nudge ten times smaller. The one-sided error becomes about ten times smaller as well. What happens to the two-sided error?`,
      options: {
        half: text`It becomes about half as large.`,
        tenth: text`It becomes about ten times smaller too.`,
        hundredth: text`It becomes about a hundred times smaller.`,
      },
      outcome: [
        text`About a hundred times smaller. For the first weight of the small network the one-sided error falls by a factor of ${value('oneSidedFactor')}, the two-sided one by a factor of ${value('twoSidedFactor')}.`,
      ],
    },
    gapSides: {
      question: text`Look at the curve in the figure. Why do the errors of the two sides nearly cancel?`,
      answer: text`Near the point the curve is almost a parabola. A parabola rises a little too much on one side and a little too little on the other, by the same amount. In the difference between the two sides these errors cancel. What is left comes from the next term of the expansion, which is far smaller.`,
    },
    measure: {
      title: 'One number for the whole check',
      body: [
        text`We nudge every parameter in turn, and get a numerical gradient n as long as the computed gradient a. To compare them we use the ${term('relativeDifference', 'relative difference')} ${equation('relativeDifference')}: the length of the difference, divided by the length of the sum.`,
        text`On the small network with its ${value('smallParameters')} parameters, the correct code gives ${value('correctDifference')}. The exercise asks for less than a billionth. The figure shows ${liveNumber('relativeDifference')}.`,
      ],
      caption:
        'The computed and the numerical gradient, entry by entry, in the four blocks W1, W2, b1 and b2.',
    },
    foretellEpsilon: {
      question: text`If a smaller nudge is better, why not take the smallest possible one? Draw how the relative difference depends on ${symbol('epsilon')}, from large nudges to tiny ones.`,
      xAxis: 'EPSILON',
      yAxis: 'Relative difference',
      outcome: [
        text`The curve has the shape of a V. With a nudge of one tenth the relative difference is ${value('differenceAtTenth')}. It falls as the nudge shrinks, is lowest near ${value('bestEpsilon')}, and rises again. With a nudge of a trillionth it is ${value('differenceAtTrillionth')}.`,
      ],
    },
    gapEpsilon: {
      question: text`If your curve only falls, what did it leave out? If it rises again, what makes it rise?`,
      answer: text`The computer keeps about 16 digits of each number. When the nudge is tiny, the two costs agree in nearly all of these digits, and their difference consists of the last, uncertain ones. Dividing by the tiny nudge makes this uncertainty large.`,
    },
    epsilon: {
      title: 'Why 0.0001',
      body: [
        text`Two errors compete. The curvature of the cost spoils large nudges; this error shrinks with the square of ${symbol('epsilon')}. The ${term('roundingError', 'rounding error')} spoils small nudges; it grows as ${symbol('epsilon')} shrinks. The value of the exercise, 0.0001, lies near the bottom of the V when the cost is computed with 16 digits.`,
        text`This also gives a test for suspicious cases. A real mistake in the gradient stays the same when you halve ${symbol('epsilon')}. The error of the method becomes four times smaller, and rounding error becomes larger. In the figure ${symbol('epsilon')} is ${setting('epsilon')} and the difference is ${liveNumber('relativeDifference')}.`,
      ],
      caption: 'Relative difference over EPSILON, both axes logarithmic.',
    },
    recallEpsilon: {
      question: text`You set ${symbol('epsilon')} to a trillionth and the check fails, although the code is right. Why?`,
      options: {
        slow: text`The check has not run long enough.`,
        rounding: text`The difference of the two costs consists mostly of rounding error.`,
        curvature: text`The cost is too strongly curved.`,
      },
      hints: {
        slow: text`The number of cost evaluations does not depend on ${symbol('epsilon')}. What does?`,
        curvature: text`Curvature matters more for large nudges. On which side of the V are you?`,
      },
      explanation: text`The two costs agree in almost all of their 16 digits. What remains of their difference is noise, and it is divided by a trillionth.`,
    },
    price: {
      title: 'What it costs',
      body: [
        text`Every parameter needs two costs. The network of ${link('learns', 'chapter 1')} has ${value('naturalParameters')} parameters, so a full check computes ${value('naturalCosts')} costs. The network for digits, with 28×28 pixels and 196 hidden units, has ${value('digitsParameters')} parameters and needs ${value('digitsCosts')} costs.`,
        text`So check on a small network and with few patches, and switch the check off before you train a large one. The formula does not care about the size: code that is right for 4 hidden units is right for 196.`,
      ],
    },
    blind: {
      title: 'What it cannot see',
      body: [
        text`The check compares your gradient with your own cost. If both contain the same mistake, they agree. Suppose you let weight decay count the biases too, in the cost and in the gradient. The relative difference is ${value('decayedBiasesDifference')}: the check passes, and your cost is still not the one that the exercise asks for.`,
        text`The same holds if you forget to prepare the patches, choose ${symbol('lambda')} ten times too large, or start all weights at 0. To find such mistakes, compare the cost itself with a known value, and look at the tiles.`,
      ],
      caption: 'A mistake that is in the cost and in the gradient: all blocks agree.',
    },
    recallBlind: {
      question: text`A gradient check passes. What does that prove?`,
      options: {
        correct: text`That cost and gradient are correct.`,
        consistent: text`That the gradient belongs to the cost that was computed.`,
        learns: text`That the network will learn edges.`,
      },
      hints: {
        correct: text`Think of the biases that are decayed by mistake, in the cost and in the gradient.`,
        learns: text`Does the check know anything about the patches, or about how the training goes?`,
      },
      explanation: text`It proves that the two belong together. Whether the cost is the right one is another question.`,
    },
    break: {
      title: 'A small failure',
      task: text`In the figure for this step, ${code('lambda * W1')} and ${code('lambda * W2')} are missing from the lines of the gradient. How large is the difference, and in which blocks is it? Then let the figure break a line for you, and find out which one it is: each line disturbs other blocks.`,
      answer: text`The relative difference is ${value('missingDecayDifference')} on the small network, and only the blocks of the weights are wrong. With the ${symbol('lambda')} of the exercise, 0.0001, it is only ${value('missingDecayAtCourseLambda')}. That looks harmless, but correct code gives far less. ${link('gradients', 'Chapter 7', 'fourMatrices')} shows where the missing term belongs.`,
    },
  },
};
