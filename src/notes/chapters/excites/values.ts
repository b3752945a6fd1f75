import { decimal, percent } from '../../text/values.ts';

export const values = {
  unitMaximum: decimal(5.38, 2),
  bestOfTen: percent(0.1),
  bestOfTenThousand: percent(0.46),
  productAt34: decimal(0.83, 2),
  productAt60: decimal(0.5, 2),
  longProduct: decimal(1, 2),
} as const;
