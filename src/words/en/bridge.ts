import { formatSetting } from '../../format/number.ts';
import { format } from './format.ts';

const cosine = (value: number) => format.decimal(value, 2);
const share = (value: number) => (Number.isNaN(value) ? 'not known' : format.percent(value));
const unexplained = (value: number) => format.percent(value, 1);

/** How the learner that a prediction is about came out; NaN where the world has no such features. */
export interface PredictionOutcome {
  readonly found: number;
  readonly unexplained: number;
  readonly alone: number;
  readonly withChild: number;
  readonly childrenFound: number;
}

/** What a learner takes one after the other: steps of Adam, or iterations of L-BFGS; or it is computed at once. */
export type LearnerPace = 'steps' | 'iterations' | 'atOnce';

/** The screen that leads from the network of 2011 to today's sparse autoencoders. */
export const bridge = {
  title: 'The bridge: sparse autoencoders with known truth',
  introduction: [
    'Today, sparse autoencoders are mostly used on language models. There they look for the features that a network’s activations are made of. Nobody knows the true features, so nobody can check the answer.',
    'Here you can. This page makes data from true features that it knows: directions in space, more of them than there are dimensions, few of them on at a time. Two learners see the data alone. You see which of the true features each of them finds.',
  ],
  world: {
    title: 'The world',
    explanation: (features: number, dimensions: number, on: number) =>
      `${format.integer(features)} true features in ${format.integer(dimensions)} dimensions; on average ${format.decimal(on, 1)} of them are on in an example. One that is on adds its direction with a size from 0.5 to 1.5.`,
    variant: {
      name: 'Kind of world',
      sentence: 'How the true features depend on each other.',
      options: {
        independent: 'Independent features',
        correlated: 'Groups that come together',
        implied: 'Features that imply others',
        pentagon: 'Five features in a plane',
      },
      about: {
        independent: 'Every feature is on or off by itself.',
        correlated:
          'Features come in groups of four: where a group has its turn, each member is on with probability 1/2.',
        implied:
          'Features come in pairs, a parent and its child. Each comes with the probability below. A child always brings its parent along; the parent also comes alone. Children are 1.5 times as large.',
        pentagon:
          'Five directions at equal angles in a plane. Depending on the seed, a learner can get stuck and find fewer than five, for example with L1 = 0.3 and seed 7.',
      },
    },
    features: { name: 'True features', sentence: 'How many directions the data are made of.' },
    dimensions: { name: 'Dimensions', sentence: 'How many numbers an example has.' },
    probability: { name: 'Probability', sentence: 'How often each feature is on.' },
    seed: {
      name: 'Seed',
      sentence: 'Names the world and the initial weights: the same seed gives the same run.',
    },
    steps: {
      name: 'Steps',
      sentence:
        'Steps of Adam on 256 new examples each. L-BFGS takes one iteration on 4,000 fixed examples for 16 steps.',
    },
  },
  learner: {
    names: ['Learner A', 'Learner B'] as readonly [string, string],
    kind: {
      name: 'Method',
      sentence: 'Both learners see the same data.',
      options: {
        l1: 'ReLU with an L1 penalty',
        topK: 'TopK',
        sigmoid: 'The network of 2011',
        frozen: 'Random directions (control)',
        principal: 'Principal components (control)',
      },
      about: {
        l1: 'A penalty on the sum of the latents keeps few of them on. Decoder directions have length 1.',
        topK: 'Only the k largest latents count. An auxiliary loss revives latents that have stopped firing.',
        sigmoid:
          'Sigmoid hidden units with the KL sparsity penalty (ρ = 0.05) and a linear decoder, trained by L-BFGS. With λ = 0.001 and β = 0.1 it is still learning after 4,000 steps: with 6,400 it finds many more features.',
        frozen: 'As with L1, but the decoder’s directions stay random. Only the encoder learns.',
        principal:
          'The directions of largest variance, without any sparsity. There are at most as many as dimensions.',
      },
    },
    l1: { name: 'L1 penalty', sentence: 'The weight of the sum of the latents in the cost.' },
    active: { name: 'k', sentence: 'How many latents may be on in an example.' },
    latents: {
      name: 'Latents',
      sentence: 'How many directions the learner has. In 2011 they were called hidden units.',
    },
    lambda: { name: 'λ', sentence: 'The weight decay of the network of 2011.' },
    beta: { name: 'β', sentence: 'The weight of the sparsity penalty of the network of 2011.' },
  },
  prediction: {
    title: 'Predict first',
    questions: {
      penalty: {
        question:
          'Learner A has a weak penalty (L1 = 0.03) and will rebuild its examples almost perfectly. How many of the true features will it find?',
        options: {
          most: 'Nearly all of them',
          half: 'About half of them',
          few: 'Hardly any',
          none: 'I would rather see it first',
        },
        outcome: ({ found, unexplained: missing }: PredictionOutcome) =>
          `Learner A has found ${share(found)} of the true features and leaves ${unexplained(missing)} of the variance unexplained.`,
        lesson: ({ found }: PredictionOutcome): string =>
          found < 0.5
            ? 'A good reconstruction does not show that the features are right: with a weak penalty, many latents together can rebuild an example without any of them standing for one feature.'
            : 'In this world even a weak penalty is enough. But the good reconstruction does not show it: of 64 independent features in 32 dimensions the same penalty finds hardly any, and rebuilds their examples almost perfectly too.',
      },
      absorption: {
        question:
          'A child never comes without its parent. In learner B (L1 = 0.3), the latent that stands for a parent is on in most examples that have the parent alone. How often is it on when the child is there too?',
        options: {
          most: 'Just as often, because the parent is there in both cases',
          half: 'Clearly less often',
          few: 'Hardly ever',
          none: 'I would rather see it first',
        },
        outcome: ({ alone, withChild, childrenFound }: PredictionOutcome) =>
          `In learner B the parents’ latents are on in ${share(alone)} of the examples that have the parent alone, and in ${share(withChild)} of those that have the child too. Of the children, ${share(childrenFound)} are found.`,
        lesson: ({ alone, withChild }: PredictionOutcome): string =>
          withChild < alone - 0.1
            ? 'The child’s latent writes a part of the parent’s direction too. Then the parent’s latent can stay off, and the penalty is smaller. The parent’s latent misses examples in which the parent is there, and the child’s latent points between child and parent: where it is too far from the child, the child is not found. This is called absorption.'
            : 'Here the parents’ latents are on nearly as often with the child. With other settings the child’s latent writes a part of the parent’s direction too, and the parent’s latent stays off. This is called absorption.',
      },
    },
    yours: (option: string) => `Your prediction: ${option}.`,
  },
  controls: {
    train: 'Train both',
    pause: 'Pause',
    goOn: 'Continue',
    reset: 'Reset',
    predictFirst: 'Choose a prediction first.',
    changing: 'Changing a setting clears what was learned with the old one.',
  },
  status: {
    of: (name: string, state: string) => `${name}: ${state}`,
    idle: 'Not trained yet.',
    progress: (step: number, steps: number, pace: LearnerPace) =>
      pace === 'iterations'
        ? `Iteration ${format.integer(step)} of ${format.integer(steps)}`
        : `Step ${format.integer(step)} of ${format.integer(steps)}`,
    paused: (step: number, steps: number, pace: LearnerPace) =>
      pace === 'iterations'
        ? `Paused at iteration ${format.integer(step)} of ${format.integer(steps)}`
        : `Paused at step ${format.integer(step)} of ${format.integer(steps)}`,
    starting: 'Starting …',
    done: (steps: number, pace: LearnerPace) =>
      pace === 'atOnce'
        ? 'Computed.'
        : pace === 'iterations'
          ? `Trained: ${format.count(steps, { one: 'iteration', other: 'iterations' })} of L-BFGS.`
          : `Trained: ${format.count(steps, { one: 'step', other: 'steps' })}.`,
    failed: (message: string) =>
      message === ''
        ? 'The program that trains could not be loaded. Check your connection, then train again.'
        : `The training failed: ${message}. Change a setting or train again.`,
    announced: (name: string, found: number, missing: number) =>
      `${name} is trained. Features found: ${share(found)}. Unexplained variance: ${unexplained(missing)}.`,
    training: 'Both learners are training.',
  },
  matrix: {
    title: 'Cosines',
    label: (name: string) => `${name}: cosines between true features and latents`,
    help: 'A row is a true feature, a column a latent. White is a cosine of 1, black 0, orange below 0. A learner that has found everything shows a bright diagonal. Point at a cell, or use the arrow keys.',
    /** A list for screen readers. */
    rows: 'The latent with the largest cosine for each true feature',
    /** @param owner the feature that the latent is assigned to; 0 for none */
    cell: (feature: number, latent: number, value: number, owner: number) =>
      `Feature ${format.integer(feature)}, latent ${format.integer(latent)}: cosine ${cosine(value)}.${
        owner === 0
          ? ''
          : owner === feature
            ? ' This latent is assigned to this feature.'
            : ` This latent is assigned to feature ${format.integer(owner)}.`
      }`,
  },
  found: {
    label: (found: number, features: number, missing: readonly number[]) =>
      missing.length === 0
        ? `All ${format.integer(features)} true features are found.`
        : `${found} of ${format.integer(features)} true features are found. Not found: ${missing.join(', ')}.`,
    caption:
      'Each true feature has a sign. A frame marks those that are found: their latent’s cosine is above 0.9.',
    captionOfPairs:
      'Each true feature has a sign: a parent, its child, the next parent, its child, and so on. A frame marks those that are found: their latent’s cosine is above 0.9.',
  },
  measures: {
    title: 'Measures',
    of: (learner: string) => `Measures, ${learner}`,
    measure: 'Measure',
    value: 'Value',
    waiting: 'Measured on examples that no learner was trained on, once training has begun.',
    rows: {
      matchedCosine: {
        name: 'Matched cosine',
        sentence:
          'Each true feature is assigned a latent of its own, so that the cosines are as large as possible; this is their mean.',
      },
      found: {
        name: 'Features found',
        sentence:
          'The share of all true features whose latent has a cosine above 0.9. A latent stands for one feature only, and with fewer latents than features not all can be found.',
      },
      latentsOn: {
        name: 'Latents on (L0)',
        sentence: 'How many latents are on in an example, beside the number of true features that are on.',
      },
      unexplained: {
        name: 'Unexplained variance',
        sentence: '0% is a perfect reconstruction; 100% is no better than always answering with the mean.',
      },
      dead: { name: 'Dead latents', sentence: 'The share of latents that are on in no example.' },
      shrinkage: {
        name: 'Size of found features',
        sentence:
          'What the latents of found features say, relative to the true sizes. L1 makes it smaller than 1.',
      },
      alone: {
        name: 'Parents’ latents on, parent alone',
        sentence:
          'How often the latent assigned to a parent is on in examples that have the parent without its child.',
      },
      withChild: {
        name: 'Parents’ latents on, with the child',
        sentence:
          'How often the same latent is on in examples that have both. Where this is less, the child’s latent absorbs a part of the parent.',
      },
      childrenFound: {
        name: 'Children found',
        sentence:
          'The share of the children whose latent has a cosine above 0.9. A latent that writes child and parent together points between the two.',
      },
    },
    cosine,
    share,
    unexplained,
    /** @param most the share that so many latents could find */
    found: (value: number, most: number) =>
      most < 1 ? `${share(value)} (at\u00a0most\u00a0${share(most)})` : share(value),
    on: (latents: number, features: number) =>
      `${format.decimal(latents, 1)} (true:\u00a0${format.decimal(features, 1)})`,
    size: (value: number) => (Number.isNaN(value) ? 'none found' : format.decimal(value, 2)),
  },
  example: {
    title: 'One example taken apart',
    number: { name: 'Example', sentence: 'One of 1,000 examples that no learner was trained on.' },
    waiting: 'Train the learners to see what they make of an example.',
    features: 'True features that are on',
    feature: (feature: number, size: number) =>
      `Feature ${format.integer(feature)}: size ${format.decimal(size, 2)}`,
    child: (feature: number, parent: number, size: number) =>
      `Feature ${format.integer(feature)}, child of ${format.integer(parent)}: size ${format.decimal(size, 2)}`,
    noFeature: 'None: this example is zero everywhere.',
    latents: (name: string, count: number) =>
      `${name}: ${format.count(count, { one: 'latent is', other: 'latents are' })} on`,
    latent: (latent: number, value: number) =>
      Math.abs(value) < 0.005
        ? `Latent ${format.integer(latent)}: nearly 0`
        : `Latent ${format.integer(latent)}: ${format.decimal(value, 2)}`,
    standsFor: (feature: number) => `for feature ${format.integer(feature)}`,
    more: (count: number) => `and ${format.count(count, { one: 'smaller one', other: 'smaller ones' })}`,
    rebuilt: (name: string, error: number, length: number) =>
      length === 0
        ? `${name} rebuilds the zero with an error of length ${format.decimal(error, 2)}.`
        : `${name} rebuilds the example with an error of length ${format.decimal(error, 2)}; the example itself has length ${format.decimal(length, 2)}.`,
    legend: 'Outlined bars are the numbers of the example, filled ones what a learner rebuilds.',
    bars: (name: string) => `${name}: the numbers of the example (outlined) and of what is rebuilt (filled)`,
  },
  tradeOff: {
    title: 'The trade-off',
    explanation:
      'Each point is a learner of its own, trained in the background on this world with 1,500 steps. Better reconstruction is to the left, more features found is at the top.',
    kind: {
      name: 'What is varied',
      sentence: 'The L1 penalty, or k of TopK.',
      l1: 'L1 penalty',
      active: 'k',
    },
    start: 'Draw the curve',
    stop: 'Stop',
    progress: (done: number, all: number) =>
      `${format.integer(done)} of ${format.integer(all)} learners trained`,
    done: 'The curve is drawn.',
    failed: 'The training failed. Try again.',
    across: 'unexplained variance',
    up: 'features found',
    axes: { across: 'unexplained variance →', up: '↑ features found' },
    chart: 'Unexplained variance against the share of features found',
    worst: 'best reconstruction, worst features',
    caption: 'The trade-off, point by point',
    setting: (kind: 'l1' | 'active', value: number) =>
      kind === 'l1' ? `L1 = ${formatSetting(value)}` : `k = ${format.integer(value)}`,
    note: 'The point marked rebuilds best and finds no more than any other: reconstruction alone does not tell you which learner to trust.',
  },
  honest: {
    title: 'What carries over, and what does not',
    /** Each rests on the source of the same name in `bridgeSources.ts`. */
    statements: {
      elhage:
        'That networks can hold more features than dimensions, if few are on at a time, was shown on small networks. Five features in two dimensions form a pentagon there.',
      sharkey:
        'That a sparse autoencoder can recover known features was also first tried on made-up data like these.',
      bricken:
        'An autoencoder with ReLU and an L1 penalty, much like the one here, was then used on a small language model. Many of its latents could be given a meaning, but there is no list of true features to compare them with.',
      gao: 'TopK sets the number of active latents directly and avoids the shrinkage of L1. An auxiliary loss keeps latents alive; it is the one used here.',
      chanin:
        'Where one feature implies another, a latent may stop firing in cases that it should cover. This happens in language models too.',
      korznikov:
        'On other made-up data with known features, sparse autoencoders explained 71% of the variance and found only 9% of the features. On language models, autoencoders whose directions or activations stay random did almost as well as trained ones on several measures, for example 0.87 instead of 0.90 in how well their latents can be explained.',
      synthetic:
        'On large made-up data whose features are correlated and imply one another, as they may in language models, good reconstruction and good latents often come apart.',
    },
    limits:
      'This world is simpler than a language model: its features are straight directions, their number is known, and they explain everything. A learner that finds all of them here may still miss many there. The results here show what can go wrong, not how well sparse autoencoders work on language models.',
  },
  onward: {
    title: 'Where to go next',
    change:
      'In 2011, λ kept the weights small, and ρ and β set how often a hidden unit is active. Today L1 or k takes the place of ρ and β, and unit-length directions take the place of λ.',
    notes: 'Notes, chapter 13: what came after',
    playground: 'Playground: λ, ρ and β on pictures',
    l1: 'Playground: an L1 penalty in place of ρ on pictures',
    topK: 'Playground: TopK in place of ρ and β on pictures',
  },
};

export type BridgeWords = typeof bridge;
