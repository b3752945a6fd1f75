import { adam } from '../core/optimise/adam.ts';
import { memoryBytes, memoryPairsFor } from '../core/optimise/curvatureMemory.ts';
import { gradientDescent } from '../core/optimise/gradientDescent.ts';
import { lbfgs } from '../core/optimise/lbfgs.ts';
import { momentum } from '../core/optimise/momentum.ts';
import type { Optimiser } from '../core/optimise/optimiser.ts';
import type { VectorRoom } from '../core/optimise/vectors.ts';
import type { Precision } from '../core/precision.ts';
import type { BackendName, OptimiserSettings } from '../protocol/settings.ts';

/** Relative rounding noise of a cost formed in float64 from sums that an engine made in float32. */
const noiseOfFloat32 = 1e-8;

interface OptimiserSurroundings {
  /** The engine that will measure costs: how far they can be trusted depends on it. */
  readonly backend?: BackendName;
  /** Storage for L-BFGS's pairs. An optimiser that used the same storage before must not continue. */
  readonly vectors?: VectorRoom | undefined;
}

/**
 * An optimiser at theta. It has no limit of iterations: the loop stops it, so that it can be continued.
 * @param patchCount patches there are to make batches of
 */
export function startOptimiser(
  theta: Float64Array,
  settings: OptimiserSettings,
  patchCount: number,
  { backend, vectors }: OptimiserSurroundings = {},
): Optimiser {
  const budget = Number.POSITIVE_INFINITY;
  switch (settings.name) {
    case 'lbfgs': {
      const { pairs } = curvatureMemory(theta.length, settings, backend);
      const precision = precisionOn(backend);
      const noise = precision === 'float32' && { costNoise: noiseOfFloat32 };
      return lbfgs(theta, { memory: pairs, budget, precision, ...noise, ...(vectors && { vectors }) });
    }
    case 'gradientDescent':
      return gradientDescent(theta, { learningRate: settings.learningRate, budget });
    case 'adam': {
      const { learningRate, batchSize } = settings;
      return adam(theta, { learningRate, batchSize, patchCount, budget });
    }
    case 'momentum': {
      const { learningRate, momentum: kept, batchSize } = settings;
      return momentum(theta, { learningRate, momentum: kept, batchSize, patchCount, budget });
    }
  }
}

/** The precision of the engine's gradients, which is also that of the stored pairs. */
export const precisionOn = (backend: BackendName | undefined): Precision =>
  backend === 'simd64' ? 'float64' : 'float32';

/** How many pairs of steps L-BFGS will remember on that engine, and the bytes they take. Nothing for the others. */
export function curvatureMemory(
  parameterCount: number,
  settings: OptimiserSettings,
  backend?: BackendName,
): { readonly pairs: number; readonly bytes: number } {
  if (settings.name !== 'lbfgs') return { pairs: 0, bytes: 0 };
  const precision = precisionOn(backend);
  const pairs = settings.memory === 'auto' ? memoryPairsFor(parameterCount, precision) : settings.memory;
  return { pairs, bytes: memoryBytes(parameterCount, pairs, precision) };
}
