/** The lengths ‖x‖ of patches after one step of their preparation. */
export interface Lengths {
  readonly mean: number;
  /** Standard deviation (divided by n) over mean: how much the lengths differ, whatever the unit of the pixels. */
  readonly relativeSpread: number;
  /** How many lengths lie in each of the bins from 0 to `binsEnd` times the mean; longer ones are in the last. */
  readonly bins: readonly number[];
}

export const binsEnd = 3;
const binCount = 60;

/** @param values patches of `visibleSize` pixels, one after the other */
export function lengthsOf(
  values: Float32Array | Float64Array,
  visibleSize: number,
  withoutMean: boolean,
): Lengths {
  const lengths = Float64Array.from({ length: values.length / visibleSize }, (_, patch) => {
    let sum = 0;
    let squares = 0;
    for (let n = patch * visibleSize; n < (patch + 1) * visibleSize; n++) {
      const pixel = values[n] as number;
      sum += pixel;
      squares += pixel * pixel;
    }
    return Math.sqrt(withoutMean ? Math.max(0, squares - (sum * sum) / visibleSize) : squares);
  });
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const variance = lengths.reduce((sum, length) => sum + (length - mean) ** 2, 0) / lengths.length;
  const bins = new Array<number>(binCount).fill(0);
  for (const length of lengths) {
    const bin = Math.min(binCount - 1, Math.floor((length / mean / binsEnd) * binCount));
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  return { mean, relativeSpread: Math.sqrt(variance) / mean, bins };
}
