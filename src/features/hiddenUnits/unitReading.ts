import { maxActivationInputs, unitNorms } from '../../core/filters/tiles.ts';
import { layoutOf } from '../../core/patches/channels.ts';
import type { Frame } from '../../store/run.ts';

/** ‖W1_j‖: the length of hidden unit j's weight vector, biases apart. */
export function weightNorm(frame: Frame, unit: number): number {
  const { weights, shape } = onlyUnit(frame, unit);
  return unitNorms(weights, shape)[0] ?? 0;
}

/**
 * One pixel of a tile: the raw weight, and there, x of the input that excites the unit most (0 for a unit without weights). In colour
 * it is the mean of the pixel's red, green and blue.
 */
export function weightAt(frame: Frame, unit: number, row: number, column: number) {
  const { weights, shape } = onlyUnit(frame, unit);
  const { side, channels } = layoutOf(shape.visibleSize);
  const pixel = row * side + column;
  const meanOf = (values: ArrayLike<number>): number => {
    let sum = 0;
    for (let channel = 0; channel < channels; channel++) sum += values[channel * side * side + pixel] ?? 0;
    return sum / channels;
  };
  return { weight: meanOf(weights), input: meanOf(maxActivationInputs(weights, shape)) };
}

/** The network as if it had that one hidden unit. */
function onlyUnit({ weights, shape: { visibleSize } }: Frame, unit: number) {
  return {
    weights: weights.subarray(unit * visibleSize, (unit + 1) * visibleSize),
    shape: { visibleSize, hiddenSize: 1 },
  };
}
