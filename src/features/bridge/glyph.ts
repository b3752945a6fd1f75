/** Cells of a glyph in a row and in a column. */
export const glyphSize = 5;
/** Of a glyph's left half with its middle column, which the right half mirrors. */
const bits = 15;
const modulus = 2 ** bits;

/**
 * A small pattern for each number, mirrored left to right: 5 × 5 cells row by row, 1 where one is filled. Different numbers have
 * different patterns, none nearly empty or nearly full.
 */
export function glyphOf(number: number): Uint8Array {
  const code = codeOf(number);
  return Uint8Array.from({ length: glyphSize * glyphSize }, (_, cell) => {
    const column = cell % glyphSize;
    const half = Math.min(column, glyphSize - 1 - column);
    return (code >> (3 * Math.floor(cell / glyphSize) + half)) & 1;
  });
}

/** The codes of the first patterns, and how far the walk through all codes has come for them. */
const codes: number[] = [];
let walked = 0;

/** The patterns come in the order of a walk through all codes (its step has no divisor in common with their number). */
function codeOf(number: number): number {
  for (; codes.length <= number; walked++) {
    const code = (walked * 12_347 + 5_431) % modulus;
    const filled = countBits(code);
    if (filled >= 6 && filled <= 9) codes.push(code);
  }
  return codes[number]!;
}

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
