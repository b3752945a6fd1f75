import type { NetworkShape } from '../../core/autoencoder/shape.ts';
import type { PatchSet } from '../../core/patches/image.ts';
import type { BackendName } from '../../protocol/settings.ts';
import type { Evaluator } from './evaluator.ts';

/** `safest` after a failure: our own kernel on one thread, TensorFlow.js with its own kernels only. */
export type EvaluatorForm = 'fastest' | 'safest';

interface EvaluatorOptions {
  readonly form?: EvaluatorForm;
  /** For our own kernel; as many as the work is worth unless given. */
  readonly threads?: number;
}

/**
 * Cost and gradient over these patches on that backend, which is loaded now if it has not been.
 * @throws Error when the backend cannot start
 * @throws RangeError when the patches do not fit the network
 */
export async function createEvaluator(
  backend: BackendName,
  patches: PatchSet,
  shape: NetworkShape,
  { form = 'fastest', threads }: EvaluatorOptions = {},
): Promise<Evaluator> {
  const { values, count, visibleSize } = patches;
  if (visibleSize !== shape.visibleSize || values.length !== count * visibleSize || count < 1) {
    throw new RangeError(
      `A network of ${shape.visibleSize} visible units cannot take ${values.length} values as ${count} patches of ${visibleSize}.`,
    );
  }
  if (backend === 'simd' || backend === 'simd64') {
    const { createSimdEvaluator } = await import('../kernel/createKernel.ts');
    const precision = backend === 'simd64' ? 'float64' : 'float32';
    return createSimdEvaluator(patches, shape, precision, form === 'safest' ? 1 : threads);
  }
  if (backend === 'wasm' && form === 'fastest') {
    const { createHeapEvaluator } = await import('./heapKernel.ts');
    const evaluator = await createHeapEvaluator(patches, shape);
    if (evaluator) return evaluator;
  }
  const { createTfEvaluator } = await import('./createTfEvaluator.ts');
  return createTfEvaluator(backend, patches, shape);
}

/** Forgets what is left of a lost backend, so that the next evaluator on it starts from scratch. */
export async function discardBackend(backend: BackendName): Promise<void> {
  if (backend === 'simd' || backend === 'simd64') return;
  const { discardBackend: discard } = await import('./startBackend.ts');
  discard(backend);
}
