import type { NetworkShape, Objective } from '../core/autoencoder/shape.ts';
import type { PatchSet } from '../core/patches/image.ts';
import type { EngineObjection } from '../protocol/engineReports.ts';
import type { BackendChosen } from '../protocol/events.ts';
import type { BackendName, BackendPreference } from '../protocol/settings.ts';
import type { Evaluator } from './tf/evaluator.ts';

export type BackendChoice = Omit<BackendChosen, 'type'>;

/** The computation for which the fastest engine is to be found. */
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

/** Backends that must not be used, each with the reason. */
export type Refused = ReadonlyMap<BackendName, EngineObjection>;

/** What the loop needs of the kernels: passed in, so that the loop can be tested without a browser. */
export interface Engine {
  /**
   * Begins to test which backends compute correctly here, so that `start` has the result earlier. Errors are thrown
   * by `start`.
   */
  chooseAhead(preference: BackendPreference, refused: Refused): void;
  /**
   * @throws EngineLost when the backend that was chosen cannot hold the task
   * @throws NoEngineLeft when all are refused or do not work here
   */
  start(task: EngineTask, refused: Refused): Promise<StartedEngine>;
  /**
   * The same backend from scratch, in its safest form. Evaluators created on it before cannot be used any more.
   * @throws Error when it cannot start again
   */
  restart(backend: BackendName, task: EngineTask): Promise<Evaluator>;
}
