/** A Gabor function on a tile: a grating under a Gaussian envelope. Lengths in pixels. */
export interface Gabor {
  readonly centreX: number;
  readonly centreY: number;
  /** Direction of the grating's change, radians from the x axis (y downwards). */
  readonly orientation: number;
  /** Cycles per pixel. */
  readonly frequency: number;
  /** Standard deviations of the envelope across the stripes (along the change) and along them. */
  readonly widthAcross: number;
  readonly widthAlong: number;
}

/** Fills `even` and `odd` (side² each) with the cosine and sine of a Gabor function, their means removed. */
export function sampleQuadraturePair(
  gabor: Gabor,
  side: number,
  even: Float64Array,
  odd: Float64Array,
): void {
  const { centreX, centreY, frequency, widthAcross, widthAlong } = gabor;
  const cos = Math.cos(gabor.orientation);
  const sin = Math.sin(gabor.orientation);
  const falloffU = 0.5 / (widthAcross * widthAcross);
  const falloffV = 0.5 / (widthAlong * widthAlong);
  let evenSum = 0;
  let oddSum = 0;
  for (let n = 0; n < side * side; n++) {
    const dx = (n % side) - centreX;
    const dy = Math.floor(n / side) - centreY;
    const u = cos * dx + sin * dy;
    const v = cos * dy - sin * dx;
    const envelope = Math.exp(-falloffU * u * u - falloffV * v * v);
    const phase = 2 * Math.PI * frequency * u;
    evenSum += even[n] = envelope * Math.cos(phase);
    oddSum += odd[n] = envelope * Math.sin(phase);
  }
  for (let n = 0; n < side * side; n++) {
    even[n] = (even[n] as number) - evenSum / (side * side);
    odd[n] = (odd[n] as number) - oddSum / (side * side);
  }
}

/** Makes the pair orthonormal in place, so that two inner products give the best fit; a vanishing part becomes 0. */
export function orthonormalise(even: Float64Array, odd: Float64Array): void {
  normalise(even);
  const overlap = innerProduct(even, odd);
  const before = innerProduct(odd, odd);
  for (let n = 0; n < odd.length; n++) odd[n] = (odd[n] as number) - overlap * (even[n] as number);
  if (innerProduct(odd, odd) < 1e-12 * before) odd.fill(0);
  normalise(odd);
}

export function innerProduct(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let n = 0; n < a.length; n++) sum += (a[n] as number) * (b[n] as number);
  return sum;
}

function normalise(values: Float64Array): void {
  const norm = Math.sqrt(innerProduct(values, values));
  const scale = norm > 0 ? 1 / norm : 0;
  for (let n = 0; n < values.length; n++) values[n] = (values[n] as number) * scale;
}

/** The Gabor function nearest to a tile, its phase and height solved linearly. */
export interface GaborFit extends Gabor {
  /** Share of the tile's variance that the Gabor function (and a constant) explains: R², 0 to 1. */
  readonly explained: number;
}

/** The tile's `size` weights with their mean removed and norm 1; undefined when nothing but rounding is left. */
export function unitTile(tile: ArrayLike<number>, size: number): Float64Array | undefined {
  const unit = Float64Array.from(tile);
  let largest = 0;
  for (const value of unit) largest = Math.max(largest, Math.abs(value));
  const mean = unit.reduce((sum, value) => sum + value, 0) / size;
  for (let n = 0; n < size; n++) unit[n] = (unit[n] as number) - mean;
  const norm = Math.sqrt(innerProduct(unit, unit));
  if (!(norm > 1e-6 * largest)) return undefined;
  return unit.map((value) => value / norm);
}
