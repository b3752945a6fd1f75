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
