import { format } from './format.ts';

/** An experiment in words: what to try and look at, and why it turns out that way. */
interface DescribedExperiment {
  readonly title: string;
  readonly look: string;
  readonly why: string;
}

/** By the experiment's id. */
const texts = {
  course: {
    title: 'The course’s set-up',
    look: 'After 150 iterations 20 to 23 of the 25 tiles are edge detectors, after 400 iterations 24 or 25. Each has a place and an angle of its own.',
    why: 'A sparse code of natural pictures consists of edges: a few of them are enough to describe any patch.',
  },
  noSparsity: {
    title: 'No sparsity: β = 0',
    look: 'The reconstruction error is six times smaller than with the course’s settings, but at most one of the 25 tiles is an edge detector. The mean activation is about one half.',
    why: 'Without the penalty, all units share the work for every patch. This compresses well, but no unit stands for a single feature.',
  },
  denseTarget: {
    title: 'A dense target: ρ = 0.2',
    look: 'The units reach the target activation, but the tiles look like texture: at most one of 25 is an edge detector.',
    why: 'A unit that is active for every fifth patch cannot stand for something rare. A sparse code needs a small ρ.',
  },
  weakPenalty: {
    title: 'A weak penalty: β = 0.1',
    look: '4 to 10 of the 25 tiles are edge detectors, the others are blobs, and 5 to 10 units are always off. The mean activation is more than four times the target.',
    why: 'The penalty is too weak: for some units, a better reconstruction lowers the cost more than a smaller mean activation would.',
  },
  noDecay: {
    title: 'No weight decay: λ = 0',
    look: 'The tiles look like random black and white dots, and none of the 25 is an edge detector. The sparsity penalty is almost zero.',
    why: 'Without weight decay, the weights W2 can be so large that tiny activations are enough. The units then reach the target without a sparse code.',
  },
  muchDecay: {
    title: 'Too much weight decay: λ = 1e-3',
    look: 'All 25 tiles become blank. The output is the same for every input: the mean of all patches.',
    why: 'Above a certain λ, the weights add more to the cost by weight decay than they save in reconstruction error, so all of them shrink to zero.',
  },
  manyUnits: {
    title: '100 hidden units',
    look: '68 to 78 of the 100 tiles are edge detectors, with more places and angles than 25 units can have. 12 to 19 units are always off.',
    why: 'There are more units than pixels (the code is overcomplete), so each unit can be more specific.',
  },
  fewUnits: {
    title: '9 hidden units',
    look: '8 or 9 of the 9 tiles are edge detectors. They are broader than with 25 units, and the reconstruction is blurred.',
    why: 'Each unit has to stand for many different edges, so it fits none of them well.',
  },
  scrambled: {
    title: 'The same spectrum without edges',
    look: 'The phases of these scenes are random. Only 4 to 10 of the 25 tiles are edge detectors, and the others are blobs.',
    why: 'Edges depend on the phases, and random phases destroy them. So what the network finds comes from the pictures, not from the method.',
  },
  pinkNoise: {
    title: 'Pink noise',
    look: 'Only 1 to 8 of the 25 tiles are edge detectors, and the cost stays higher than with scenes.',
    why: 'Gaussian noise has no sparse code, because it does not consist of parts.',
  },
  bars: {
    title: 'Find the bars',
    look: 'Every patch is a mixture of 16 bars. The number above the tiles says how many have been found. All 16 are found after 31 to 51 iterations.',
    why: 'Here the true features are known (Földiák 1990), so one can check whether the network learns the parts.',
  },
  barsDense: {
    title: 'Bars without sparsity',
    look: 'None of the 16 bars is found. The tiles look like plaid.',
    why: 'Mixtures of bars reproduce the input just as well. Only sparsity favours single bars.',
  },
  barsTarget: {
    title: 'Bars with the wrong target: ρ = 0.5',
    look: 'None of the 16 bars is found, although there is a penalty.',
    why: 'A bar is bright in one patch out of eight, so ρ = 1/8 is the target that fits these data.',
  },
  barsRare: {
    title: 'Bars with too small a target: ρ = 0.01',
    look: 'None of the 16 bars is found. A bar appears twelve times as often as a unit should be active.',
    why: 'The target has to fit the data. ρ = 0.01 suits edges, of which pictures have thousands of kinds.',
  },
  barsDecay: {
    title: 'Bars with too much weight decay: λ = 1e-2',
    look: 'At most one of the 16 bars is found. The weights of nearly all units end with the same small norm.',
    why: 'A weight stays large only if it improves the reconstruction enough to make up for λ. With ten times the λ, a bar no longer does.',
  },
  barsOneEach: {
    title: '16 units for 16 bars',
    look: 'Every unit learns one bar, and all 16 are found.',
    why: 'With as many units as bars, each unit stands for one of them. This takes more patches and iterations, because there is no unit to spare.',
  },
  barsFew: {
    title: '9 units for 16 bars',
    look: '5 to 9 of the 16 bars are found. The others are left out.',
    why: 'Each unit can stand for one bar. A bar without a unit is not represented.',
  },
  digits: {
    title: 'Pen strokes',
    look: 'The course’s second set-up: 196 units and digits of 28×28 pixels. Most tiles become pieces of pen strokes. On a computer with two processor cores this takes several minutes.',
    why: 'Digits are made of strokes, and different digits share the same strokes.',
  },
  digitsFew: {
    title: '25 units on digits',
    look: 'Tiles show larger parts: 9 to 16 of the 25 resemble whole digits.',
    why: 'A few units have to cover all digits, so each of them learns a part that is large and common.',
  },
} satisfies Record<string, DescribedExperiment>;

