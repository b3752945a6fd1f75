import type { NetworkShape } from '../../core/autoencoder/shape.ts';
import type { Precision } from '../../core/precision.ts';
import { type MemoryPlan, planMemory } from './memoryPlan.ts';

/** Addresses behind the kernel's own arrays. */
export interface HalfRoom {
  /** What the other half has told: a row of hidden numbers for each patch of a batch. */
  readonly other: number;
  /** The weights of theta and of two vectors that an optimiser may remember, float64. */
  readonly vectors: readonly [number, number, number];
  readonly end: number;
}

/** @param batch patches of the largest batch */
export function roomBehind(
  { bytes, numberBytes, hiddenRow }: MemoryPlan,
  { visibleSize, hiddenSize }: NetworkShape,
  batch: number,
): HalfRoom {
  const first = bytes + Math.ceil((batch * hiddenRow * numberBytes) / 64) * 64;
  const vector = 8 * 2 * visibleSize * hiddenSize;
  return { other: bytes, vectors: [first, first + vector, first + 2 * vector], end: first + 3 * vector };
}

/** The bytes of a half, without lists of what is not 0. @param batch patches of the largest batch */
export const halfBytes = (shape: NetworkShape, count: number, batch: number, precision: Precision): number =>
  roomBehind(planMemory(shape, count, precision, 0, 0, batch), shape, batch).end;
