import type { NetworkShape } from '../../core/autoencoder/shape.ts';
import type { Precision } from '../../core/precision.ts';
import { type MemoryPlan, planMemory } from './memoryPlan.ts';

/** Addresses behind the kernel's own arrays. */
export interface HalfRoom {
  /** The other half's sums of the gradient. */
  readonly other: number;
  /** theta and two vectors that an optimiser may remember, float64. */
  readonly vectors: readonly number[];
  readonly end: number;
}

export function roomBehind(
  { bytes, numberBytes, hiddenRow, visibleRow }: MemoryPlan,
  shape: NetworkShape,
): HalfRoom {
  const { visibleSize, hiddenSize } = shape;
  const matrix = Math.max(visibleSize * hiddenRow, hiddenSize * visibleRow) * numberBytes;
  const first = bytes + Math.ceil(matrix / 64) * 64;
  const vector = 8 * visibleSize * hiddenSize;
  return { other: bytes, vectors: [0, 1, 2].map((place) => first + place * vector), end: first + 3 * vector };
}

/** The most bytes of a half with so many patches: were all of them one batch. */
export const halfBytes = (shape: NetworkShape, count: number, precision: Precision): number =>
  roomBehind(planMemory(shape, count, precision, 0, 0, count), shape).end;
