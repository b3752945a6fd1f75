import { type BlockName, blocksOf } from '../blocks.ts';
import type { NetworkShape } from '../shape.ts';

/** A heat map in a block's shape. Arrays are row-major, rows × columns, NaN where nothing was checked. */
export interface DifferenceMap {
  readonly name: BlockName;
  readonly rows: number;
  readonly columns: number;
  /** |a − n| */
  readonly absolute: Float64Array;
  /** |a − n|/(|a| + |n|), 0 when both are 0: 1 means that nothing is right, not even the sign. */
  readonly relative: Float64Array;
}

/**
 * The differences of a gradient check, entry by entry. An entry whose derivative happens to be near 0 has a large relative
 * difference from rounding alone: it is the blocks' figures that decide.
 */
export function differenceMaps(
  analytic: Float64Array,
  numeric: ArrayLike<number>,
  indices: ArrayLike<number>,
  shape: NetworkShape,
): DifferenceMap[] {
  const derivatives = new Float64Array(analytic.length).fill(Number.NaN);
  for (let n = 0; n < indices.length; n++) derivatives[indices[n]!] = numeric[n]!;
  const checked = new Set(Array.from(indices));
  return blocksOf(shape).map(({ name, start, rows, columns }) => {
    const absolute = new Float64Array(rows * columns);
    const relative = new Float64Array(rows * columns);
    for (let place = 0; place < absolute.length; place++) {
      const index = start + Math.floor(place / columns) + (place % columns) * rows;
      const a = analytic[index]!;
      const n = derivatives[index]!;
      const difference = Math.abs(a - n);
      absolute[place] = checked.has(index) ? difference : Number.NaN;
      relative[place] = difference === 0 ? 0 : difference / (Math.abs(a) + Math.abs(n));
    }
    return { name, rows, columns, absolute, relative };
  });
}
