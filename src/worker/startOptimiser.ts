import { adam } from '../core/optimise/adam.ts';
import { memoryBytes, memoryPairsFor } from '../core/optimise/curvatureMemory.ts';
import { gradientDescent } from '../core/optimise/gradientDescent.ts';
import { lbfgs } from '../core/optimise/lbfgs.ts';
import { momentum } from '../core/optimise/momentum.ts';
import type { OptimiserMemory, PassingOptimiser } from '../core/optimise/optimiser.ts';
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
  /** What the same optimiser remembered at theta; that of another, or one that does not fit, is left aside. */
  readonly remembered?: OptimiserMemory | undefined;
}

/**
 * An optimiser at theta. It has no limit of iterations: the loop stops it, so that it can be continued.
 * @param patchCount patches there are to make batches of
 */
export function startOptimiser(
  theta: Float64Array,
  settings: OptimiserSettings,
  patchCount: number,
  { backend, vectors, remembered: given }: OptimiserSurroundings = {},
): PassingOptimiser {
  const budget = Number.POSITIVE_INFINITY;
  const fits = memoryFits(given, theta.length, settings, backend);
  switch (settings.name) {
    case 'lbfgs': {
      const { pairs } = curvatureMemory(theta.length, settings, backend);
      const precision = precisionOn(backend);
      const noise = precision === 'float32' && { costNoise: noiseOfFloat32 };
      const remembered = fits && given?.of === 'lbfgs' ? given : undefined;
      return lbfgs(theta, {
        memory: pairs,
        budget,
        precision,
        remembered,
        ...noise,
        ...(vectors && { vectors }),
      });
    }
    case 'gradientDescent':
      return gradientDescent(theta, { learningRate: settings.learningRate, budget });
    case 'adam': {
      const { learningRate, batchSize } = settings;
      const remembered = fits && given?.of === 'adam' ? given : undefined;
      const batches = { batchSize, patchCount, offersPasses: true } as const;
      return adam(theta, { learningRate, ...batches, budget, remembered });
    }
    case 'momentum': {
      const { learningRate, momentum: kept, batchSize } = settings;
      const remembered = fits && given?.of === 'momentum' ? given : undefined;
      const batches = { batchSize, patchCount, offersPasses: true } as const;
      return momentum(theta, { learningRate, momentum: kept, ...batches, budget, remembered });
    }
  }
}

/**
 * Whether an optimiser with these settings can go on with what is remembered: it is of the same method, of vectors as long as
 * theta, and in the precision in which that engine keeps them.
 */
export function memoryFits(
  memory: OptimiserMemory | undefined,
  parameterCount: number,
  { name }: OptimiserSettings,
  backend: BackendName | undefined,
): boolean {
  if (memory?.of !== name) return false;
  switch (memory.of) {
    case 'lbfgs': {
      const { steps, changes, curvature } = memory;
      const length = curvature.length * parameterCount;
      const bytes = precisionOn(backend) === 'float32' ? 4 : 8;
      return [steps, changes].every((pairs) => pairs.length === length && pairs.BYTES_PER_ELEMENT === bytes);
    }
    case 'adam':
      return [memory.firstMoment, memory.secondMoment].every(({ length }) => length === parameterCount);
    case 'momentum':
      return memory.velocity.length === parameterCount;
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
