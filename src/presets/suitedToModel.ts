import { type Model, usualActive } from '../core/autoencoder/model.ts';
import { type Range, ranges } from './ranges.ts';
import type { Objective } from '../core/autoencoder/shape.ts';

/** Where the β of L1 lies: the price of an activation, a hundredth of the price of a mean that misses ρ. */
export const rangeOfL1: Range = { ...ranges.beta, max: 0.1, step: 0.001 };

/**
 * What suits another model on patches for which `suited` was found with the course's: found by trying on the natural scenes with
 * 25 hidden units. Linear output units pass on the whole gradient, where sigmoid ones pass on a quarter or less, so more weight
 * decay is needed. At the β of L1
 * most units are off for good; at half of it all are nearly always on.
 */
export function suitedToModel(suited: Objective, { output, sparsity }: Model): Objective {
  const { lambda, rho, beta } = suited;
  const weights =
    output === 'linear' ? { lambda: 10 * lambda, rho: Math.max(rho, 0.05), beta } : { lambda, rho, beta };
  const model = { ...(output === 'linear' && { output }) };
  if (sparsity === 'l1') return { ...weights, beta: 0.01, ...model, sparsity };
  if (sparsity === 'topK') return { ...weights, ...model, sparsity, active: usualActive };
  return { ...weights, ...model };
}
