import type { NetworkShape } from '../../../src/core/autoencoder/shape.ts';
import type { PatchSet } from '../../../src/core/patches/image.ts';
import type { BackendName } from '../../../src/protocol/settings.ts';
import { createEvaluator } from '../../../src/worker/tf/createEvaluator.ts';
import type { Evaluator } from '../../../src/worker/tf/evaluator.ts';

/** Every way there is to compute: the backends, and tfjs's WASM by its own kernels. */
export type EngineName = BackendName | "wasm by tfjs's kernels";

/** @throws Error when the engine cannot start here */
export async function createOn(
  engine: EngineName,
  patches: PatchSet,
  shape: NetworkShape,
): Promise<Evaluator> {
  if (engine === "wasm by tfjs's kernels") return createEvaluator('wasm', patches, shape, { form: 'safest' });
  return createEvaluator(engine, patches, shape);
}
