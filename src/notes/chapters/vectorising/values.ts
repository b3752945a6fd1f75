import { decimal } from '../../text/values.ts';

export const values = {
  multiplicationsPerProduct: decimal(0),
  products: decimal(0),
  multiplications: decimal(0),
  largestDifference: decimal(0),
} as const;
