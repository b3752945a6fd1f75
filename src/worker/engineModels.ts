import type { Model } from '../core/autoencoder/model.ts';
import { isCourseModel } from '../core/autoencoder/modelChoice.ts';
import type { EngineObjection } from '../protocol/engineReports.ts';
import type { BackendName } from '../protocol/settings.ts';

type Refused = ReadonlyMap<BackendName, EngineObjection>;

/** The models whose cost and gradient an engine computes: CS294A's alone, or all of core/autoencoder/model.ts. */
export type EngineModels = 'course' | 'all';

export const computes = (models: EngineModels, model: Model): boolean =>
  models === 'all' || isCourseModel(model);

/** TensorFlow.js's backends compute the course's network; our own kernel all. */
const ofTheCourse: readonly BackendName[] = ['webgl', 'webgpu', 'wasm', 'cpu'];

/** The same, and the backends that do not compute this model. */
export function refusedForModel(refused: Refused, model: Model): Refused {
  if (isCourseModel(model)) return refused;
  const unable = ofTheCourse.map((backend): [BackendName, EngineObjection] => [
    backend,
    { id: 'otherModel', backend },
  ]);
  return new Map([...unable, ...refused]);
}
