/** A plane through the parameters: the end of L-BFGS, the way from there to the start, and at right angles to it the way to the end of the other. */
export interface Slice {
  readonly origin: Float64Array;
  readonly first: Float64Array;
  readonly second: Float64Array;
}

export interface SlicePoint {
  readonly u: number;
  readonly v: number;
}

/** @param start, end, other theta at the start, at the end of L-BFGS and at the end of gradient descent */
export function sliceThrough(start: Float64Array, end: Float64Array, other: Float64Array): Slice {
  const first = start.map((value, n) => value - (end[n] as number));
  const toOther = other.map((value, n) => value - (end[n] as number));
  const share = dot(toOther, first) / dot(first, first);
  const second = toOther.map((value, n) => value - share * (first[n] as number));
  return { origin: end, first, second: rescaled(second, Math.sqrt(dot(first, first))) };
}

/** The foot of the perpendicular from theta onto the plane. */
export function projectedOn({ origin, first, second }: Slice, theta: Float64Array): SlicePoint {
  const from = theta.map((value, n) => value - (origin[n] as number));
  return { u: dot(from, first) / dot(first, first), v: dot(from, second) / dot(second, second) };
}

/** The part of the plane that holds all these points, with a border around them. */
export function frameAround(points: readonly SlicePoint[]) {
  const range = (values: readonly number[]): readonly [number, number] => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const border = 0.15 * (high - low) || 0.1;
    return [low - border, high + border];
  };
  return { us: range(points.map(({ u }) => u)), vs: range(points.map(({ v }) => v)) };
}

/** Places from one end of a range to the other. */
export const spread = ([low, high]: readonly [number, number], count: number): number[] =>
  Array.from({ length: count }, (_, n) => low + ((high - low) * n) / (count - 1));

function dot(one: Float64Array, other: Float64Array): number {
  return one.reduce((sum, value, n) => sum + value * (other[n] as number), 0);
}

/** The same direction with another length; a direction without any length becomes the first axis. */
function rescaled(vector: Float64Array, length: number): Float64Array {
  const own = Math.sqrt(dot(vector, vector));
  if (own === 0) return vector.map((_, n) => (n === 0 ? length : 0));
  return vector.map((value) => (value * length) / own);
}
