/**
 * The logarithms of costs on a grid, with `finer` − 1 more places between two neighbours, in a straight line from one to the next.
 * @param width places in a row of the grid
 */
export function refined(costs: Float64Array, width: number, finer: number): Float64Array {
  const height = costs.length / width;
  const [columns, rows] = [(width - 1) * finer + 1, (height - 1) * finer + 1];
  const heights = costs.map(Math.log);
  const between = new Float64Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    const top = Math.min(height - 2, Math.floor(row / finer));
    const down = row / finer - top;
    for (let column = 0; column < columns; column++) {
      const left = Math.min(width - 2, Math.floor(column / finer));
      const across = column / finer - left;
      const at = (r: number, c: number): number => heights[(top + r) * width + left + c] as number;
      const above = at(0, 0) + across * (at(0, 1) - at(0, 0));
      const below = at(1, 0) + across * (at(1, 1) - at(1, 0));
      between[row * columns + column] = above + down * (below - above);
    }
  }
  return between;
}

/**
 * Heights as grey levels from dark (low) to light (high), in this number of bands, so that lines of equal height are
 * visible.
 */
export function bandsOf(heights: Float64Array, bands: number): Float64Array {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const height of heights) {
    low = Math.min(low, height);
    high = Math.max(high, height);
  }
  return heights.map((height) => {
    const share = high > low ? (height - low) / (high - low) : 0;
    return 0.15 + (0.8 * Math.min(bands - 1, Math.floor(share * bands))) / (bands - 1);
  });
}
