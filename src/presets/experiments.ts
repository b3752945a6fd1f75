import type { Objective } from '../core/autoencoder/shape.ts';
import { naturalObjective } from './natural.ts';

type ExperimentId =
  | 'course'
  | 'noSparsity'
  | 'denseTarget'
  | 'weakPenalty'
  | 'noDecay'
  | 'muchDecay'
  | 'manyUnits'
  | 'fewUnits'
  | 'scrambled'
  | 'pinkNoise'
  | 'bars'
  | 'barsDense'
  | 'barsTarget'
  | 'barsRare'
  | 'barsDecay'
  | 'barsOneEach'
  | 'barsFew'
  | 'digits'
  | 'digitsFew';

export type ExperimentGroup = 'scenes' | 'controls' | 'bars' | 'digits';

/** A set-up worth trying. What to look at, and why, is in the words. */
export interface GuidedExperiment {
  readonly id: ExperimentId;
  readonly group: ExperimentGroup;
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

/** What each shows was measured over several seeds: docs/experiments.md. */
export const guidedExperiments: readonly GuidedExperiment[] = [
  {
    id: 'course',
    group: 'scenes',
    setup: natural({}),
  },
  {
    id: 'noSparsity',
    group: 'scenes',
    setup: natural({ beta: 0 }),
  },
  {
    id: 'denseTarget',
    group: 'scenes',
    setup: natural({ rho: 0.2 }),
  },
  {
    id: 'weakPenalty',
    group: 'scenes',
    setup: natural({ beta: 0.1 }),
  },
  {
    id: 'noDecay',
    group: 'scenes',
    setup: natural({ lambda: 0 }),
  },
  {
    id: 'muchDecay',
    group: 'scenes',
    setup: natural({ lambda: 1e-3 }),
  },
  {
    id: 'manyUnits',
    group: 'scenes',
    setup: { ...natural({}), hiddenSize: 100 },
  },
  {
    id: 'fewUnits',
    group: 'scenes',
    setup: { ...natural({}), hiddenSize: 9 },
  },
  {
    id: 'scrambled',
    group: 'controls',
    setup: { source: 'scrambled' },
  },
  {
    id: 'pinkNoise',
    group: 'controls',
    setup: { source: 'pinkNoise' },
  },
  {
    id: 'bars',
    group: 'bars',
    setup: bars({}),
  },
  {
    id: 'barsDense',
    group: 'bars',
    setup: bars({ beta: 0 }),
  },
  {
    id: 'barsTarget',
    group: 'bars',
    setup: bars({ rho: 0.5 }),
  },
  {
    id: 'barsRare',
    group: 'bars',
    setup: bars({ rho: 0.01 }),
  },
  {
    id: 'barsDecay',
    group: 'bars',
    setup: bars({ lambda: 1e-2 }),
  },
  {
    id: 'barsOneEach',
    group: 'bars',
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
    setup: { ...bars({}), hiddenSize: 9 },
  },
  {
    id: 'digits',
    group: 'digits',
    setup: { source: 'digits' },
  },
  {
    id: 'digitsFew',
    group: 'digits',
    setup: { source: 'digits', hiddenSize: 25, patchCount: 2000 },
  },
];

/** In the order of the list. */
export const experimentGroups: readonly ExperimentGroup[] = ['scenes', 'controls', 'bars', 'digits'];
