import type { ChapterText } from '../../structure/chapterText.ts';
import { equation, link, symbol, term, text } from '../../text/spans.ts';
import { spansFor } from '../../text/values.ts';
import type { structure } from './structure.ts';
import { values } from './values.ts';

const value = spansFor(values);

export const english: ChapterText<typeof structure> = {
  title: 'Digits',
  question: 'What does the same network learn from handwriting?',
  steps: {
    setUp: {
      title: 'The second set-up',
      body: [
        text`The exercise trains the same network a second time, on handwritten digits. A picture of a digit is 28×28 pixels, so there are 784 inputs; the hidden layer has 196 units. The pixels are already between 0 and 1, so nothing is done to them. The settings are ${symbol('lambda')} = 0.003, ${symbol('rho')} = 0.1 and ${symbol('beta')} = 3.`,
        text`The network has ${value('parameters')} parameters. On the digits of the exercise its cost falls from ${value('costAtStart')} to ${value('costAtEnd')} in 400 iterations. This page draws digits of its own, stroke by stroke; in the playground you can also load the original ones. They are bright on a black ground. On average a pixel of our digits has the value ${value('inkShare')}: most of a picture is empty.`,
      ],
      caption: 'The hidden units of a network that is being trained on digits. This takes a minute or more.',
    },
    foretell: {
      question: text`What will the 196 tiles show?`,
      options: {
        digits: text`Whole digits: a two, a seven, an eight.`,
        strokes: text`Pieces of pen strokes.`,
        edges: text`Edges, as with the scenes.`,
        pixels: text`Single pixels.`,
      },
      outcome: [
        text`Pieces of pen strokes: short curves and bars, each at its own place, often with a dark border. A whole digit varies too much to be worth a unit. A single pixel says too little.`,
      ],
    },
    gap: {
      question: text`Scenes gave edges and digits give strokes, with the same program. What is a stroke, compared with an edge, and why does it fit this data?`,
      answer: text`A pen leaves a line with two sides that are close together. So the smallest piece that recurs in many digits is a piece of a line, bright with dark on both sides. In scenes one side of a border seldom tells what lies a few pixels away, so the edge is the recurring piece. The program finds whatever recurs.`,
    },
    slow: {
      title: 'Why the check is switched off here',
      body: [
        text`McCormick’s notes tell you to switch the gradient check off for the digits. Now you can say why. The check needs two costs for every parameter, which makes ${value('checkCosts')}. If one cost takes a quarter of a second, the check takes ${value('checkHours')} hours. The training itself takes about as long as a few hundred costs and gradients.`,
        text`Nothing is lost. The lines of code are the same as for the small network, where you have checked them. ${link('checking', 'Chapter 8', 'price')} explains the count.`,
      ],
    },
    picture: {
      title: 'How the picture of the weights is made',
      body: [
        text`A weight can be negative, zero or positive, and a pixel of a picture runs from black to white. The usual rule divides each weight by the largest absolute weight of its tile, and maps the result from −1 … 1 to 0 … 1: ${equation('tileGrey')}. Black is the most negative weight, middle grey is zero, white the most positive.`,
        text`In ${value('emptyPixels')} of the 784 pixels, near the corners, none of 2,000 digits ever has any ink. Weights from such pixels change nothing about the output. Only weight decay acts on them, and it brings them to zero. That is why the corners of the tiles are plain grey.`,
      ],
      caption: 'Tiles of a network trained on digits, each on its own scale.',
    },
    lies: {
      title: 'How such a picture misleads',
      body: [
        text`The rule gives every tile the same contrast, whether its weights are large or small. With the usual settings on scenes this does little harm: the weights of the strongest unit are only ${value('strongestToWeakest')} times as long as those of the weakest. But let the network of this figure train, with ten times the weight decay. The weights of its strongest unit end with a length of less than ${value('collapsedLength')}, where it was ${value('courseLength')} before. Choose “each tile its own”: what is left of the weights is amplified until it fills the range from black to white, and looks like a pattern. (In all other figures our tiles make an exception for such units. That is why they were blank in ${link('learns', 'chapter 1', 'break')}.)`,
        text`On one scale for all tiles, with fixed ends, weak units look faint, as they should, but fine structure in them is hard to see. Neither picture is wrong. Each has its own ${term('displayRange', 'display range')}, and you have to know which one you are looking at.`,
      ],
      caption: 'Tiles of a network whose weights have collapsed, on one common scale.',
    },
    recallGrey: {
      question: text`A region of a tile is plain middle grey. What does that mean?`,
      options: {
        off: text`The unit is off when these pixels are bright.`,
        ignored: text`The weights there are zero: the unit ignores these pixels.`,
        average: text`The pixels of the patches are grey there.`,
      },
      hints: {
        off: text`That would be a negative weight. Which grey value do negative weights get?`,
        average: text`A tile shows weights, not patches. Which weight is drawn as middle grey?`,
      },
      explanation: text`Middle grey is zero. Whatever the patch shows in this region, it does not change the sum of this unit.`,
    },
    recallCheck: {
      question: text`Why is the gradient check so slow for the digits?`,
      options: {
        wrong: text`Because the gradient of a large network is harder to get right.`,
        parameters: text`Because it computes two costs for each of the parameters.`,
        memory: text`Because the numbers no longer fit into memory.`,
      },
      hints: {
        wrong: text`The formulas are the same for any size. What grows with the size of the network?`,
        memory: text`The check holds two gradients, which is little. What does it have to do for each entry?`,
      },
      explanation: text`There are more parameters, and each single cost takes longer as well. The time grows with the product of the two.`,
    },
    break: {
      title: 'Far too few units',
      task: text`The network of this figure has 25 units instead of 196, and learns from 2,000 digits. Let it train. What do the tiles show now? Compare with the strokes.`,
      answer: text`The tiles become larger parts, some of them almost whole digits. A few units have to cover all digits, so each takes a part that is large and common. Which parts a network finds depends on how many it may have. It is a choice of yours, not a property of handwriting alone.`,
    },
  },
};
