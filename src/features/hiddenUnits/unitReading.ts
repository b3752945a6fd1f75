import type { Frame } from '../../store/run.ts';

/** ‖W1_j‖: the length of hidden unit j's weight vector, biases apart. */
export function weightNorm({ weights, shape }: Frame, unit: number): number {
  let squares = 0;
  for (let input = 0; input < shape.visibleSize; input++) {
    squares += (weights[unit * shape.visibleSize + input] as number) ** 2;
  }
  return Math.sqrt(squares);
}

/** One pixel of a tile: the raw weight, and x_j = W1_j / ‖W1_j‖, the input that excites the unit most (0 for a unit without weights). */
export function weightAt(frame: Frame, unit: number, row: number, column: number) {
  const side = Math.sqrt(frame.shape.visibleSize);
  const weight = frame.weights[unit * frame.shape.visibleSize + row * side + column] ?? 0;
  const norm = weightNorm(frame, unit);
  return { weight, input: norm > 0 ? weight / norm : 0 };
}
