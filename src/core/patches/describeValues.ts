/** What a set of values looks like as a whole. */
export interface ValueDescription {
  readonly mean: number;
  /** Divided by n. */
  readonly variance: number;
  readonly least: number;
  readonly most: number;
  readonly histogram: Histogram;
}

export interface Histogram {
  /** Where the first bin begins and the last one ends. */
  readonly from: number;
  readonly to: number;
  readonly counts: Uint32Array;
}

/** Mean, variance, range and histogram of all values; a set of equal values fills one bin. Two passes. */
export function describeValues(values: Float32Array, bins = 48): ValueDescription {
  const { mean, least, most } = firstPass(values);
  const counts = new Uint32Array(bins);
  const width = most > least ? (most - least) / bins : 1;
  let squares = 0;
  for (let n = 0; n < values.length; n++) {
    const value = values[n] as number;
    squares += (value - mean) ** 2;
    const bin = Math.min(bins - 1, Math.floor((value - least) / width));
    counts[bin] = (counts[bin] as number) + 1;
  }
  const to = most > least ? most : least + bins;
  return { mean, variance: squares / values.length, least, most, histogram: { from: least, to, counts } };
}

function firstPass(values: Float32Array) {
  let sum = 0;
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let n = 0; n < values.length; n++) {
    const value = values[n] as number;
    sum += value;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return { mean: sum / values.length, least, most };
}
