import { type BlockName, blockNames } from '../blocks.ts';
import { type GradientCheck, passBelow } from './compareGradients.ts';
import type { OwnErrors } from './ownError.ts';

/**
 * `passes`: below 1e-9. `limit`: not below, but by no more than central differences are off themselves here.
 * `fails`: another gradient than the cost's, or no number.
 */
export type Verdict = 'passes' | 'limit' | 'fails';

/** How many times its own error a central difference is given credit for: that error is itself only estimated. */
const credit = 3;

export function verdictOn(relativeDifference: number, ownError: number): Verdict {
  if (relativeDifference < passBelow) return 'passes';
  return relativeDifference <= credit * ownError ? 'limit' : 'fails';
}

/** The blocks that give a mistake away, in theta's order. */
export function wrongBlocks({ blocks }: GradientCheck, ownErrors: OwnErrors): BlockName[] {
  return blockNames.filter(
    (name) =>
      blocks[name].checked > 0 && verdictOn(blocks[name].relativeDifference, ownErrors[name]) === 'fails',
  );
}
