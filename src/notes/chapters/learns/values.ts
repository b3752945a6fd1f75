import { decimal, percent } from '../../text/values.ts';

export const values = {
  edgesAt25: decimal(0),
  edgesAt50: decimal(13),
  edgesAt100: decimal(17),
  edgesAt200: decimal(23),
  edgesAt400: decimal(25),
  scrambledEdges: decimal(9),
  costAtStart: decimal(58.5, 1),
  costAtEnd: decimal(0.44, 2),
  strongDecayEdges: decimal(0),
  strongDecayVariance: percent(0),
} as const;
