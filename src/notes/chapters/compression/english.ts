import type { ChapterText } from '../../structure/chapterText.ts';
import { link, liveNumber, setting, symbol, term, text } from '../../text/spans.ts';
import { spansFor } from '../../text/values.ts';
import type { structure } from './structure.ts';
import { values } from './values.ts';

const value = spansFor(values);

export const english: ChapterText<typeof structure> = {
  title: 'Compression',
  question: 'How can a few numbers stand for many pixels?',
  steps: {
    squeeze: {
      title: 'Through the bottleneck and back',
      body: [
        text`Imagine a network with 100 inputs, 50 hidden units and 100 outputs, trained to put out its input. It sees patches of 10×10 pixels. The 100 pixel values have to pass through 50 hidden units, and the output layer sees nothing else. The network has to squeeze the patch into half as many numbers and unfold it again.`,
        text`The numbers in the middle are called the ${term('code', 'code')}, written ${symbol('a2')}. What the network puts out is the ${term('reconstruction', 'reconstruction')}, written ${symbol('xHat')}. A hidden layer that is smaller than the input is a ${term('bottleneck', 'bottleneck')}.`,
      ],
      caption:
        'A network with 100 inputs, 50 hidden units and 100 outputs. Only some of its units are drawn.',
    },
    bottleneck: {
      title: 'Our own bottleneck',
      body: [
        text`Our own network is of the same kind: 64 pixels, then ${setting('hiddenSize')} hidden units, then 64 pixels. Press the button to let it train. Then drag the number: each number means another network, which is trained as well.`,
        text`The share of the differences between patches that the reconstructions account for is called the ${term('varianceExplained', 'variance explained')}. It is 0 if the output is always the average patch, and 100% if every output equals its input. For the network in the figure it is ${liveNumber('varianceExplained')}. The third row of pictures and the second curve belong to another method, with which we compare the network below.`,
      ],
      caption:
        'Above: patches. Middle: what the network makes of them. Below: the same with another method, PCA. The curves show the variance explained.',
    },
    foretell: {
      question: text`Let the number of hidden units grow from 1 to 64. They may all be active as often as they like. Draw how much of the variance the reconstructions explain.`,
      xAxis: 'Hidden units',
      yAxis: 'Variance explained',
      outcome: [
        text`One unit explains ${value('network1')}, 8 units ${value('network8')}, 16 units ${value('network16')} and 25 units ${value('network25')}. The curve rises steeply and then flattens: the first hidden units are worth far more than the later ones. Train the figure with several numbers of units, and it lays its own points over your curve.`,
      ],
    },
    gap: {
      question: text`Where did your curve differ from the measured one: at the beginning, in the middle or at the end? What would the patches have to be like for your curve to be right?`,
      answer: text`A straight line would be right if all pixels were independent, because then each unit could save only its own share. Neighbouring pixels of natural pictures are alike, so a single unit can describe many of them at once. That is why the curve starts steeply.`,
    },
    yardstick: {
      title: 'A fair yardstick',
      body: [
        text`Is ${value('network25')} with 25 units good? We compare it with the best that any linear method can do. Such a method describes a patch as a sum of fixed patterns, each of them more or less strong. ${term('principalComponents', 'Principal component analysis')}, PCA for short, finds the patterns that describe most of the differences between patches, in order of importance. Of these components, 8 explain ${value('components8')}, 16 explain ${value('components16')}, and 25 explain ${value('components25')}.`,
        text`The network with ${setting('hiddenSize')} units explains ${liveNumber('varianceExplained')}, and as many components explain ${liveNumber('componentsVarianceExplained')}. In none of our runs does the network get ahead. Its activations have to lie between 0 and 1, and its weights are kept small. That costs it a little, and for plain compression linear patterns are already hard to beat.`,
      ],
      caption: 'The same patches rebuilt by the network and by as many principal components.',
    },
    recallCode: {
      question: text`What does the output layer get to see of a patch?`,
      options: {
        patch: text`The patch, and the activations of the hidden units.`,
        activations: text`Only the activations of the hidden units.`,
        weights: text`The weights of the hidden units.`,
      },
      hints: {
        patch: text`If the output layer saw the patch itself, it could copy it. Is there a connection from the input to the output that avoids the hidden layer?`,
        weights: text`The weights are the same for every patch. What is different from patch to patch?`,
      },
      explanation: text`The code, that is the activations of the hidden units, is all that is passed on. What the code does not hold is lost.`,
    },
    noEdges: {
      title: 'Good compression, but no parts',
      body: [
        text`Let the figure train, and look at what the 25 units learn when they only have to compress. The reconstructions are good. The ${term('tile', 'tiles')} are textures that fill the whole square, and ${value('edgesWithoutSparsity')} of them are edge detectors. (The figure counts in a quicker way while it trains, and may take one texture for an edge.) On average a unit is half active: its ${term('meanActivation', 'mean activation')} is ${value('meanWithoutSparsity')}.`,
        text`All units work together on every patch, as the components of PCA do. No unit stands for anything that we could name. If each unit may be active only rarely, the same 25 units explain only ${value('sparseVariance')}, but each of them stands for one edge. ${link('sparsity', 'The next chapter')} adds this demand.`,
      ],
      caption: 'The hidden units of a network that may use all of them for every patch.',
    },
    recallComponents: {
      question: text`With 64 components PCA rebuilds every patch of 64 pixels exactly. Why?`,
      options: {
        trained: text`Because it has been trained for longer than the network.`,
        basis: text`Because 64 independent patterns can be mixed to give any patch of 64 pixels.`,
        rounding: text`It does not; the error is merely too small to be printed.`,
      },
      hints: {
        trained: text`PCA is not trained step by step. It is computed in one go. How many numbers describe a patch, and how many does the code have?`,
        rounding: text`Think of a patch with two pixels and two patterns: only the first pixel, and only the second. Which patches can be mixed from them?`,
      },
      explanation: text`A code of 64 numbers for 64 pixels is no compression: it is the same patch, described from another point of view. The network reaches ${value('network64')} with 64 units. It is also asked to keep its weights small, and so an exact copy is not its best solution.`,
    },
    break: {
      title: 'One number for a patch',
      task: text`Set the bottleneck to a single unit. What can one number between 0 and 1 say about a patch? Look at all reconstructions at once.`,
      answer: text`All reconstructions belong to one series of pictures, which leads from a pattern to its opposite. The unit explains ${value('network1')} of the variance, and one principal component explains ${value('components1')}. Patches are not one and the same pattern in different strengths.`,
    },
  },
};
