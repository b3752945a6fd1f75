import { decimal } from '../../text/values.ts';

export const values = {
  startCost: decimal(58.5, 1),
  lbfgsCost: decimal(0.44, 3),
  lbfgsEvaluations: decimal(411),
  descentCost: decimal(0.536, 3),
  descentEdges: decimal(0),
  lbfgsEdges: decimal(25),
  slowDescentCost: decimal(0.536, 3),
  lbfgsOvertakes: decimal(15),
  averagePatchCost: decimal(0.54, 2),
  lbfgsDown: decimal(7),
  descentDown: decimal(69),
  fastFirst: decimal(197.4, 1),
  fastLast: decimal(18.7, 1),
  descentAt50: decimal(1.3, 1),
} as const;
