import type { MistakeId } from '../../../../core/autoencoder/mistakes/mistake.ts';
import { createRandom } from '../../../../core/random.ts';

/** What a reader may take for the broken line. */
export type SuspectLine = 'delta2' | 'delta3' | 'weights' | 'biases';

/** Mistakes whose line can be recognised by the blocks of the gradient that are wrong, and that line. */
const suspects: readonly (readonly [MistakeId, SuspectLine])[] = [
  ['sparsityGradientMissing', 'delta2'],
  ['sparsityOutsideSlope', 'delta2'],
  ['sparsitySignFlipped', 'delta2'],
  ['outputSlopeMissing', 'delta3'],
  ['weightDecayGradientMissing', 'weights'],
  ['biasGradientsZero', 'biases'],
];

export interface Riddle {
  /** Counts from 1. */
  readonly number: number;
  readonly mistake: MistakeId;
  readonly line: SuspectLine;
}

/** The riddles in an order that looks like chance and is the same for everybody. No two neighbours have the same line. */
export function riddleAt(number: number): Riddle {
  const random = createRandom(1, 7);
  let drawn = suspects[0] as (typeof suspects)[number];
  for (let n = 0; n < number; n++) {
    const others = suspects.filter(([, line]) => n === 0 || line !== drawn[1]);
    drawn = others[random.integer(others.length)] ?? drawn;
  }
  return { number, mistake: drawn[0], line: drawn[1] };
}

export const suspectLines: readonly SuspectLine[] = ['delta2', 'delta3', 'weights', 'biases'];
