import type { OutputUnits } from '../autoencoder/model.ts';
import { splitParameters } from '../autoencoder/parameters.ts';
import type { NetworkShape } from '../autoencoder/shape.ts';
import { sigmoid } from '../autoencoder/sigmoid.ts';

/** What one hidden unit adds to a reconstruction. */
export interface Contribution {
  readonly unit: number;
  /** a2_j */
  readonly activation: number;
  /** ‖a2_j W2_j‖: how far the unit moves the output's weighted sums z3. */
  readonly size: number;
}

/** The picture after some units have been added. */
export interface PartialSum {
  /** b2 + Σ a2_j W2_j over the units added so far, visibleSize. */
  readonly z3: Float64Array;
  /** sigmoid(z3), or z3 itself of linear output units: the picture with the present units. */
  readonly a3: Float64Array;
}

/**
 * The units' contributions to one patch's reconstruction, largest first; of equals the lower number.
 * @param code a2 of the patch, hiddenSize
 * @throws RangeError when theta or the code does not fit the shape.
 */
export function contributionsOf(
  theta: Float64Array,
  shape: NetworkShape,
  code: ArrayLike<number>,
): Contribution[] {
  checkCode(code, shape);
  const { W2: weights } = splitParameters(theta, shape);
  const { visibleSize } = shape;
  const contributions = Array.from(code, (activation, unit) => {
    const column = weights.subarray(unit * visibleSize, (unit + 1) * visibleSize);
    return { unit, activation, size: activation * Math.hypot(...column) };
  });
  return contributions.sort((a, b) => b.size - a.size || a.unit - b.unit);
}

/**
 * The picture rebuilt unit by unit, z3 = b2 + Σ a2_j W2_j: the first is of b2 alone, the n-th after it has the first n
 * units of `order`. With all units in it the last is the network's reconstruction. One at a time, so that a worker can do
 * other things between them.
 * @throws RangeError when theta, the code or a unit does not fit the shape.
 */
export function* addUnits(
  theta: Float64Array,
  shape: NetworkShape,
  code: ArrayLike<number>,
  order: readonly number[],
  output: OutputUnits = 'sigmoid',
): Generator<PartialSum, void> {
  checkCode(code, shape);
  const { W2: weights, b2: biases } = splitParameters(theta, shape);
  const { visibleSize } = shape;
  const z3 = biases.slice();
  yield snapshot(z3, output);
  for (const unit of order) {
    const activation = code[unit];
    if (activation === undefined) {
      throw new RangeError(`There is no hidden unit ${unit} among ${shape.hiddenSize}, counted from 0.`);
    }
    for (let n = 0; n < visibleSize; n++) {
      z3[n] = (z3[n] as number) + activation * (weights[unit * visibleSize + n] as number);
    }
    yield snapshot(z3, output);
  }
}

function snapshot(z3: Float64Array, output: OutputUnits): PartialSum {
  return { z3: z3.slice(), a3: output === 'linear' ? z3.slice() : z3.map(sigmoid) };
}

function checkCode(code: ArrayLike<number>, { hiddenSize }: NetworkShape): void {
  if (code.length !== hiddenSize) {
    throw new RangeError(`A code of ${code.length} activations does not fit ${hiddenSize} hidden units.`);
  }
}
