import { maxActivationInputs, tileSide, unitNorms } from '../../core/filters/tiles.ts';
import type { Frame } from '../../store/run.ts';

/** ‖W1_j‖: the length of hidden unit j's weight vector, biases apart. */
export function weightNorm(frame: Frame, unit: number): number {
  const { weights, shape } = onlyUnit(frame, unit);
  return unitNorms(weights, shape)[0] ?? 0;
}

/** One pixel of a tile: the raw weight, and there, x of the input that excites the unit most (0 for a unit without weights). */
export function weightAt(frame: Frame, unit: number, row: number, column: number) {
  const { weights, shape } = onlyUnit(frame, unit);
  const pixel = row * tileSide(shape) + column;
  return { weight: weights[pixel] ?? 0, input: maxActivationInputs(weights, shape)[pixel] ?? 0 };
}

/** The network as if it had that one hidden unit. */
function onlyUnit({ weights, shape: { visibleSize } }: Frame, unit: number) {
  return {
    weights: weights.subarray(unit * visibleSize, (unit + 1) * visibleSize),
    shape: { visibleSize, hiddenSize: 1 },
  };
}
