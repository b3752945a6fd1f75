import { decimal } from '../../text/values.ts';

export const values = {
  parameters: decimal(0),
  checkCosts: decimal(0),
  checkHours: decimal(0),
  inkShare: decimal(0),
  emptyPixels: decimal(0),
  costAtStart: decimal(0),
  costAtEnd: decimal(0),
  strongestToWeakest: decimal(0),
} as const;
