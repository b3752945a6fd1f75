import type { NetworkShape } from '../core/autoencoder/shape.ts';
import type { PatchSet } from '../core/patches/image.ts';
import type { BackendChosen } from '../protocol/events.ts';
import type { BackendName, BackendPreference } from '../protocol/settings.ts';
import type { Evaluator } from './tf/evaluator.ts';

export type BackendChoice = Omit<BackendChosen, 'type'>;

/** What the loop needs of the kernels: passed in, so that the loop can be tested without a browser. */
export interface Engine {
  chooseBackend(preference: BackendPreference): Promise<BackendChoice>;
  createEvaluator(backend: BackendName, patches: PatchSet, shape: NetworkShape): Promise<Evaluator>;
}
