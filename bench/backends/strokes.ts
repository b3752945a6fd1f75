import type { Random } from '../../src/core/random.ts';

const side = 28;

/** Pictures of 28×28 in [0, 1] with two soft strokes on black each: as sparse as handwritten digits, and ours. */
export function strokes(count: number, random: Random): Float32Array<ArrayBuffer> {
  const values = new Float32Array(count * side * side);
  for (let picture = 0; picture < count; picture++) {
    const pixels = values.subarray(picture * side * side, (picture + 1) * side * side);
    for (let stroke = 0; stroke < 2; stroke++) drawStroke(pixels, random);
  }
  return values;
}

/** A straight line between two points of the middle, 1.5 pixels thick with a soft edge. */
function drawStroke(pixels: Float32Array, random: Random): void {
  const inMiddle = (): number => 5 + 18 * random.next();
  const [x0, y0, x1, y1] = [inMiddle(), inMiddle(), inMiddle(), inMiddle()] as const;
  const length2 = (x1 - x0) ** 2 + (y1 - y0) ** 2 + 1e-9;
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const along = Math.max(0, Math.min(1, ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / length2));
      const away = Math.hypot(x - x0 - along * (x1 - x0), y - y0 - along * (y1 - y0));
      const ink = Math.max(0, Math.min(1, 2.25 - away));
      pixels[y * side + x] = Math.max(pixels[y * side + x] as number, ink);
    }
  }
}
