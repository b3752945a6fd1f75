import type { NetworkShape } from '../core/autoencoder/shape.ts';
import type { OptimiserMemory } from '../core/optimise/optimiser.ts';
import type { VectorRoom } from '../core/optimise/vectors.ts';
import type { Resume } from '../protocol/commands.ts';
import type { RunSettings } from '../protocol/settings.ts';
import type { PreparedData } from './datasets/preparedData.ts';
import type { Evaluator, Measured } from './tf/evaluator.ts';

/** What a run begins with. */
export interface RunStart {
  readonly runId: number;
  readonly settings: RunSettings;
  readonly shape: NetworkShape;
  readonly prepared: PreparedData;
  /** Kept unchanged for a reset. */
  readonly initialTheta: Float64Array;
  /** Where an earlier trainer left off. */
  readonly resume?: Resume | undefined;
  /** What the optimiser remembered there, if it can go on with it. */
  readonly remembered?: OptimiserMemory | undefined;
  readonly evaluator: Evaluator;
  /** At the initial theta, or the resumed one. */
  readonly measured: Measured;
  /** Storage for the optimiser's vectors, which no other run may use while this one exists. Plain arrays if omitted. */
  readonly vectors?: VectorRoom | undefined;
  /** Bytes that the weights of its iterations may take; 64 MB if omitted. */
  readonly historyBytes?: number | undefined;
  /** Resolves after messages that already wait have been handled: a pass over batches may take seconds. */
  readonly giveWay: () => Promise<void>;
}
