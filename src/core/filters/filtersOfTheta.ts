import { splitParameters } from '../autoencoder/parameters.ts';
import type { NetworkShape } from '../autoencoder/shape.ts';

/**
 * W1 row by row in float32, as tiles show it: hiddenSize × visibleSize.
 * @throws RangeError when theta does not fit the shape
 */
export function filtersOfTheta(theta: Float64Array, shape: NetworkShape): Float32Array {
  const { W1 } = splitParameters(theta, shape);
  const { hiddenSize, visibleSize } = shape;
  const filters = new Float32Array(W1.length);
  for (let unit = 0; unit < hiddenSize; unit++)
    for (let pixel = 0; pixel < visibleSize; pixel++)
      filters[unit * visibleSize + pixel] = W1[unit + pixel * hiddenSize]!;
  return filters;
}
