import { type Model, type SparsityKind, usualActive } from '../core/autoencoder/model.ts';
import type { Objective } from '../core/autoencoder/shape.ts';
import { type Range, ranges } from './ranges.ts';

/** Where the β of L1 lies: the price of an activation, not that of a mean that misses ρ. */
export const rangeOfL1: Range = { ...ranges.beta, max: 0.1, step: 0.001 };

/**
 * What suits another model on patches for which `suited` was found with the course's; found by trying on 10,000 patches of the
 * natural scenes with 25 hidden units. Linear output units pass on the whole gradient, where sigmoid ones pass on a quarter or
 * less, so they need more weight decay. With the β of L1 no unit is off for good; with half as much more, on sigmoid output
 * units, most are.
 */
export function suitedToModel(suited: Objective, { output, sparsity }: Model): Objective {
  const { lambda, rho, beta } = suited;
  const linear = output === 'linear';
  if (suited.output === 'linear') return suitedInColour(suited, sparsity);
  const model = linear ? { output } : {};
  if (sparsity === 'l1') {
    const price = linear ? { lambda: 3 * lambda, beta: 0.03 } : { lambda, beta: 0.007 };
    return { rho, ...price, ...model, sparsity };
  }
  const weights = linear ? { lambda: 10 * lambda, rho: Math.max(rho, 0.05), beta } : { lambda, rho, beta };
  return sparsity === 'topK'
    ? { ...weights, ...model, sparsity, active: usualActive }
    : { ...weights, ...model };
}

/** The same for patches in colour, whose suited settings are of linear output units: nothing is left to be changed for those. */
function suitedInColour(
  { lambda, rho, beta, output = 'linear' }: Objective,
  sparsity: SparsityKind = 'kl',
): Objective {
  switch (sparsity) {
    case 'kl':
      return { lambda, rho, beta, output };
    case 'l1':
      return { lambda, rho, beta: rangeOfL1.max, output, sparsity };
    case 'topK':
      return { lambda, rho, beta, output, sparsity, active: usualActive };
  }
}
