import { decimal } from '../../text/values.ts';

export const values = {
  ourRatio: decimal(0),
  theirRatio: decimal(0),
  wideVariance: decimal(0),
  wideEdges: decimal(0),
} as const;
