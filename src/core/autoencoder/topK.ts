/** Numbers in rows, as a layer's or a kernel's memory holds them. */
type Rows = Float64Array | Float32Array;

/**
 * Keeps the `most` largest of each row, of equals the first, and sets the others to 0 in `rows` and in `slopes`, through which
 * no gradient comes back then. Nothing changes where a row has no more.
 * @param stride numbers from one row to the next, at least `length`
 */
export function keepLargest(rows: Rows, slopes: Rows, length: number, stride: number, most: number): void {
  if (most >= length) return;
  const largest = new Float64Array(most);
  for (let row = 0; row + length <= rows.length; row += stride) {
    const threshold = kthLargest(rows, row, length, largest);
    let atThreshold = most;
    for (let i = row; i < row + length; i++) if (rows[i]! > threshold) atThreshold--;
    for (let i = row; i < row + length; i++) {
      // What is no number stays, so that it is seen in the cost.
      if (!(rows[i]! < threshold) && (rows[i] !== threshold || atThreshold-- > 0)) continue;
      rows[i] = 0;
      slopes[i] = 0;
    }
  }
}

/** The smallest of the `largest.length` largest numbers of a row. @param largest room for them, in descending order afterwards */
function kthLargest(rows: Rows, row: number, length: number, largest: Float64Array): number {
  const last = largest.length - 1;
  largest.fill(Number.NEGATIVE_INFINITY);
  for (let i = row; i < row + length; i++) {
    const value = rows[i]!;
    if (!(value > largest[last]!)) continue;
    let place = last;
    for (; place > 0 && largest[place - 1]! < value; place--) largest[place] = largest[place - 1]!;
    largest[place] = value;
  }
  return largest[last]!;
}
