import type { ChapterText } from '../../structure/chapterText.ts';
import { emphasis, link, screen, symbol, term, text } from '../../text/spans.ts';
import { spansFor } from '../../text/values.ts';
import type { structure } from './structure.ts';
import { values } from './values.ts';

const value = spansFor(values);

export const english: ChapterText<typeof structure> = {
  title: 'What came after',
  question: 'What became of this small network?',
  steps: {
    roots: {
      title: 'Where the idea comes from',
      body: [
        text`In 1996 Bruno Olshausen and David Field asked how natural images can be described with few active units at a time. Their program found edges, much like those that nerve cells in the visual cortex respond to. The ten pictures of the exercise are theirs.`,
        text`Andrew Ng’s lecture notes for CS294A, of 2011, turned the idea into the exercise with a small network, and Chris McCormick’s notes of 2014 led through it step by step. For some years such networks were used to prepare large networks before their real training. When better ways to train large networks were found, this use faded, and with it, for a while, the sparse autoencoder.`,
      ],
      caption:
        'Left: the network of this course. Right: a sparse autoencoder on the activations of a language model.',
    },
    same: {
      title: 'The same network, looking elsewhere',
      body: [
        text`Today sparse autoencoders are used to look into ${term('languageModel', 'language models')}. The input is no longer a patch of a picture. It is a list of numbers from inside a language model: the activations of one of its layers while it reads a word. The task is the one you know: put the input out again, with few active units.`,
        text`In this course the hidden layer is smaller than the input: 25 units for 64 pixels, which is ${value('ourRatio')} units for each input. A code with more units than inputs is called ${term('overcomplete', 'overcomplete')}.`,
      ],
    },
    foretell: {
      question: text`A study of 2023 examined a layer with 512 activations. How many hidden units did its largest sparse autoencoder have?`,
      options: {
        fewer: text`Fewer than 512, as in our course.`,
        equal: text`About 512, one for each activation.`,
        more: text`More than 100 times as many.`,
      },
      outcome: [
        text`131,072 units, which is ${value('theirRatio')} for each input (Bricken and others, Towards Monosemanticity, 2023). A year later autoencoders with up to 34 million units were trained on a large language model (Templeton and others, Scaling Monosemanticity, 2024).`,
      ],
    },
    gap: {
      question: text`With more units than inputs a network could simply copy its input. Why does it not do that here, and why would one want so many units?`,
      answer: text`Sparsity forbids the copy: only a few units may be active for each input, although there are many to choose from. And many are wanted because there are many things to describe. Any single text is about few things, but all texts together are about a great many.`,
    },
    why: {
      title: 'Why it helps',
      body: [
        text`A single activation of a language model seldom has a meaning that one could name. The same number goes up for unrelated things. The explanation that many researchers accept is ${term('superposition', 'superposition')}: the model knows many more ${term('feature', 'features')} than it has activations, so each feature is spread over many activations, and each activation serves many features. This works because any one text contains few of the features.`,
        text`That is the situation of this course. A patch contains few edges out of a great many possible ones, and each pixel serves many edges. A sparse autoencoder finds the edges. On a language model, it finds units that become active for one subject, one language or one kind of error in a program, and often they can be named.`,
      ],
      caption:
        'Left: the network of this course. Right: a sparse autoencoder on the activations of a language model.',
    },
    differences: {
      title: 'What is done differently',
      body: [
        text`The hidden units no longer use the ${term('sigmoid', 'sigmoid')}. They put out zero for all negative sums, and positive sums as they are, so that off means exactly 0. Sparsity is no longer asked of the mean activation of each unit: the penalty is the sum of all activations, or only a fixed number of units, the most active ones, is kept for each input (Gao and others, Scaling and Evaluating Sparse Autoencoders, 2024).`,
        text`The columns of the second matrix are held at length 1. Otherwise the network could make its activations small and its weights large, which is what ${term('weightDecay', 'weight decay')} prevents in our course. And training goes through the data in small batches, because there is far too much of it for ${term('lbfgs', 'L-BFGS')}.`,
        text`Some problems are familiar: ${term('deadUnit', 'dead units')}, the choice between better reconstruction and sparser codes, and the question of whether a unit really means what its strongest examples suggest.`,
      ],
    },
    recallSuperposition: {
      question: text`What does superposition mean?`,
      options: {
        oneEach: text`Each unit stands for one feature.`,
        spread: text`There are more features than units, and each is spread over many units.`,
        none: text`The units stand for nothing at all.`,
      },
      hints: {
        oneEach: text`Then one could read the features off directly, and nobody would need a sparse autoencoder. What is the difficulty?`,
        none: text`The model does use its activations to good effect. How can a number be useful without having one meaning?`,
      },
      explanation: text`The features are there, but not one to a unit. The sparse autoencoder gives each feature a unit of its own.`,
    },
    recallWide: {
      question: text`What keeps a very wide autoencoder from simply copying its input?`,
      options: {
        layer: text`There is only one hidden layer.`,
        sparsity: text`Only a few units may be active at a time.`,
        decay: text`Its weights are random.`,
      },
      hints: {
        layer: text`With as many units as inputs, one layer is enough for a copy. What stops it?`,
        decay: text`They are random only at the start. What does the cost ask for besides a good copy?`,
      },
      explanation: text`Width gives a large choice, and sparsity allows only a small selection from it each time.`,
    },
    break: {
      title: 'Wide, but not sparse',
      task: text`The network of this figure has as many hidden units as pixels, 64, and ${symbol('beta')} = 0 switches sparsity off. Let it train. Look at the output and at the tiles.`,
      answer: text`It explains ${value('wideVariance')} of the variance, more than any sparse network of this course, and ${value('wideEdges')} of its tiles are edge detectors. A good copy alone teaches us nothing about what the patches are made of. ${emphasis('Sparsity')} is what makes the parts appear.`,
    },
    goOn: {
      title: 'Where to go from here',
      body: [
        text`Write the ten lines yourself in ${screen('exercise', 'the exercise')}, and train the network with your own code. Feed it your own photographs. Change one thing at a time and foretell what will happen before you look. If you want to see the first result once more with different eyes, return to ${link('learns', 'the first chapter')}.`,
        text`To see what today’s sparse autoencoders find and what they miss, cross ${screen('bridge', 'the bridge')}. There the true features are known.`,
      ],
    },
  },
};
