import { type Axis, type Layout, type Reading, smallestSide } from './reading.ts';
import type { StoredArray } from './storedArray.ts';

/** Readings in which rows and columns of the pictures are two neighbouring indices; the others count, or are colours. */
export function picturesInPlanes(array: StoredArray, axes: readonly Axis[]): readonly Reading[] {
  const colours = axes.filter(({ size }) => size === 3 || size === 4);
  return [undefined, ...colours].flatMap((channel) => {
    const others = axes.filter((axis) => axis !== channel);
    return others.slice(1).flatMap((_, at) => planesAt(array, others, at, channel));
  });
}

/** @param at the place among `axes` of the first of the two indices */
function planesAt(
  array: StoredArray,
  axes: readonly Axis[],
  at: number,
  channel: Axis | undefined,
): readonly Reading[] {
  const [first, second] = [axes[at], axes[at + 1]];
  if (!first || !second || Math.min(first.size, second.size) < smallestSide) return [];
  const before = axes.slice(0, at);
  const after = axes.slice(at + 2);
  const counts = [...before, ...after].toSorted((one, other) => other.step - one.step);
  const counted = unusualCount(array, before, after);
  return [false, true].map((turned) => {
    const [rows, columns] = turned ? [second, first] : [first, second];
    const layout: Layout = {
      count: counts.reduce((product, { size }) => product * size, 1),
      width: columns.size,
      height: rows.size,
      each: 'plane',
      ...(turned && { turned }),
      ...(counted && { counted }),
      ...(channel && { colour: 'index' }),
    };
    const steps = { row: rows.step, column: columns.step };
    return { array, layout, counts, ...steps, ...(channel && { channel: channel.step }) };
  });
}

/** MATLAB stacks pictures along the last index, NumPy and IDX along the first. */
function unusualCount(
  { counting }: StoredArray,
  before: readonly Axis[],
  after: readonly Axis[],
): Layout['counted'] {
  if (counting === 'first' && after.length > 0) return 'last';
  return counting === 'last' && before.length > 0 ? 'first' : undefined;
}
