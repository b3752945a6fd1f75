import { decimal, percent } from '../../text/values.ts';

export const values = {
  ourRatio: decimal(0.39, 2),
  theirRatio: decimal(256),
  wideVariance: percent(0.96),
  wideEdges: decimal(0),
} as const;
