import { parameterCount } from '../../core/autoencoder/parameters.ts';
import type { NetworkShape } from '../../core/autoencoder/shape.ts';
import type { Precision } from '../../core/precision.ts';
import { type MemoryPlan, planMemory } from './memoryPlan.ts';

/** Addresses behind the kernel's own arrays. */
export interface HalfRoom {
  /** What the other half has told: a row of hidden numbers for each patch of a batch. */
  readonly other: number;
  /** The half's part of theta and of two vectors that an optimiser may remember, float64. */
  readonly vectors: readonly [number, number, number];
  readonly end: number;
}

/** @param batch patches of the largest batch */
export function roomBehind(
  { bytes, numberBytes, hiddenRow }: MemoryPlan,
  shape: NetworkShape,
  batch: number,
): HalfRoom {
  const first = bytes + Math.ceil((batch * hiddenRow * numberBytes) / 64) * 64;
  const vector = Math.ceil((8 * parameterCount(shape)) / 64) * 64;
  return { other: bytes, vectors: [first, first + vector, first + 2 * vector], end: first + 3 * vector };
}

/** Bytes of what the halves tell each other of a batch. */
export function partBytes(
  shape: NetworkShape,
  batch: number,
  precision: Precision,
  skipsZeros: boolean,
): number {
  const { hiddenRow, numberBytes } = planMemory(shape, 0, precision, skipsZeros ? 1 : 0);
  return batch * hiddenRow * numberBytes;
}

/** The bytes of a half, without lists of what is not 0. @param batch patches of the largest batch */
export const halfBytes = (shape: NetworkShape, count: number, batch: number, precision: Precision): number =>
  roomBehind(planMemory(shape, count, precision, 0, 0, batch), shape, batch).end;
