import {
  type CheckPlan,
  costOver,
  firstPatches,
  planCheck,
  sampleParameters,
} from '../../../core/autoencoder/gradientCheck/planCheck.ts';
import type { Patches } from '../../../core/autoencoder/layers.ts';
import type { MistakeId } from '../../../core/autoencoder/mistakes/mistake.ts';
import { mistakes } from '../../../core/autoencoder/mistakes/mistakes.ts';
import type { CostOf } from '../../../core/autoencoder/numericalGradient.ts';
import type { NetworkShape, Objective } from '../../../core/autoencoder/shape.ts';
import { costAndGradient } from '../../../core/autoencoder/sparseAutoencoder.ts';
import { createRandom } from '../../../core/random.ts';
import { randomStreams } from '../../../core/randomStreams.ts';
import type { CheckedWeights } from '../../../protocol/gradientCheck.ts';
import type { TrainingRun } from '../../trainingRun.ts';

/**
 * A cost function, the theta at which it is checked, and the gradient to check. All are copies, because the run may
 * continue.
 */
export interface CheckedProblem {
  readonly plan: CheckPlan;
  readonly shape: NetworkShape;
  readonly patches: Patches;
  readonly objective: Objective;
  readonly theta: Float64Array;
  readonly iteration: number;
  readonly cost: CostOf;
  /** In theta's layout. */
  gradient(): Float64Array;
  /** Indices into theta of `perBlock` parameters of each block, the same for the same seed. */
  sample(perBlock: number): Int32Array;
}

type Settings = Pick<TrainingRun, 'shape' | 'patches' | 'settings' | 'theta' | 'initialTheta' | 'iteration'>;

/** The part of a run to check. */
export function problemOf(run: Settings, weights: CheckedWeights, mistakeId?: MistakeId): CheckedProblem {
  const { shape, settings } = run;
  const { objective, seed } = settings;
  const mistake = mistakes.find(({ id }) => id === mistakeId);
  const plan = planCheck(shape, run.patches.count);
  const normalised = firstPatches(run.patches, plan.patches);
  const patches = mistake?.preparePatches?.(normalised) ?? normalised;
  const start = mistake?.initialise?.(shape, createRandom(seed, randomStreams.initialWeights));
  const theta = start ?? (weights === 'initial' ? run.initialTheta : run.theta).slice();
  const both = mistake?.costAndGradient ?? costAndGradient;
  return {
    plan,
    shape,
    patches,
    objective,
    theta,
    iteration: start || weights === 'initial' ? 0 : run.iteration,
    cost: mistake
      ? (at) => both(at, shape, patches, objective).terms.total
      : costOver(shape, patches, objective),
    gradient: () => both(theta, shape, patches, objective).gradient,
    sample: (perBlock) => sampleParameters(shape, perBlock, createRandom(seed, randomStreams.gradientCheck)),
  };
}
