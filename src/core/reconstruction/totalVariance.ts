/**
 * Share of the patches' variance that their reconstructions explain, 1 − Σ‖x̂ − x‖²/Σ‖x − x̄‖² with x̄ the mean patch: 1 for
 * perfect reconstructions, 0 for a network that puts out the mean patch whatever it is shown, below 0 for a worse one.
 * NaN when the patches do not vary.
 * @param x and a3 count × visibleSize, one patch a row
 * @throws RangeError when they differ in length.
 */
export function varianceExplained(x: ArrayLike<number>, a3: ArrayLike<number>, visibleSize: number): number {
  if (x.length !== a3.length) {
    throw new RangeError(`${a3.length} reconstructed values cannot be compared with ${x.length}.`);
  }
  let errors = 0;
  for (let n = 0; n < x.length; n++) errors += ((a3[n] as number) - (x[n] as number)) ** 2;
  const total = totalVariance(x, visibleSize) * (x.length / visibleSize);
  return total > 0 ? 1 - errors / total : Number.NaN;
}

/** 1/m Σ‖x − x̄‖² over m patches: half of it is the reconstruction error of a network that puts out the mean patch. */
export function totalVariance(x: ArrayLike<number>, visibleSize: number): number {
  const count = x.length / visibleSize;
  const mean = meanPatch(x, visibleSize);
  let squares = 0;
  for (let n = 0; n < x.length; n++) squares += ((x[n] as number) - (mean[n % visibleSize] as number)) ** 2;
  return squares / count;
}

/** x̄, visibleSize. */
export function meanPatch(x: ArrayLike<number>, visibleSize: number): Float64Array {
  const mean = new Float64Array(visibleSize);
  for (let n = 0; n < x.length; n++)
    mean[n % visibleSize] = (mean[n % visibleSize] as number) + (x[n] as number);
  return mean.map((sum) => sum / (x.length / visibleSize));
}
