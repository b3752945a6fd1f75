import { splitParameters } from '../autoencoder/parameters.ts';
import type { NetworkShape } from '../autoencoder/shape.ts';

/** One hidden unit with all that belongs to it. */
export interface HiddenUnit {
  /** W1_j: the weights from every pixel, visibleSize. */
  readonly weights: Float64Array;
  /** b1_j. */
  readonly bias: number;
  /** W2_j: what the unit adds to the output's weighted sum for each unit of activation, visibleSize. */
  readonly outgoing: Float64Array;
}

/**
 * Hidden unit `unit` out of theta; all arrays are copies.
 * @throws RangeError when theta does not fit the shape, or there is no such unit.
 */
export function unitOfTheta(theta: Float64Array, shape: NetworkShape, unit: number): HiddenUnit {
  const { visibleSize, hiddenSize } = shape;
  if (!(Number.isInteger(unit) && unit >= 0 && unit < hiddenSize)) {
    throw new RangeError(`There is no hidden unit ${unit} among ${hiddenSize}, counted from 0.`);
  }
  const { W1: incoming, W2: outgoing, b1: biases } = splitParameters(theta, shape);
  return {
    weights: Float64Array.from({ length: visibleSize }, (_, n) => incoming[unit + n * hiddenSize] as number),
    bias: biases[unit] as number,
    outgoing: outgoing.slice(unit * visibleSize, (unit + 1) * visibleSize),
  };
}

/** The weights into all hidden units out of theta's column-major block: hiddenSize × visibleSize, row by row. */
export function hiddenUnitWeights(theta: Float64Array, shape: NetworkShape): Float64Array {
  const { W1: incoming } = splitParameters(theta, shape);
  const { visibleSize, hiddenSize } = shape;
  const weights = new Float64Array(incoming.length);
  for (let n = 0; n < visibleSize; n++) {
    for (let unit = 0; unit < hiddenSize; unit++) {
      weights[unit * visibleSize + n] = incoming[unit + n * hiddenSize] as number;
    }
  }
  return weights;
}
