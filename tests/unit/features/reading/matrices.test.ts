import { describe, expect, test } from 'vitest';
import { entryAt } from '../../../../src/core/matrices/matrix.ts';
import { operations } from '../../../../src/core/matrices/operations.ts';
import { smallMatrices } from '../../../../src/core/matrices/smallNetwork.ts';
import { costAlong, differencesAt } from '../../../../src/features/reading/figures/costAlong.ts';
import { explainCell, sourcesOf } from '../../../../src/features/reading/figures/matrices/explainCell.ts';
import { lineMatrices, operandsOf } from '../../../../src/features/reading/figures/matrices/lineMatrices.ts';
import { lineIds } from '../../../../src/notes/code/lines.ts';
import { readingMatrices } from '../../../../src/words/en/readingMatrices.ts';

const all = smallMatrices();
const words = readingMatrices;

describe('The figure of the matrices', () => {
  test('a line ends with the matrix that it is named after', () => {
    for (const line of lineIds) expect(lineMatrices[line].at(-1)).toBe(line);
  });

  test('every source of a number stands among the operands that are drawn', () => {
    for (const name of lineIds.flatMap((line) => lineMatrices[line])) {
      const drawn = operandsOf(operations[name]).map(({ matrix }) => matrix);
      const sources = sourcesOf(all, { matrix: name, row: 0, column: 0 });
      expect(sources?.terms.flat().every(({ matrix }) => drawn.includes(matrix))).toBe(true);
    }
  });

  test('says of a number of a product which row and column made it, with their numbers', () => {
    const { place, operation, sum } = explainCell(all, { matrix: 'W1x', row: 1, column: 2 }, words);
    const number = (matrix: 'W1' | 'x', row: number, column: number): string =>
      Number(entryAt(all.matrices[matrix], row, column).toPrecision(4))
        .toString()
        .replace('-', '−');
    expect(place).toBe('W1 x, row 2, column 3');
    expect(operation).toBe('matrix product: row times column');
    expect(sum.split(' + ')).toHaveLength(9);
    expect(sum).toContain(number('W1', 1, 0));
    expect(sum).toContain(number('x', 8, 2));
  });

  test('a number that was given has no sources', () => {
    expect(sourcesOf(all, { matrix: 'x', row: 0, column: 0 })).toBeUndefined();
    expect(explainCell(all, { matrix: 'b1', row: 0, column: 0 }, words).operation).toBe(
      'given, not computed',
    );
  });
});

describe('The figure of the differences', () => {
  test('ten times smaller nudges make the two-sided error a hundred times smaller', () => {
    const [wide, narrow] = [differencesAt(0.1), differencesAt(0.01)];
    expect(wide.oneSidedError / narrow.oneSidedError).toBeCloseTo(10, -1);
    expect(wide.twoSidedError / narrow.twoSidedError).toBeCloseTo(100, -1);
  });

  test('the cost at no nudge is that of the matrices', () => {
    expect(costAlong(0)).toBeCloseTo(entryAt(all.matrices.cost, 0, 0), 12);
  });
});
