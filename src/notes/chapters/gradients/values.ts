import { decimal } from '../../text/values.ts';

export const values = {
  parameters: decimal(85),
  delta2First: decimal(0, 4),
  xFirst: decimal(0.1, 1),
  firstProduct: decimal(0, 4),
  DeltaW1First: decimal(0, 4),
  averageFirst: decimal(0, 4),
  W1First: decimal(0, 4),
  W1gradFirst: decimal(0, 4),
  errorFirst: decimal(0, 4),
  slope3First: decimal(0, 4),
  delta3First: decimal(0, 4),
  backFirst: decimal(0, 4),
  sparsityFirst: decimal(0, 4),
  slope2First: decimal(0, 4),
  outsideSlopeDifference: decimal(0, 2),
} as const;
