import { describe, expect, it } from 'vitest';
import { bestAssignment } from '../../../../src/core/dictionary/assignment.ts';
import { createRandom } from '../../../../src/core/random.ts';

const total = (score: Float64Array, columns: number, columnOf: readonly number[]): number =>
  columnOf.reduce((sum, column, row) => sum + (column < 0 ? 0 : score[row * columns + column]!), 0);

/** The largest total over all assignments that leave no row or column unused without need. */
function byBruteForce(score: Float64Array, rows: number, columns: number): number {
  const place = (row: number, used: readonly number[], skips: number): number => {
    if (row === rows) return 0;
    let best = skips > 0 ? place(row + 1, used, skips - 1) : Number.NEGATIVE_INFINITY;
    for (let column = 0; column < columns; column++) {
      if (used.includes(column)) continue;
      best = Math.max(best, score[row * columns + column]! + place(row + 1, [...used, column], skips));
    }
    return best;
  };
  return place(0, [], Math.max(0, rows - columns));
}

describe('the best assignment', () => {
  it.each([
    [1, 1],
    [4, 4],
    [6, 6],
    [3, 6],
    [6, 3],
  ])('has the total that trying all of them finds: %i rows, %i columns', (rows, columns) => {
    const random = createRandom(7, rows * 10 + columns);
    for (let trial = 0; trial < 20; trial++) {
      // Whole numbers too, so that there are ties.
      const score = Float64Array.from({ length: rows * columns }, () =>
        trial % 2 === 0 ? random.normal() : random.integer(3),
      );
      const columnOf = [...bestAssignment(score, rows, columns)];
      const used = columnOf.filter((column) => column >= 0);
      expect(new Set(used).size).toBe(Math.min(rows, columns));
      expect(used).toHaveLength(Math.min(rows, columns));
      expect(total(score, columns, columnOf)).toBeCloseTo(byBruteForce(score, rows, columns), 12);
    }
  });
});