export const experiments = {
  texts,
  groups: {
    scenes: 'Natural-like scenes',
    controls: 'Controls: is it the pictures?',
    bars: 'Bars: the answer is known',
    digits: 'Digits',
  },
  intro:
    'Each experiment changes all settings at once and starts from initial weights with the same seed. Press Train and watch. Afterwards you can return to your own settings.',
  closeHint: 'Close this list. Nothing changes.',
  setUp: 'Set up',
  setUpLabel: (title: string) => `Set up: ${title}`,
  setUpHint: 'Change all settings to those of this experiment, as a new run.',
  /** Below the tiles of a run that the visitor trained. */
  ownTiles: (iteration: number) => `Your tiles, at iteration ${format.integer(iteration)}`,
  current: {
    label: 'The experiment set up',
    sentence: (title: string, look: string) => `*${title}.* ${look}`,
    /** The visitor has changed settings since the experiment was set up. */
    changedSince: (title: string, changes: readonly string[]) =>
      `*Started as “${title}”.* You have changed ${changes.join(', ')}, so it is no longer that experiment.`,
    /** How the settings differ from those that suit the source. */
    changed: (changes: readonly string[]) =>
      `Compared with the settings that suit this source: ${changes.join(', ')}.`,
    unchanged: 'These are the settings that suit this source.',
    keep: 'Keep these settings and dismiss this',
    keepHint: 'Keep these settings and close this message.',
  },
  /** Kinds of output units and of sparsity, as values of these settings. */
  models: { sigmoid: 'sigmoid', linear: 'linear', kl: 'KL', l1: 'L1', topK: 'TopK' },
  /** Names of settings before their old and new values. */
  settings: {
    source: 'source',
    hiddenSize: 'hidden units',
    output: 'output units',
    sparsity: 'sparsity by',
    patchSize: 'patch size',
    patchCount: 'patches',
    budget: 'iterations',
    optimiser: 'optimiser',
  },
  change: (name: string, from: string, to: string) => `${name} ${from} → ${to}`,
  preparation: 'the preparation of the patches',
};

export type ExperimentsWords = typeof experiments;
