import { fourByOne, fourByTwo, oneByOne, sixColumnsByTwo, sixRowsByTwo, threeByThree } from './tiles';

/** As `bRow`: B lies in panels. */
export const inPanels: usize = 0;

/**
 * C = A·B, or C += A·B when `add`. The lanes of a vector are neighbouring columns of C, which are adjacent in B and C.
 * A(r, k) is at `a + r·aRow + k·aInner`; one of these two steps is that to an adjacent number, so the same code multiplies by A and
 * by Aᵀ. All steps are bytes; `columns` counts vectors of 16 bytes; every row of B and C is whole vectors long.
 *
 * Six rows by two vectors of C stay in registers while k runs: twelve sums, with two vectors of B and one of A all registers that
 * V8 has, and as many fused steps under way that none waits for the one before (with four rows it did, and took an eighth longer).
 * There is one such loop for A and one for Aᵀ, so that few instructions compute addresses: in a loop for both they took an eighth
 * of the time. Fours take what sixes leave over. Of an odd number of vectors the last three are taken by three rows: 9 products
 * and 9 sums for 6 loads.
 *
 * A B that is larger than the cache should lie in panels (panels.ts): what of its rows is read together, two vectors
 * and at last three or one, then stands row after row, and is there before it is asked for.
 * @param bRow bytes from row to row of B, or `inPanels`
 */
export function multiply<T>(
  a: usize,
  aRow: usize,
  aInner: usize,
  b: usize,
  bRow: usize,
  c: usize,
  cRow: usize,
  rows: usize,
  inner: usize,
  columns: usize,
  add: bool,
): void {
  const paired: usize = columns & 1 ? (columns < 3 ? 0 : columns - 3) : columns;
  const panels = bRow === inPanels;
  const bVector: usize = panels ? inner << 4 : 16;
  let bStep: usize = panels ? 32 : bRow;
  let column: usize = 0;
  for (; column < paired; column += 2) {
    const bColumn = b + column * bVector;
    const cColumn = c + (column << 4);
    let r: usize = 0;
    for (; r + 6 <= rows && rows - r !== 8; r += 6) {
      if (aRow === sizeof<T>())
        sixColumnsByTwo<T>(a + r * aRow, aInner, bColumn, bStep, cColumn + r * cRow, cRow, inner, add);
      else sixRowsByTwo<T>(a + r * aRow, aRow, bColumn, bStep, cColumn + r * cRow, cRow, inner, add);
    }
    for (; r + 4 <= rows; r += 4) {
      fourByTwo<T>(a + r * aRow, aRow, aInner, bColumn, bStep, cColumn + r * cRow, cRow, inner, add);
    }
    for (; r < rows; ++r) {
      const cPart = cColumn + r * cRow;
      oneByOne<T>(a + r * aRow, aInner, bColumn, bStep, cPart, inner, add);
      oneByOne<T>(a + r * aRow, aInner, bColumn + 16, bStep, cPart + 16, inner, add);
    }
  }
  if (column === columns) return;
  if (panels) bStep = (columns - column) << 4;
  const bColumn = b + column * bVector;
  const cColumn = c + (column << 4);
  let r: usize = 0;
  if (column + 3 === columns) {
    for (; r + 3 <= rows; r += 3) {
      threeByThree<T>(a + r * aRow, aRow, aInner, bColumn, bStep, cColumn + r * cRow, cRow, inner, add);
    }
    for (; r < rows; ++r) {
      const cPart = cColumn + r * cRow;
      oneByOne<T>(a + r * aRow, aInner, bColumn, bStep, cPart, inner, add);
      oneByOne<T>(a + r * aRow, aInner, bColumn + 16, bStep, cPart + 16, inner, add);
      oneByOne<T>(a + r * aRow, aInner, bColumn + 32, bStep, cPart + 32, inner, add);
    }
  } else {
    for (; r + 4 <= rows; r += 4) {
      fourByOne<T>(a + r * aRow, aRow, aInner, bColumn, bStep, cColumn + r * cRow, cRow, inner, add);
    }
    for (; r < rows; ++r) {
      oneByOne<T>(a + r * aRow, aInner, bColumn, bStep, cColumn + r * cRow, inner, add);
    }
  }
}
