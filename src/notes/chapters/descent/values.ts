import { decimal } from '../../text/values.ts';

export const values = {
  startCost: decimal(0),
  lbfgsCost: decimal(0),
  lbfgsEvaluations: decimal(0),
  descentCost: decimal(0),
  descentEdges: decimal(0),
  lbfgsEdges: decimal(0),
  slowDescentCost: decimal(0),
  lbfgsOvertakes: decimal(0),
  averagePatchCost: decimal(0),
  fastLowest: decimal(0),
  fastLast: decimal(0),
} as const;
