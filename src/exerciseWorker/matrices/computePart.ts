import { chunk } from './blocks.ts';
import type { MatrixExports } from './matrixExports.ts';
import { mapInPlace } from './matrixKernel.ts';
import { type MapPart, type ProductPart, places, ring, type ThreadPlaces } from './sharedMemory.ts';

/** Multiplies this part of the blocks that stand in the step's place of the ring. */
export function multiplyPart(simd: MatrixExports, own: ThreadPlaces, step: number, part: ProductPart): void {
  const { rowStep, columnStep, depth, from, to, top, bottom, leftStep, add } = part;
  const slot = step & (ring - 1);
  const [left, right, panels] = [8 * places.left[slot]!, 8 * places.right[slot]!, 8 * own.panels];
  const vectors = (to - from + 1) >> 1;
  const result = part.result + top * (vectors << 4);
  simd.packPanels(right + from * columnStep, rowStep, columnStep, depth, to - from, panels);
  if (leftStep === 0) {
    const row = 8 * depth;
    simd.multiplyRows(left + top * row, row, panels, result, bottom - top, depth, vectors, add);
  } else {
    const at = left + 8 * top;
    simd.multiplyColumns(at, leftStep, 8 * own.strip, panels, result, bottom - top, depth, vectors, add);
  }
}

/**
 * Puts the function's values in place of numbers in the step's place of the ring.
 * @returns the chunks that are spoilt, as bits
 */
export function mapPart(
  simd: MatrixExports,
  own: ThreadPlaces,
  numbers: Float64Array,
  step: number,
  { kernel, from, to }: MapPart,
): number {
  const slot = places.arrays[step & (ring - 1)]!;
  let spoilt = 0;
  for (let at = from; at < to; at += chunk)
    if (!mapInPlace(simd, kernel, numbers, slot + at, Math.min(chunk, to - at), own.constants))
      spoilt |= 1 << (at / chunk);
  return spoilt;
}
