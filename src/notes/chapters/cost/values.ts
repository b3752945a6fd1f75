import { decimal } from '../../text/values.ts';

export const values = {
  reconstructionError: decimal(0.88, 2),
  weightDecay: decimal(0.05, 2),
  sparsityPenalty: decimal(0.68, 2),
  cost: decimal(1.61, 2),
  firstRhoHat: decimal(0.49, 2),
  firstDivergence: decimal(0.35, 2),
  noDecayEdges: decimal(0),
  weights: decimal(72),
  naturalWeights: decimal(3200),
  divergenceAtHalf: decimal(0.368, 3),
  divergenceAtTwentieth: decimal(0.021, 3),
  divergenceNearOne: decimal(6.78, 2),
  divergenceAtFiftieth: decimal(0.003, 3),
  naturalReconstruction: decimal(0.84, 2),
  naturalSparsity: decimal(57.6, 1),
  naturalDecay: decimal(0.0036, 4),
} as const;
