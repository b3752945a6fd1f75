import { parameterCount, splitParameters } from '../autoencoder/parameters.ts';
import type { NetworkShape } from '../autoencoder/shape.ts';
import { layoutOf } from './channels.ts';

/**
 * The pixels of a square patch in the other order: this page takes them row by row, the course's sampleIMAGES column by column.
 * Pixel (y, x) stands at y·side + x in the one and at x·side + y in the other, so going there and back is the same step. Of patches in
 * colour, red, green and blue stay one after the other, as in the course's.
 * @param values vectors of visibleSize numbers, one after the other
 */
export function swapPixelOrder<Values extends Float32Array | Float64Array>(
  values: Values,
  visibleSize: number,
): Values {
  const places = otherPlaces(visibleSize);
  const swapped = values.slice() as Values;
  for (let start = 0; start < values.length; start += visibleSize) {
    places.forEach((place, pixel) => {
      swapped[start + place] = values[start + pixel] as number;
    });
  }
  return swapped;
}

/** theta of a network whose patches have their pixels in the other order: the cost of the reordered patches is the same. */
export function swapParameterOrder(theta: Float64Array, shape: NetworkShape): Float64Array {
  const { visibleSize, hiddenSize } = shape;
  const from = splitParameters(theta, shape);
  const swapped = new Float64Array(parameterCount(shape));
  const to = splitParameters(swapped, shape);
  // W1's columns belong to pixels, and each column stands in one piece.
  otherPlaces(visibleSize).forEach((place, pixel) => {
    to.W1.set(from.W1.subarray(pixel * hiddenSize, (pixel + 1) * hiddenSize), place * hiddenSize);
  });
  to.W2.set(swapPixelOrder(from.W2, visibleSize));
  to.b1.set(from.b1);
  to.b2.set(swapPixelOrder(from.b2, visibleSize));
  return swapped;
}

/** @throws RangeError when that many pixels are no square */
function otherPlaces(visibleSize: number): readonly number[] {
  const { side } = layoutOf(visibleSize);
  const pixels = side * side;
  return Array.from({ length: visibleSize }, (_, value) => {
    const pixel = value % pixels;
    return value - pixel + (pixel % side) * side + Math.floor(pixel / side);
  });
}
