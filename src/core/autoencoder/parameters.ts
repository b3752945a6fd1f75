import type { NetworkShape } from './shape.ts';

/**
 * The four blocks of theta as views: writing to them writes to theta. As in the course, each matrix is stored column
 * by column, so W1(j, i) is at `W1[j + i * hiddenSize]` and W2(i, j) at `W2[i + j * visibleSize]`.
 */
export interface Parameters {
  /** hiddenSize × visibleSize */
  readonly W1: Float64Array;
  /** visibleSize × hiddenSize */
  readonly W2: Float64Array;
  /** hiddenSize */
  readonly b1: Float64Array;
  /** visibleSize */
  readonly b2: Float64Array;
}

/** Length of theta: two weight matrices and two bias vectors. */
export function parameterCount({ visibleSize, hiddenSize }: NetworkShape): number {
  return 2 * hiddenSize * visibleSize + hiddenSize + visibleSize;
}

/** How many of theta's first entries are weights, W1 and W2; the rest are biases. */
export function weightCount({ visibleSize, hiddenSize }: NetworkShape): number {
  return 2 * hiddenSize * visibleSize;
}

/**
 * Views of theta = [W1(:); W2(:); b1; b2], the course's layout.
 * @throws RangeError when theta's length does not fit the shape.
 */
export function splitParameters(theta: Float64Array, shape: NetworkShape): Parameters {
  if (theta.length !== parameterCount(shape)) {
    throw new RangeError(
      `A ${shape.visibleSize}-${shape.hiddenSize}-${shape.visibleSize} network has ${parameterCount(shape)} parameters, not ${theta.length}.`,
    );
  }
  const weights = shape.hiddenSize * shape.visibleSize;
  return {
    W1: theta.subarray(0, weights),
    W2: theta.subarray(weights, 2 * weights),
    b1: theta.subarray(2 * weights, 2 * weights + shape.hiddenSize),
    b2: theta.subarray(2 * weights + shape.hiddenSize),
  };
}
