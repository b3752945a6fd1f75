import { decimal } from '../../text/values.ts';

export const values = {
  reconstructionError: decimal(0, 3),
  weightDecay: decimal(0, 3),
  sparsityPenalty: decimal(0, 3),
  cost: decimal(0, 3),
  firstRhoHat: decimal(0, 3),
  firstDivergence: decimal(0, 3),
  noDecayEdges: decimal(0),
  weights: decimal(72),
  naturalWeights: decimal(3200),
  divergenceAtHalf: decimal(0.368, 3),
  divergenceAtTwentieth: decimal(0.0207, 3),
  divergenceNearOne: decimal(6.8, 1),
  divergenceAtFiftieth: decimal(0.003, 3),
  naturalReconstruction: decimal(0.84, 2),
  naturalSparsity: decimal(57.6, 1),
} as const;
