import { decimal } from '../../text/values.ts';

export const values = {
  oneSidedFactor: decimal(0),
  twoSidedFactor: decimal(0),
  smallParameters: decimal(0),
  correctDifference: decimal(0),
  missingDecayDifference: decimal(0),
  missingDecayAtCourseLambda: decimal(0),
  decayedBiasesDifference: decimal(0),
  differenceAtTenth: decimal(0),
  differenceAtTrillionth: decimal(0),
  naturalParameters: decimal(0),
  naturalCosts: decimal(0),
  digitsParameters: decimal(0),
  digitsCosts: decimal(0),
} as const;
