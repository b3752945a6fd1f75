/** Cells of a glyph in a row and in a column. */
export const glyphSize = 5;
/** Of a glyph's left half with its middle column, which the right half mirrors. */
const bits = 15;
const modulus = 2 ** bits;

/**
 * A small pattern for each number, mirrored left to right: 5 × 5 cells row by row, 1 where one is filled. Different numbers have
 * different patterns, none nearly empty or nearly full.
 * @param number from 0 to 511
 */
export function glyphOf(number: number): Uint8Array {
  const code = codes[number]!;
  return Uint8Array.from({ length: glyphSize * glyphSize }, (_, cell) => {
    const column = cell % glyphSize;
    const half = Math.min(column, glyphSize - 1 - column);
    return (code >> (3 * Math.floor(cell / glyphSize) + half)) & 1;
  });
}

/** The patterns' codes in the order of a walk through some of all codes, whose step has no divisor in common with their number. */
const codes = Array.from({ length: 1024 }, (_, n) => (n * 12_347 + 5_431) % modulus).filter((code) => {
  const filled = countBits(code);
  return filled >= 6 && filled <= 9;
});

function countBits(code: number): number {
  let count = 0;
  for (let bit = 0; bit < bits; bit++) count += (code >> bit) & 1;
  return count;
}

/** The filled cells as a path of SVG, a cell one unit wide. */
export function glyphPath(number: number): string {
  return [...glyphOf(number)]
    .flatMap((filled, cell) =>
      filled === 1 ? [`M${cell % glyphSize} ${Math.floor(cell / glyphSize)}h1v1h-1z`] : [],
    )
    .join('');
}
