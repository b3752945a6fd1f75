import { decimal } from '../../text/values.ts';

export const values = {
  parameters: decimal(308_308),
  checkCosts: decimal(616_616),
  checkHours: decimal(43),
  inkShare: decimal(0.13, 2),
  emptyPixels: decimal(108),
  costAtStart: decimal(318.7, 1),
  costAtEnd: decimal(12.1, 1),
  strongestToWeakest: decimal(1.07, 2),
  collapsedLength: decimal(0.04, 2),
  courseLength: decimal(5.5, 1),
} as const;
