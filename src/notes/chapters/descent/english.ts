import type { ChapterText } from '../../structure/chapterText.ts';
import { emphasis, equation, link, liveNumber, setting, symbol, term, text } from '../../text/spans.ts';
import { spansFor } from '../../text/values.ts';
import type { structure } from './structure.ts';
import { values } from './values.ts';

const value = spansFor(values);

export const english: ChapterText<typeof structure> = {
  title: 'Down the hill',
  question: 'We know the slope. How do we get to the bottom quickly?',
  steps: {
    rate: {
      title: 'One step after the other',
      body: [
        text`The gradient points to where the cost rises fastest. The simplest optimiser goes the opposite way: ${equation('update')}. Compute the gradient, take a step, compute the gradient again. The factor ${symbol('alpha')} is the ${term('learningRate', 'learning rate')}.`,
        text`In the figure ${symbol('alpha')} is ${setting('learningRate')}. If it is too small, the steps are tiny and nothing seems to happen. If it is too large, a step crosses the valley and lands higher on the other side. Between the two there is a useful range, and you have to find it by trying. “Start the race” lets both optimisers train, one after the other.`,
      ],
      caption: 'Two optimisers from the same start: their costs, and their paths on a slice of the cost.',
    },
    foretell: {
      question: text`Both optimisers start from the same weights and take 400 iterations. L-BFGS ends at a cost of ${value('lbfgsCost')}. Where does gradient descent with a learning rate of 1 end?`,
      options: {
        lower: text`Lower, because it follows the steepest way.`,
        close: text`Within one hundredth of that.`,
        farAbove: text`Clearly higher.`,
      },
      outcome: [
        text`Clearly higher: gradient descent ends at ${value('descentCost')}. L-BFGS was below that after ${value('lbfgsOvertakes')} iterations. At the end it has ${value('lbfgsEdges')} edge detectors, and gradient descent has ${value('descentEdges')}. Gradient descent is still on the flat stretch where the network puts out the average patch. With a learning rate of 0.1 it ends at ${value('slowDescentCost')}.`,
      ],
    },
    gap: {
      question: text`The gradient is the steepest direction at every point. Why is going that way still slow? Start the race, and look at the path in the figure.`,
      answer: text`The valley is narrow and long. Across the valley the slope is steep, along it the slope is gentle. The gradient points mostly across. In the figure, the first step of gradient descent crosses the whole valley. Then the path comes back, and once it is on the floor of the valley it hardly moves on. The steepest way is best only for the next small step.`,
    },
    curvature: {
      title: 'Using the curvature',
      body: [
        text`${term('lbfgs', 'L-BFGS')} is the more refined routine that the exercise uses. It remembers its last steps and how the gradient changed along each of them. From this it estimates the curvature: in which directions the slope changes quickly, and in which slowly. It takes short steps across the valley and long ones along it.`,
        text`How far to go is found by a ${term('lineSearch', 'line search')}: it tries a step, and if the cost has not fallen enough, it tries another. Each try is one ${term('evaluation', 'evaluation')}, that is one computation of the cost and its gradient over all patches. In our recorded run, L-BFGS needed ${value('lbfgsEvaluations')} evaluations for 400 iterations, so the first try is nearly always good.`,
        text`You need not choose a learning rate. So far in the figure, gradient descent is at ${liveNumber('descentCost')} and L-BFGS at ${liveNumber('lbfgsCost')}.`,
      ],
    },
    fair: {
      title: 'A fair race',
      body: [
        text`Iterations of different optimisers are not the same amount of work. Nearly all of the time goes into evaluations, so we compare by evaluations. L-BFGS also spends some time on its memory, so we compare by seconds as well. Only if both agree is one optimiser really faster. The figure shows both curves, measured on your machine.`,
      ],
    },
    slice: {
      title: 'What the landscape shows, and what it hides',
      body: [
        text`The cost depends on all parameters at once, and nobody can draw that. The figure shows a slice: two directions through the end of the run, and the cost on the plane that they span. The heights are computed with the real cost. The paths are projected onto the plane, so a path may seem to cross a ridge that it in fact went around.`,
        text`Both paths first come down from ${value('startCost')} to about ${value('averagePatchCost')}, where the network puts out the average patch. L-BFGS needs ${value('lbfgsDown')} iterations for this, gradient descent ${value('descentDown')}. From there on the valley is almost flat, and only L-BFGS finds the way out of it.`,
      ],
      caption: 'A two-dimensional slice of the real cost, with both paths projected onto it.',
    },
    recallGradient: {
      question: text`What does the gradient at a point tell you?`,
      options: {
        steepest: text`In which direction the cost rises fastest here, and how fast.`,
        minimum: text`In which direction the lowest point lies.`,
        curvature: text`How strongly the valley is curved.`,
      },
      hints: {
        minimum: text`On the wall of a long valley, the way straight down leads across. Does it lead to the lowest point of the whole valley?`,
        curvature: text`Curvature is how the slope ${emphasis('changes')}. Can you see that from the slope at one point alone?`,
      },
      explanation: text`The gradient is local: slope and direction at one point. Everything about the shape of the valley must be learned from several gradients.`,
    },
    recallEvaluations: {
      question: text`Two optimisers are to be compared independently of the machine. What should stand on the horizontal axis?`,
      options: {
        iterations: text`Iterations.`,
        evaluations: text`Evaluations of cost and gradient.`,
        parameters: text`The number of parameters.`,
      },
      hints: {
        iterations: text`One iteration of one method may try several steps, and one of the other only one. What do all of them spend their time on?`,
        parameters: text`Both optimise the same network. Is there any difference in that?`,
      },
      explanation: text`Evaluations are the work that both have to do, in the same units. Seconds are the second axis, because they count the rest as well.`,
    },
    break: {
      title: 'Too fast',
      task: text`In the figure for this step the learning rate is 10. Start the race from the same weights, and watch the cost and the path of gradient descent.`,
      answer: text`With a rate of 10 the first step raises the cost from ${value('startCost')} to ${value('fastFirst')}. It has driven the units to where the sigmoid is flat and the gradient is small, so the way back is slow: after 50 iterations the cost is ${value('fastLast')}, where a rate of 1 has reached ${value('descentAt50')}. ${link('memory', 'Chapter 12')} looks at what L-BFGS pays for its better steps.`,
    },
  },
};
