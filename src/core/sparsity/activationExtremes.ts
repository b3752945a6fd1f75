/** The least, mean and greatest activation of each hidden unit over some patches, hiddenSize each. */
export interface ActivationExtremes {
  readonly lowest: Float64Array;
  readonly mean: Float64Array;
  readonly highest: Float64Array;
}

/** @param a2 count × hiddenSize, one patch a row */
export function activationExtremes(a2: ArrayLike<number>, hiddenSize: number): ActivationExtremes {
  const lowest = new Float64Array(hiddenSize).fill(Number.POSITIVE_INFINITY);
  const highest = new Float64Array(hiddenSize).fill(Number.NEGATIVE_INFINITY);
  const mean = new Float64Array(hiddenSize);
  for (let n = 0; n < a2.length; n++) {
    const unit = n % hiddenSize;
    const activation = a2[n] as number;
    lowest[unit] = Math.min(lowest[unit] as number, activation);
    highest[unit] = Math.max(highest[unit] as number, activation);
    mean[unit] = (mean[unit] as number) + activation / (a2.length / hiddenSize);
  }
  return { lowest, mean, highest };
}
