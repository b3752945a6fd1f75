import type { Gabor } from '../../../../src/core/filters/gabor.ts';
import { createRandom } from '../../../../src/core/random.ts';

/** A Gabor function with a phase, height and offset, on a side × side tile. */
export function plantedGabor(
  gabor: Gabor,
  side: number,
  phase = 0.7,
  height = 2,
  offset = 0.3,
): Float64Array {
  const [cos, sin] = [Math.cos(gabor.orientation), Math.sin(gabor.orientation)];
  return Float64Array.from({ length: side * side }, (_, n) => {
    const dx = (n % side) - gabor.centreX;
    const dy = Math.floor(n / side) - gabor.centreY;
    const u = cos * dx + sin * dy;
    const v = cos * dy - sin * dx;
    const envelope = Math.exp(-0.5 * ((u / gabor.widthAcross) ** 2 + (v / gabor.widthAlong) ** 2));
    return offset + height * envelope * Math.cos(2 * Math.PI * gabor.frequency * u + phase);
  });
}

/** An oriented, localised edge as 8×8 filters have it. */
export const typicalEdge: Gabor = {
  centreX: 3.2,
  centreY: 4.1,
  orientation: 0.6,
  frequency: 0.14,
  widthAcross: 1.6,
  widthAlong: 2.3,
};

export function whiteNoise(count: number, seed: number): Float64Array {
  const random = createRandom(seed);
  return Float64Array.from({ length: count }, () => random.normal());
}
