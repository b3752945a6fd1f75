import type { CostTerms } from './model.ts';
import { weightCount } from './parameters.ts';
import type { NetworkShape, Objective } from './shape.ts';
import { sparsityPenalty } from './sparsity.ts';

/** What a pass over the patches adds up, by whatever engine. */
export interface RawSums {
  /** Σ ‖a3 − x‖² over all patches and pixels. */
  readonly squaredErrors: number;
  /** Mean of a2 for each hidden unit. */
  readonly rhoHat: ArrayLike<number>;
  /** Mean of sigmoid(−z2) for each hidden unit; see `klDivergence` for why it is not 1 − rhoHat. */
  readonly oneMinusRhoHat: ArrayLike<number>;
}

/**
 * The cost's three terms in float64 from raw sums over `count` patches:
 * J = 1/m Σ ½‖a3 − x‖² + λ/2 (Σ W1² + Σ W2²) + β Σ_j KL(ρ ‖ ρ̂_j), or what the model has in its place. Biases are not decayed.
 */
export function assembleCost(
  sums: RawSums,
  count: number,
  theta: Float64Array,
  shape: NetworkShape,
  objective: Objective,
): CostTerms {
  const reconstructionError = sums.squaredErrors / (2 * count);
  const weightDecay = weightDecayOf(theta, shape, objective.lambda);
  const sparsity = sparsityPenalty(objective, sums.rhoHat, sums.oneMinusRhoHat);
  return {
    reconstructionError,
    weightDecay,
    sparsityPenalty: sparsity,
    total: reconstructionError + weightDecay + sparsity,
  };
}

/** λ/2 (Σ W1² + Σ W2²); exactly 0 when λ is 0. */
function weightDecayOf(theta: Float64Array, shape: NetworkShape, lambda: number): number {
  if (lambda === 0) return 0;
  const weights = weightCount(shape);
  let sum = 0;
  for (let i = 0; i < weights; i++) sum += theta[i]! * theta[i]!;
  return (lambda / 2) * sum;
}

/** gradient += λ W for both weight matrices, nothing for the biases. `gradient` has the same layout as theta. */
export function addWeightDecayGradient(
  gradient: Float64Array,
  theta: Float64Array,
  shape: NetworkShape,
  lambda: number,
): void {
  if (lambda === 0) return;
  const weights = weightCount(shape);
  for (let i = 0; i < weights; i++) gradient[i] = gradient[i]! + lambda * theta[i]!;
}
