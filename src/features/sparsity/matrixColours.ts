import { greyColours } from '../../core/reconstruction/colours.ts';

/** Activations above this count as in use. */
export const inUse = 0.1;

/** a2 of some patches, patchCount × hiddenSize, one patch a row. */
export interface Activations {
  readonly a2: Float32Array;
  readonly patchCount: number;
  readonly hiddenSize: number;
}

/** The units by how many of these patches use them, the most used first; of equals the one with the higher peak. */
export function unitsByUse({ a2, hiddenSize }: Activations): number[] {
  const uses = new Uint32Array(hiddenSize);
  const peaks = new Float32Array(hiddenSize);
  a2.forEach((activation, n) => {
    const unit = n % hiddenSize;
    if (activation > inUse) uses[unit] = (uses[unit] as number) + 1;
    peaks[unit] = Math.max(peaks[unit] as number, activation);
  });
  const compare = (by: ArrayLike<number>, a: number, b: number) => (by[b] as number) - (by[a] as number);
  return Array.from(uses.keys()).sort((a, b) => compare(uses, a, b) || compare(peaks, a, b) || a - b);
}

/** RGBA bytes with a unit a row, in this order, and a patch a column: 0 is black, 1 white. */
export function matrixColours({ a2, patchCount, hiddenSize }: Activations, order: readonly number[]) {
  const values = new Float32Array(a2.length);
  order.forEach((unit, row) => {
    for (let patch = 0; patch < patchCount; patch++) {
      values[row * patchCount + patch] = a2[patch * hiddenSize + unit] as number;
    }
  });
  return greyColours(values);
}

/** How sparse they are. */
export function matrixFigures({ a2, patchCount }: Activations) {
  let used = 0;
  let sum = 0;
  for (const activation of a2) {
    if (activation > inUse) used += 1;
    sum += activation;
  }
  return { share: used / a2.length, unitsPerPatch: used / patchCount, mean: sum / a2.length };
}
