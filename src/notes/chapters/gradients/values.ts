import { decimal } from '../../text/values.ts';

export const values = {
  parameters: decimal(85),
  delta2First: decimal(0.1796, 4),
  delta2Alone: decimal(0.2217, 4),
  xFirst: decimal(0.1, 1),
  firstProduct: decimal(0.0222, 4),
  DeltaW1First: decimal(0.615, 3),
  averageFirst: decimal(0.102, 3),
  W1First: decimal(-0.103, 3),
  W1gradFirst: decimal(0.101, 3),
  errorFirst: decimal(0.2129, 4),
  slope3First: decimal(0.215, 4),
  delta3First: decimal(0.0458, 4),
  backFirst: decimal(-0.0467, 4),
  sparsityFirst: decimal(0.778, 4),
  slope2First: decimal(0.2456, 4),
  outsideSlopeDifference: decimal(0.6, 2),
} as const;
