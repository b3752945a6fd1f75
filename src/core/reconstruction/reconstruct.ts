import { hiddenLayer, outputLayer, type Patches, patchRows } from '../autoencoder/layers.ts';
import type { Model } from '../autoencoder/model.ts';
import { splitParameters } from '../autoencoder/parameters.ts';
import type { NetworkShape } from '../autoencoder/shape.ts';

/** What the network makes of patches. */
export interface Reconstructions {
  readonly count: number;
  /** The codes, count × hiddenSize, one patch a row. */
  readonly a2: Float64Array;
  /** The reconstructions, count × visibleSize. */
  readonly a3: Float64Array;
  /** ½‖a3 − x‖² of each patch. */
  readonly errors: Float64Array;
  /** Mean of `errors`: the cost's reconstruction error over these patches. */
  readonly meanError: number;
}

/**
 * Codes, reconstructions and errors of `count` patches from patch `first` on, by default all, in the course's network unless
 * another model is given.
 * @throws RangeError when theta or the patches do not fit the shape.
 */
export function reconstruct(
  theta: Float64Array,
  shape: NetworkShape,
  patches: Patches,
  first = 0,
  count = patches.count - first,
  model: Model = {},
): Reconstructions {
  const parameters = splitParameters(theta, shape);
  const x = patchRows(patches, shape, first, count);
  const { a: a2 } = hiddenLayer(x, parameters, count, model);
  const { a: a3 } = outputLayer(a2, parameters, count, model);
  const errors = patchErrors(a3, x, shape.visibleSize);
  return { count, a2, a3, errors, meanError: errors.reduce((sum, error) => sum + error, 0) / count };
}

/** The error map x̂ − x of reconstructions, pixel by pixel: positive where the reconstruction is too bright. */
export function errorMap(a3: ArrayLike<number>, x: ArrayLike<number>): Float64Array {
  return Float64Array.from(a3, (value, n) => value - (x[n] as number));
}

function patchErrors(a3: Float64Array, x: Float64Array, visibleSize: number): Float64Array {
  const errors = new Float64Array(x.length / visibleSize);
  for (let n = 0; n < x.length; n++) {
    const patch = Math.floor(n / visibleSize);
    errors[patch] = (errors[patch] as number) + 0.5 * ((a3[n] as number) - (x[n] as number)) ** 2;
  }
  return errors;
}
