import { decimal, scientific } from '../../text/values.ts';

export const values = {
  oneSidedFactor: decimal(9.9, 1),
  twoSidedFactor: decimal(100),
  smallParameters: decimal(85),
  correctDifference: scientific(2.7e-10, 1),
  missingDecayDifference: decimal(0.023, 3),
  missingDecayAtCourseLambda: decimal(0.00023, 5),
  decayedBiasesDifference: scientific(2.7e-10, 1),
  bestEpsilon: scientific(1e-5),
  differenceAtTenth: scientific(2.7e-4, 1),
  differenceAtTrillionth: scientific(7.0e-4, 1),
  naturalParameters: decimal(3289),
  naturalCosts: decimal(6578),
  digitsParameters: decimal(308_308),
  digitsCosts: decimal(616_616),
} as const;
