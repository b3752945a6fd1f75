import type { Variation } from './variation.ts';
import type { Writing } from './writing.ts';

/** Side of a digit's picture in pixels, as MNIST's. */
export const digitSide = 28;
/** The longest side of a digit with the pen's width, in pixels; its centre of mass is in the middle of the picture. */
const longestSide = 20;
const middle = (digitSide - 1) / 2;
/** Half the width of the ink's soft edge, in pixels. */
const softness = 0.75;

/** Moves and scales a writing in place so that it fits the picture, as MNIST's digits were fitted. */
export function fitToPicture({ points, ends }: Writing, penRadius: number): void {
  const { left, right, top, bottom, centreX, centreY } = measure(points, ends);
  const scale = (longestSide - 2 * penRadius) / Math.max(right - left, bottom - top, 1e-9);
  for (let n = 0; n < points.length; n += 2) {
    points[n] = middle + scale * ((points[n] as number) - centreX);
    points[n + 1] = middle + scale * ((points[n + 1] as number) - centreY);
  }
}

/** The writing's bounds, and its centre of mass if the ink is the same all along it. */
function measure(points: Float64Array, ends: readonly number[]) {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  let [mass, massX, massY] = [1e-12, 0, 0];
  let start = 0;
  for (const end of ends) {
    for (let n = start; n < end; n++) {
      const x = points[2 * n] as number;
      const y = points[2 * n + 1] as number;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
      if (n === start) continue;
      const [fromX, fromY] = [points[2 * n - 2] as number, points[2 * n - 1] as number];
      const length = Math.hypot(x - fromX, y - fromY);
      mass += length;
      massX += (length * (x + fromX)) / 2;
      massY += (length * (y + fromY)) / 2;
    }
    start = end;
  }
  return { left, right, top, bottom, centreX: massX / mass, centreY: massY / mass };
}

/**
 * Inks a fitted writing into `pixels` (28 × 28 row by row, all 0 before): 1 under the pen, falling smoothly to 0 within 1.5
 * pixels across its edge; where strokes meet, the darker counts.
 */
export function ink(pixels: Float32Array, { points, ends }: Writing, variation: Variation): void {
  let start = 0;
  for (const end of ends) {
    const pieces = Math.max(1, end - start - 1);
    for (let n = start + 1; n < end; n++) {
      const along = (n - start - 0.5) / pieces; // 0 at the stroke's beginning, 1 at its end
      const radius = variation.penRadius * (1 + variation.pressure * (2 * along - 1));
      inkPiece(pixels, points, n, radius + softness);
    }
    start = end;
  }
  for (let n = 0; n < pixels.length; n++) {
    const depth = Math.min(1, (pixels[n] as number) / (2 * softness));
    pixels[n] = depth * depth * (3 - 2 * depth);
  }
}

/** Raises each pixel to how deep it lies within `reach` of the straight piece that ends at point `n`. */
function inkPiece(pixels: Float32Array, points: Float64Array, n: number, reach: number): void {
  const [x0, y0] = [points[2 * n - 2] as number, points[2 * n - 1] as number];
  const [x1, y1] = [points[2 * n] as number, points[2 * n + 1] as number];
  const [dx, dy] = [x1 - x0, y1 - y0];
  const perLength = 1 / Math.max(dx * dx + dy * dy, 1e-12);
  const left = Math.max(0, Math.ceil(Math.min(x0, x1) - reach));
  const right = Math.min(digitSide - 1, Math.floor(Math.max(x0, x1) + reach));
  const top = Math.max(0, Math.ceil(Math.min(y0, y1) - reach));
  const bottom = Math.min(digitSide - 1, Math.floor(Math.max(y0, y1) + reach));
  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) {
      const along = Math.max(0, Math.min(1, ((x - x0) * dx + (y - y0) * dy) * perLength));
      const awayX = x - x0 - along * dx;
      const awayY = y - y0 - along * dy;
      const square = awayX * awayX + awayY * awayY;
      if (square >= reach * reach) continue;
      const depth = reach - Math.sqrt(square);
      const pixel = y * digitSide + x;
      if (depth > (pixels[pixel] as number)) pixels[pixel] = depth;
    }
  }
}
