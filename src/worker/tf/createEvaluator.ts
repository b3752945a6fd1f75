import type { NetworkShape } from '../../core/autoencoder/shape.ts';
import type { PatchSet } from '../../core/patches/image.ts';
import type { BackendName } from '../../protocol/settings.ts';
import type { Evaluator } from './evaluator.ts';

/**
 * Cost and gradient over these patches on that backend, which is loaded now if it has not been.
 * @throws Error when the backend cannot start
 * @throws RangeError when the patches do not fit the network
 */
export async function createEvaluator(
  backend: BackendName,
  patches: PatchSet,
  shape: NetworkShape,
): Promise<Evaluator> {
  const { values, count, visibleSize } = patches;
  if (visibleSize !== shape.visibleSize || values.length !== count * visibleSize || count < 1) {
    throw new RangeError(
      `A network of ${shape.visibleSize} visible units cannot take ${values.length} values as ${count} patches of ${visibleSize}.`,
    );
  }
  if (backend === 'simd') {
    const { createSimdEvaluator } = await import('../kernel/createKernel.ts');
    return createSimdEvaluator(patches, shape);
  }
  const { createTfEvaluator } = await import('./createTfEvaluator.ts');
  return createTfEvaluator(backend, patches, shape);
}
