import type { ChapterText } from '../../structure/chapterText.ts';
import { code, link, liveNumber, setting, symbol, term, text } from '../../text/spans.ts';
import { spansFor } from '../../text/values.ts';
import type { structure } from './structure.ts';
import { values } from './values.ts';

const value = spansFor(values);

export const english: ChapterText<typeof structure> = {
  title: 'Octave, memory and eight times fifty',
  question: 'What if the machine runs out of memory before the training ends?',
  steps: {
    pairs: {
      title: 'What L-BFGS remembers',
      body: [
        text`McCormick’s notes report that Octave ran out of memory on the digits. Let us see where the memory goes. L-BFGS keeps two columns for each remembered iteration: the step, and the change of the gradient along it. We call them a ${term('curvaturePair', 'pair')}. Each column is as long as ${symbol('theta')}, and each number takes 8 bytes.`,
        text`So a pair takes 2 times the number of parameters times 8 bytes. For the digits with their ${value('digitsParameters')} parameters this is ${value('bytesPerPair')} megabytes, and 100 pairs take ${value('digitsMemory')} megabytes. For the network of ${link('learns', 'chapter 1')} with ${value('naturalParameters')} parameters 100 pairs take only ${value('naturalMemory')} megabytes.`,
        text`Drag the number of pairs: ${setting('lbfgsMemory')} pairs need ${liveNumber('memoryMegabytes')} megabytes.`,
      ],
      caption: 'Memory of L-BFGS as a stack of columns, to scale.',
    },
    foretell: {
      question: text`McCormick found a way around it: train 50 iterations, keep the weights, start again from them, and do this 8 times. Every start begins with an empty memory. Where does this end, compared with 400 iterations at once?`,
      options: {
        same: text`At nearly the same cost.`,
        worse: text`Clearly higher, because everything learned about the curvature is thrown away 7 times.`,
        eightTimes: text`At the cost that 50 iterations reach, because each part starts from the beginning.`,
      },
      outcome: [
        text`At nearly the same cost. On our scenes 400 iterations at once end at ${value('atOnce')}, and 8 times 50 end at ${value('inParts')}. On the pictures of the exercise it is ${value('imagesAtOnce')} and ${value('imagesInParts')}.`,
      ],
    },
    gap: {
      question: text`Why does it do so little harm to forget the curvature every 50 iterations?`,
      answer: text`The memory is a help, not the result. The result is the weights, and these are kept. After a restart, a few iterations are enough to learn the curvature at the new place, and old pairs from far away would say little about it anyway.`,
    },
    restart: {
      title: 'Starting where you stopped',
      body: [
        text`Such a start is called a ${term('warmRestart', 'warm restart')}. In the exercise it is one line: ${code('theta = optTheta')} before the next call of the optimiser. The first step after a restart is short, because the optimiser knows nothing yet. Right after each restart the cost falls more slowly for a few iterations.`,
        text`Fewer pairs are the other way out. With 10 pairs in place of 100 the digits need ${value('digitsShortMemory')} megabytes, and our scenes end at ${value('shortMemory')}.`,
      ],
    },
    range: {
      title: 'The display range',
      body: [
        text`Octave and MATLAB draw a matrix of numbers as a picture, but somebody has to say which number is black and which is white. With weights between −1 and 1 and no range given, Octave’s ${code('imshow')} takes 0 as black and 1 as white. All negative weights then become black, and half of what the network has learned is lost from sight.`,
        text`You can see this in the figure with “0 to 1 for all tiles”. Give the range explicitly: ${code('imshow(array, [-1 1])')}. Then zero is middle grey, as in our tiles. ${link('digits', 'Chapter 11', 'lies')} shows what else can mislead in such pictures.`,
      ],
      caption: 'The same weights with three display ranges.',
    },
    saving: {
      title: 'Saving the picture',
      body: [
        text`For saving there is no display range: ${code('imwrite')} expects numbers between 0 and 1. So one shifts and scales first: ${code('imwrite((array + 1) ./ 2, "weights.png")')}. A weight of −1 becomes 0, a weight of 0 becomes one half, and a weight of 1 stays 1.`,
        text`The optimiser of the exercise, minFunc, contains parts in C that Octave may not be able to use. Setting ${code('options.useMex = 0')} tells it to do without them: slower, with the same result.`,
      ],
    },
    recallPair: {
      question: text`What is kept in one pair of L-BFGS?`,
      options: {
        patches: text`A batch of patches and its activations.`,
        steps: text`A step, and how the gradient changed along it.`,
        tiles: text`The weights of one hidden unit.`,
      },
      hints: {
        patches: text`The memory does not grow with the number of patches. With what does it grow?`,
        tiles: text`L-BFGS does not know that its column of numbers is a network. What does it see of each iteration?`,
      },
      explanation: text`Both columns are as long as ${symbol('theta')}. From them the optimiser estimates how the slope changes in the directions in which it has gone.`,
    },
    recallImwrite: {
      question: text`You save ${code('(array + 1) ./ 2')}. What does a weight of zero look like?`,
      options: {
        black: text`Black.`,
        grey: text`Middle grey.`,
        white: text`White.`,
      },
      hints: {
        black: text`Black is 0 in the file. Put 0 into the formula: is the result 0?`,
        white: text`White is 1 in the file. Put 0 into the formula: is the result 1?`,
      },
      explanation: text`Zero plus one, divided by two, is one half, and that is middle grey.`,
    },
    break: {
      title: 'Take the memory away',
      task: text`In the figure for this step, L-BFGS remembers 100 pairs on the left and a single pair on the right. Both start from the same weights. How much does it lose in 400 iterations?`,
      answer: text`With one pair it ends at ${value('onePair')}, with 100 pairs at ${value('atOnce')}. The loss is small. One pair knows the curvature along a single direction, and it is renewed at every step. That is already far better than none, as you can see if you compare it with gradient descent in ${link('descent', 'chapter 9')}.`,
    },
  },
};
