import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  panelsOf,
  readPanels,
  rowByRow,
  stripsOf,
  transposed,
  writePanels,
} from '../../../../src/worker/kernel/panels.ts';
import { assertProperty } from '../../assertProperty.ts';

const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);
const rounded = (columns: number, to: number): number => Math.ceil(columns / to) * to;
const counted = (length: number): Float64Array => Float64Array.from({ length }, (_, n) => n + 1);

describe('panels of a matrix', () => {
  it('are two vectors wide, the last one three where their number is odd, or one where there is no other', () => {
    expect(panelsOf(64, 4)).toEqual([8, 8, 8, 8, 8, 8, 8, 8]);
    expect(panelsOf(25, 4)).toEqual([8, 8, 12]);
    expect(panelsOf(25, 2)).toEqual([4, 4, 4, 4, 4, 6]);
    expect(panelsOf(3, 4)).toEqual([4]);
    expect(panelsOf(9, 4)).toEqual([12]);
  });

  it('hold whole rows, padded to whole vectors', () => {
    assertProperty(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.constantFrom(2, 4), (columns, lanes) => {
        expect(sum(panelsOf(columns, lanes))).toBe(rounded(columns, lanes));
      }),
    );
  });

  it('stand one behind the other, each row after row', () => {
    const into = new Float32Array(2 * 12);
    writePanels(rowByRow(counted(2 * 10), 2, 10), [8, 4], into);
    expect([...into]).toEqual([
      ...[1, 2, 3, 4, 5, 6, 7, 8],
      ...[11, 12, 13, 14, 15, 16, 17, 18],
      ...[9, 10, 0, 0],
      ...[19, 20, 0, 0],
    ]);
  });

  it('give the matrix back, also from strips that end in padding alone', () => {
    assertProperty(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 80 }),
        fc.boolean(),
        (rows, columns, strips) => {
          const panels = strips ? stripsOf(rounded(columns, 32) + 32, 32) : panelsOf(columns, 4);
          const matrix = counted(rows * columns);
          const written = new Float32Array(rows * sum(panels));
          writePanels(rowByRow(matrix, rows, columns), panels, written);
          const again = new Float64Array(matrix.length);
          readPanels(written, panels, rows, columns, again);
          expect(again).toEqual(matrix);
        },
      ),
    );
  });

  it('hold the transposed matrix where that is asked for', () => {
    const into = new Float32Array(3 * 4);
    writePanels(transposed(rowByRow(counted(6), 2, 3)), [4], into);
    expect([...into]).toEqual([1, 4, 0, 0, 2, 5, 0, 0, 3, 6, 0, 0]);
  });
});
