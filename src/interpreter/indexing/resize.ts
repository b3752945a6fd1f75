import { countOf, emptyItems } from '../values/make.ts';
import type { Value } from '../values/value.ts';
import type { Workspace } from '../values/workspace.ts';

/** Copies `from` (sizes `before`) into the corner of a larger array `to` (sizes `after`). */
const copyCorner = <T>(
  from: ArrayLike<T>,
  before: readonly number[],
  after: readonly number[],
  put: (to: number, item: T) => void,
): void => {
  const rows = before[0]!;
  const runs = rows === 0 ? 0 : countOf(before) / rows;
  const counter = after.map(() => 0);
  const strides: number[] = [];
  let stride = 1;
  for (const size of after) {
    strides.push(stride);
    stride *= size;
  }
  let to = 0;
  for (let r = 0; r < runs; r++) {
    for (let i = 0; i < rows; i++) put(to + i, from[r * rows + i]!);
    for (let d = 1; d < after.length; d++) {
      counter[d]!++;
      to += strides[d]!;
      if (counter[d]! < (before[d] ?? 1)) break;
      to -= counter[d]! * strides[d]!;
      counter[d] = 0;
    }
  }
};

/**
 * A vector enlarged by a few numbers, with room for more behind it, so that growing one by one does not copy everything
 * each time. Given only where nobody else holds the old numbers: the new ones may lie in the same buffer.
 */
export const growVector = (from: Float64Array, length: number, workspace: Workspace): Float64Array => {
  const { buffer, byteOffset } = from;
  if (byteOffset === 0 && buffer.byteLength >= length * 8 && buffer.byteLength !== from.byteLength) {
    return new Float64Array(buffer, 0, length).fill(0, from.length);
  }
  const room = workspace.allocate(length + (length >> 1) + 16);
  room.set(from);
  return room.subarray(0, length);
};

/** The numbers of an array enlarged with zeros. */
export const enlargeNumbers = (
  from: Float64Array,
  before: readonly number[],
  after: readonly number[],
  workspace: Workspace,
): Float64Array => {
  const out = workspace.allocate(countOf(after));
  if (isPrefix(before, after)) out.set(from);
  else
    copyCorner(from, before, after, (to, item) => {
      out[to] = item;
    });
  return out;
};

/** Whether the old elements stay at the same places: only the last size grows. */
const isPrefix = (before: readonly number[], after: readonly number[]): boolean => {
  if (countOf(before) === 0) return true;
  const last = after.length - 1;
  return after.every((size, i) => i === last || size === (before[i] ?? 1));
};

/** The items of a cell or of a field enlarged with []. */
export const enlargeItems = (
  from: readonly Value[],
  before: readonly number[],
  after: readonly number[],
  workspace: Workspace,
): Value[] => {
  const count = countOf(after);
  workspace.allocate(count);
  const out = emptyItems(count);
  copyCorner(from, before, after, (to, item) => {
    out[to] = item;
  });
  return out;
};
