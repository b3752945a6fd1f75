import type { NetworkShape, Objective } from '../core/autoencoder/shape.ts';
import type { PatchSet } from '../core/patches/image.ts';
import type { BackendChosen } from '../protocol/events.ts';
import type { BackendPreference } from '../protocol/settings.ts';
import type { Evaluator } from './tf/evaluator.ts';

export type BackendChoice = Omit<BackendChosen, 'type'>;

/** What is to be computed, so that the engine that computes it fastest can be found. */
export interface EngineTask {
  readonly preference: BackendPreference;
  readonly patches: PatchSet;
  readonly shape: NetworkShape;
  readonly theta: Float64Array;
  readonly objective: Objective;
}

export interface StartedEngine {
  readonly choice: BackendChoice;
  readonly evaluator: Evaluator;
}

/** What the loop needs of the kernels: passed in, so that the loop can be tested without a browser. */
export interface Engine {
  /** @throws Error when no engine can hold the task */
  start(task: EngineTask): Promise<StartedEngine>;
}
