import { expect, it } from 'vitest';
import { largestIn } from '../../../../src/ui/chart/largestIn.ts';

it('what stands out in a row of a heat map is its largest cell, the first of equals', () => {
  const values = [0, 3, 1, 2, 2, 0];
  const sizeOf = (cell: number) => values[cell] ?? 0;
  expect(largestIn(0, 3, sizeOf)).toBe(1);
  expect(largestIn(1, 3, sizeOf)).toBe(3);
  expect(largestIn(0, 3, () => Number.NaN)).toBe(0);
});
