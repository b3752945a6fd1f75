import type { ChapterText } from '../../structure/chapterText.ts';
import { link, liveNumber, symbol, term, text } from '../../text/spans.ts';
import { spansFor } from '../../text/values.ts';
import type { structure } from './structure.ts';
import { values } from './values.ts';

const value = spansFor(values);

export const english: ChapterText<typeof structure> = {
  title: 'What it learns',
  question: 'What does a network find in pictures when nobody tells it what to look for?',
  steps: {
    watch: {
      body: [
        text`The figure shows 25 small squares. Now they look like the noise of a television without a signal. If you press the button below them, a network begins to learn, and the squares change. Each square shows what one part of the network, a ${term('hiddenUnit', 'hidden unit')}, looks for.`,
        text`The network is given 10,000 small pieces of pictures and one task: put each piece out again as well as it can, with only a few of its units active at a time. Nobody tells it what to look for. The pictures are drawn by this page. We call them scenes. They consist of shapes that cover each other, and they share with photographs of nature what matters here: areas in which little changes, and sharp borders between them.`,
        text`This course explains, step by step, what the network finds and why, and how to write the program that does it. It follows an exercise from CS294A, a course at Stanford University, and the notes that Chris McCormick wrote about it. From here on, “the exercise” means that one.`,
      ],
      caption: 'One square for each of the 25 hidden units of a network that learns from scenes.',
    },
    foretell: {
      question: text`What will most of the squares show when the network has learned? Decide before you press the button.`,
      options: {
        noise: text`Noise, only with more contrast.`,
        copies: text`Small copies of the shapes in the pictures.`,
        edges: text`Short edges and lines, each at its own place and angle.`,
        blobs: text`Round blobs, each at its own place.`,
      },
      outcome: [
        text`Edges: a dark side, a bright side, and a clear direction between them. We recorded a run of 400 ${term('iteration', 'iterations')}. That is 400 rounds, and in each of them the network improves a little. At its end, all ${value('edgesAt400')} squares count as edges. They do not come at once: there are ${value('edgesAt25')} after 25 iterations, ${value('edgesAt50')} after 50, ${value('edgesAt100')} after 100 and ${value('edgesAt200')} after 200.`,
        text`Your own run in the figure is at iteration ${liveNumber('iteration')}, and ${liveNumber('edgeUnits')} of its 25 squares count as edges.`,
        text`During the first iterations the network learns only one thing: to put out the average piece, whatever goes in. The ${term('cost', 'cost')} is a number that measures how badly it does its task. It falls from ${value('costAtStart')} to ${value('costAtEnd')}, and most of this fall happens before a single edge can be seen.`,
      ],
    },
    gap: {
      question: text`Compare your choice with what came. Which property of the scenes did your choice miss, or which did it get right?`,
      answer: text`Neighbouring pixels are mostly alike, except at the borders of things. Seen through a small window, a border is short and straight. So an edge is the part that recurs in all pictures. A whole shape hardly ever recurs exactly.`,
    },
    network: {
      title: 'A network that copies its input',
      body: [
        text`An ${term('autoencoder', 'autoencoder')} is a network whose output should equal its input. Ours looks at ${term('patch', 'patches')}: pieces of 8×8 pixels that are cut from the scenes at random places. The 64 grey values of one patch are the input ${symbol('x')}.`,
        text`Between input and output stands a layer of 25 ${term('hiddenUnit', 'hidden units')}. Each hidden unit looks at all 64 pixels and answers with one number between 0 and 1, its ${term('activation', 'activation')}. Near 1 we say that the unit is active. From these 25 numbers alone, the network has to produce the 64 pixels again.`,
        text`Copying sounds pointless, because we have the patch already. The point is what happens in the middle. A layer that must describe any patch with only 25 numbers, most of them near 0, has to find out what patches are made of. A network trained in this way is called a ${term('sparseAutoencoder', 'sparse autoencoder')}.`,
      ],
      caption:
        'Three layers: 64 inputs, 25 hidden units, 64 outputs. Every unit is connected to every unit of the next layer.',
    },
    tiles: {
      title: 'How to read a square',
      body: [
        text`A square of the first figure is called a ${term('tile', 'tile')}. It shows the ${term('weights', 'weights')} of one hidden unit: 64 numbers, one for every pixel. A bright pixel in the tile means that the unit becomes more active when this pixel of the patch is bright. A dark pixel means the opposite. Middle grey means that the unit ignores the pixel.`,
        text`A tile that is bright on one side and dark on the other therefore belongs to a unit that becomes active for patches which are bright and dark in just the same places. We call it an ${term('edgeDetector', 'edge detector')}. ${link('excites', 'Chapter 4')} asks which patch excites a unit most.`,
        text`One round in which the program improves all the weights a little is an ${term('iteration', 'iteration')}.`,
      ],
    },
    recallTile: {
      question: text`What does one tile show?`,
      options: {
        patch: text`One of the patches that the network was trained on.`,
        weights: text`The weights between the 64 pixels and one hidden unit.`,
        output: text`What the network puts out when one patch goes in.`,
      },
      hints: {
        patch: text`There are 10,000 patches but only 25 tiles. What are there 25 of?`,
        output: text`The output changes with every patch that goes in. The tiles change only while the network learns. What changes when it learns?`,
      },
      explanation: text`A tile shows weights: how strongly, and with which sign, each of the 64 pixels counts for one hidden unit.`,
    },
    control: {
      title: 'Is it the pictures, or the method?',
      body: [
        text`Perhaps this network would draw edges whatever we showed it. A good experiment needs a control, so we change the pictures and leave everything else as it is.`,
        text`Any picture can be written as a sum of waves of light and dark. In a ${term('phaseScrambled', 'phase-scrambled')} picture every wave keeps its strength but is shifted by a random amount. Brightness, contrast and the mixture of coarse and fine structure stay the same. Only the places where waves meet to form a sharp border are lost. The result looks like clouds.`,
      ],
      caption:
        'Left: scenes. Right: the same scenes with scrambled phases. Both networks start from the same weights.',
    },
    foretellControl: {
      question: text`The same network, the same initial weights, 400 iterations, but phase-scrambled scenes. How many edge detectors will there be?`,
      options: {
        same: text`About as many as with the scenes.`,
        fewer: text`Less than half as many; the others become blobs.`,
        none: text`None at all.`,
      },
      outcome: [
        text`The scenes give ${value('edgesAt400')} edge detectors out of 25, the scrambled scenes ${value('scrambledEdges')}. The other tiles are blobs and ripples. (While the figure trains it counts with a quicker measure, which may differ by one or two.) So it is the pictures that bring most of the edges, not the method alone.`,
      ],
    },
    gapControl: {
      question: text`Some tiles count as edges even here, although the scrambled pictures contain no borders. Why might that be?`,
      answer: text`Scrambled pictures still contain waves of light and dark, and a short piece of a wave looks much like an edge. A few units settle on such pieces. But no place in the picture has a sharp border, so nothing draws most of the units towards one.`,
    },
    recallControl: {
      question: text`What is missing in a phase-scrambled picture?`,
      options: {
        contrast: text`Contrast: it is fainter than the original.`,
        alignment: text`The alignment of the waves, which makes borders.`,
        spectrum: text`The fine waves: only the coarse ones are left.`,
      },
      hints: {
        contrast: text`Every wave keeps its strength. Can the sum be fainter on average?`,
        spectrum: text`All waves are still there, fine and coarse. What was changed about each of them?`,
      },
      explanation: text`Only the positions of the waves relative to each other are changed. Borders are places where many waves change from dark to bright together.`,
    },
    break: {
      title: 'Make all the tiles blank',
      task: text`One setting keeps the weights small: ${symbol('lambda')}. In the figure for this step it is ten times as high as before, 0.001. Let the network train. What do the tiles show at the end, and what does the network put out?`,
      answer: text`All tiles go blank, and ${value('strongDecayEdges')} edge detectors are left. Large weights now cost more than the better copies are worth, so the optimiser shrinks them to almost nothing. The network puts out the average patch for every input. It explains ${value('strongDecayVariance')} of the differences between patches. ${link('cost', 'Chapter 6')} explains this trade.`,
    },
  },
};
