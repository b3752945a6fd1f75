import { expect, it } from 'vitest';
import { makeComplementary } from '../../../../src/core/autoencoder/sparsity.ts';

it('keeps the smaller of two complementary means and forms the larger from it', () => {
  const on = Float64Array.of(0.01, 0.9900001, 1e-300, 1);
  const off = Float64Array.of(0.9900001, 0.01, 1, 0);
  makeComplementary(on, off);
  expect([...on]).toEqual([0.01, 0.99, 1e-300, 1]);
  expect([...off]).toEqual([0.99, 0.01, 1, 0]);
});
