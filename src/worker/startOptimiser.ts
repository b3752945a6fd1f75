import { memoryPairsFor } from '../core/optimise/curvatureMemory.ts';
import { gradientDescent } from '../core/optimise/gradientDescent.ts';
import { lbfgs } from '../core/optimise/lbfgs.ts';
import type { Optimiser } from '../core/optimise/optimiser.ts';
import type { OptimiserSettings } from '../protocol/settings.ts';

/** Relative rounding noise of a cost formed in float64 from sums that an engine made in float32. */
const costNoise = 1e-8;

/** An optimiser at theta. It has no budget of its own: the loop stops it, so that it can be continued. */
export function startOptimiser(theta: Float64Array, settings: OptimiserSettings): Optimiser {
  const budget = Number.POSITIVE_INFINITY;
  if (settings.name === 'gradientDescent') {
    return gradientDescent(theta, { learningRate: settings.learningRate, budget });
  }
  const { pairs } = curvatureMemory(theta.length, settings);
  return lbfgs(theta, { memory: pairs, budget, costNoise });
}

/** How many pairs of steps L-BFGS will remember, and the bytes they take. Nothing for gradient descent. */
export function curvatureMemory(
  parameterCount: number,
  settings: OptimiserSettings,
): { readonly pairs: number; readonly bytes: number } {
  if (settings.name === 'gradientDescent') return { pairs: 0, bytes: 0 };
  const fitting = memoryPairsFor(parameterCount);
  const pairs = settings.memory === 'auto' ? fitting : settings.memory;
  return { pairs, bytes: pairs * parameterCount * 2 * Float64Array.BYTES_PER_ELEMENT };
}
