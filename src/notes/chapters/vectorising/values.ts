import { decimal, scientific } from '../../text/values.ts';

export const values = {
  multiplicationsPerProduct: decimal(16_000_000),
  products: decimal(5),
  multiplications: decimal(80_000_000),
  largestDifference: scientific(3.5e-16, 1),
} as const;
