import { decimal, percent } from '../../text/values.ts';

export const values = {
  halfEdges: decimal(0),
  halfMean: decimal(0.5, 2),
  halfActive: decimal(24.9, 1),
  halfShare: percent(0.996, 1),
  halfVariance: percent(0.88),
  twentiethEdges: decimal(10),
  twentiethActive: decimal(2.6, 1),
  twentiethVariance: percent(0.65),
  courseEdges: decimal(25),
  courseActive: decimal(0.5, 1),
  courseShare: percent(0.019, 1),
  courseVariance: percent(0.34),
  barsWithFittingTarget: decimal(16),
  barsWithRareTarget: decimal(0),
} as const;
