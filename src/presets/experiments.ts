import type { Objective } from '../core/autoencoder/shape.ts';
import { naturalObjective } from './natural.ts';

/** A set-up worth trying, and what to look at. */
export interface GuidedExperiment {
  readonly id: string;
  readonly group: 'scenes' | 'controls' | 'bars' | 'digits';
  readonly title: string;
  /** What to try and what to look at. */
  readonly look: string;
  /** Why it comes out that way. */
  readonly why: string;
  readonly setup: ExperimentSetup;
}

/** Everything an experiment sets; what it leaves out is as suits its source. */
export interface ExperimentSetup {
  readonly source: 'scenes' | 'scrambled' | 'pinkNoise' | 'bars' | 'digits';
  readonly objective?: Objective;
  readonly hiddenSize?: number;
  readonly budget?: number;
  readonly patchCount?: number;
}

const natural = (change: Partial<Objective>): ExperimentSetup => ({
  source: 'scenes',
  objective: { ...naturalObjective, ...change },
});

const barsObjective: Objective = { lambda: 1e-3, rho: 0.125, beta: 1 };
const bars = (change: Partial<Objective>): ExperimentSetup => ({
  source: 'bars',
  objective: { ...barsObjective, ...change },
});

/**
 * What each shows was measured, on our own scenes and on the course's pictures: the share of edge detectors after 400
 * iterations is .92 with the course's settings, 0 with β = 0, λ = 0 or ρ = .2, .52 with β = .1, .83 with 100 hidden units.
 */
