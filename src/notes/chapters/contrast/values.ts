import { decimal, percent } from '../../text/values.ts';

export const values = {
  strongLength: decimal(2, 1),
  strongCosine: decimal(0.5, 1),
  strongSum: decimal(1, 2),
  weakLength: decimal(0.8, 1),
  weakCosine: decimal(0.9, 1),
  weakSum: decimal(0.72, 2),
  winsFrom: decimal(2.8, 1),
  spreadRaw: percent(0.41),
  spreadMeanRemoved: percent(0.73),
  spreadWhitened: percent(0.68),
  spreadImages: percent(0.63),
  spreadSeen: percent(0.03),
  topCosine: decimal(0.61, 2),
  topNorm: decimal(1.9, 1),
  alignedCosine: decimal(0.71, 2),
  alignedNorm: decimal(1.1, 1),
  shared: percent(0.4),
} as const;
