import type { NetworkShape } from '../../core/autoencoder/shape.ts';
import type { PatchSet } from '../../core/patches/image.ts';
import type { BackendName } from '../../protocol/settings.ts';
import type { Evaluator } from './evaluator.ts';

/**
 * Cost and gradient over these patches on that backend, which is loaded now if it has not been.
 * @param options.threads for our own kernel; as many as the work is worth unless given
 * @throws Error when the backend cannot start
 * @throws RangeError when the patches do not fit the network
 */
export async function createEvaluator(
  backend: BackendName,
  patches: PatchSet,
  shape: NetworkShape,
  { threads }: { readonly threads?: number } = {},
): Promise<Evaluator> {
  const { values, count, visibleSize } = patches;
  if (visibleSize !== shape.visibleSize || values.length !== count * visibleSize || count < 1) {
    throw new RangeError(
      `A network of ${shape.visibleSize} visible units cannot take ${values.length} values as ${count} patches of ${visibleSize}.`,
    );
  }
  if (backend === 'simd') {
    const { createSimdEvaluator } = await import('../kernel/createKernel.ts');
    return createSimdEvaluator(patches, shape, 'float32', threads);
  }
  const { createTfEvaluator } = await import('./createTfEvaluator.ts');
  return createTfEvaluator(backend, patches, shape);
}

/** Forgets what is left of a lost backend, so that the next evaluator on it starts from scratch. */
export async function discardBackend(backend: BackendName): Promise<void> {
  if (backend === 'simd') return;
  const { discardBackend: discard } = await import('./startBackend.ts');
  discard(backend);
}