export const guidedExperiments: readonly GuidedExperiment[] = [
  {
    id: 'course',
    group: 'scenes',
    title: 'The course’s set-up',
    look: 'Train and wait for 50 to 150 iterations: nearly every tile becomes an edge at its own place and angle.',
    why: 'Edges are the sparse code of natural pictures: a few of them describe any patch.',
    setup: natural({}),
  },
  {
    id: 'noSparsity',
    group: 'scenes',
    title: 'No sparsity: β = 0',
    look: 'The reconstruction gets six times better than the course’s, and no tile becomes an edge. Look at the mean activation: about one half.',
    why: 'Without the penalty all units share the work on every patch: good compression, but no parts.',
    setup: natural({ beta: 0 }),
  },
  {
    id: 'denseTarget',
    group: 'scenes',
    title: 'A dense target: ρ = 0.2',
    look: 'The penalty is met, and the tiles are textures all the same.',
    why: 'A unit that is on for every fifth patch cannot stand for something rare; sparsity means a small ρ.',
    setup: natural({ rho: 0.2 }),
  },
  {
    id: 'weakPenalty',
    group: 'scenes',
    title: 'Half-hearted: β = 0.1',
    look: 'Some tiles are edges, some blobs, some dead; the mean activation stays well above the target.',
    why: 'The penalty has a voice, but reconstruction outvotes it for part of the units.',
    setup: natural({ beta: 0.1 }),
  },
  {
    id: 'noDecay',
    group: 'scenes',
    title: 'No weight decay: λ = 0',
    look: 'Salt and pepper in the tiles, and a sparsity penalty of next to nothing.',
    why: 'Tiny activations are cheap when huge outgoing weights may blow them up again: the target is met without sparse codes.',
    setup: natural({ lambda: 0 }),
  },
  {
    id: 'muchDecay',
    group: 'scenes',
    title: 'Too much weight decay: λ = 1e-3',
    look: 'All tiles go blank, and the output is the mean patch whatever the input.',
    why: 'λ is a cliff: above it the weights cost more than everything they could explain.',
    setup: natural({ lambda: 1e-3 }),
  },
  {
    id: 'manyUnits',
    group: 'scenes',
    title: '100 hidden units',
    look: 'Finer edges at more places and angles; a few units stay dead.',
    why: 'With more units than pixels the code can be overcomplete, and each edge more particular.',
    setup: { ...natural({}), hiddenSize: 100 },
  },
  {
    id: 'fewUnits',
    group: 'scenes',
    title: '9 hidden units',
    look: 'A few broad edges, and a blurred reconstruction.',
    why: 'Each unit has to serve for many edges, so it fits none of them well.',
    setup: { ...natural({}), hiddenSize: 9 },
  },
  {
    id: 'scrambled',
    group: 'controls',
    title: 'The same spectrum without edges',
    look: 'Scenes whose phases were scrambled: blobs, and at most half as many edge detectors.',
    why: 'Edges are in the phases. What the network finds is in the pictures, not in the method.',
    setup: { source: 'scrambled' },
  },
  {
    id: 'pinkNoise',
    group: 'controls',
    title: 'Pink noise',
    look: 'Few tiles become edges, and the cost stays higher than with scenes.',
    why: 'Gaussian noise has no sparse code: nothing in it comes in parts.',
    setup: { source: 'pinkNoise' },
  },
  {
    id: 'bars',
    group: 'bars',
    title: 'Find the bars',
    look: 'Every patch is a mixture of 16 bars, and the count above the tiles tells how many have been found. All 16 within 100 iterations.',
    why: 'Here the causes are known (Földiák 1990), so that “it learns the parts” can be checked.',
    setup: bars({}),
  },
  {
    id: 'barsDense',
    group: 'bars',
    title: 'Bars without sparsity',
    look: 'None of the 16 bars is found; the tiles are plaids.',
    why: 'Mixtures of bars reconstruct just as well. Only sparsity prefers single ones.',
    setup: bars({ beta: 0 }),
  },
  {
    id: 'barsTarget',
    group: 'bars',
    title: 'Bars with the wrong target: ρ = 0.5',
    look: 'No bar is found, though the penalty is there.',
    why: 'A bar is on in one patch of eight, so ρ = 1/8 is the target that fits this data.',
    setup: bars({ rho: 0.5 }),
  },
  {
    id: 'barsRare',
    group: 'bars',
    title: 'Bars with too rare a target: ρ = 0.01',
    look: 'No bar is found: a bar is on twelve times as often as a unit may answer.',
    why: 'The target has to fit the data: ρ = 0.01 suits edges, of which a picture has thousands of kinds.',
    setup: bars({ rho: 0.01 }),
  },
  {
    id: 'barsDecay',
    group: 'bars',
    title: 'Bars with too much weight decay: λ = 1e-2',
    look: 'One bar at most is found. Nearly all units end with weights of the same short length, whatever the bars.',
    why: 'A weight has to earn in reconstruction what λ takes from it. Ten times the λ takes more than a bar is worth.',
    setup: bars({ lambda: 1e-2 }),
  },
  {
    id: 'barsOneEach',
    group: 'bars',
    title: '16 units for 16 bars',
    look: 'Every unit gets a bar of its own, and none is left over.',
    why: 'With as many units as causes the code is the causes. It takes more patches and iterations, for no unit is to spare.',
    setup: {
      source: 'bars',
      objective: { lambda: 3e-4, rho: 0.125, beta: 3 },
      hiddenSize: 16,
      patchCount: 10_000,
      budget: 300,
    },
  },
  {
    id: 'barsFew',
    group: 'bars',
    title: '9 units for 16 bars',
    look: 'Five to eight bars are found, the rest left out.',
    why: 'One unit for each cause: what has no unit is not represented.',
    setup: { ...bars({}), hiddenSize: 9 },
  },
  {
    id: 'digits',
    group: 'digits',
    title: 'Pen strokes',
    look: 'The course’s second set-up, 196 units on digits of 28×28: tiles become pieces of pen strokes. It takes a minute or more.',
    why: 'Digits are made of strokes, and strokes are shared between them.',
    setup: { source: 'digits' },
  },
  {
    id: 'digitsFew',
    group: 'digits',
    title: '25 units on digits',
    look: 'Tiles are larger parts, some nearly whole digits.',
    why: 'Few units have to cover all digits, so each takes a part that is large and common.',
    setup: { source: 'digits', hiddenSize: 25, patchCount: 2000 },
  },
];

export const experimentGroups: readonly {
  readonly group: GuidedExperiment['group'];
  readonly title: string;
}[] = [
  { group: 'scenes', title: 'Natural-like scenes' },
  { group: 'controls', title: 'Controls: is it the pictures?' },
  { group: 'bars', title: 'Bars: a known answer' },
  { group: 'digits', title: 'Digits' },
];
