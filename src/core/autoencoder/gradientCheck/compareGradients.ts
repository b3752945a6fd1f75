import { type Block, type BlockName, blockNames, blocksOf } from '../blocks.ts';
import { relativeDifference } from '../numericalGradient.ts';
import type { NetworkShape } from '../shape.ts';
import type { OwnErrors } from './ownError.ts';

/**
 * Below this relative difference a gradient counts as right (the course's exercise: "usually less than 1e-9"). Over all of theta,
 * that is: central differences are themselves wrong by ∝ ε², which in a block of small derivatives may come to more.
 */
export const passBelow = 1e-9;

export interface BlockDifference {
  /** ‖a − n‖/‖a + n‖ over the block's checked entries; NaN when one is no number or none was checked. */
  readonly relativeDifference: number;
  /** How many entries were checked, of how many. */
  readonly checked: number;
  readonly total: number;
  readonly passes: boolean;
}

export interface GradientCheck {
  /** Over all checked entries. */
  readonly relativeDifference: number;
  readonly passes: boolean;
  readonly blocks: Readonly<Record<BlockName, BlockDifference>>;
}

/**
 * Compares an analytic gradient with numerical derivatives of some of its entries.
 * @param analytic in theta's layout
 * @param numeric the derivatives, in the order of `indices`
 */
export function compareGradients(
  analytic: Float64Array,
  numeric: ArrayLike<number>,
  indices: ArrayLike<number>,
  shape: NetworkShape,
): GradientCheck {
  const pairs = Array.from(indices, (index, n) => ({
    index,
    analytic: analytic[index]!,
    numeric: numeric[n]!,
  }));
  const blocks = blocksOf(shape).map((block) => [block.name, blockDifference(block, pairs)]);
  const overall = differenceOf(pairs);
  return {
    relativeDifference: overall,
    passes: overall < passBelow,
    blocks: Object.fromEntries(blocks) as Record<BlockName, BlockDifference>,
  };
}

interface Pair {
  readonly index: number;
  readonly analytic: number;
  readonly numeric: number;
}

function blockDifference({ start, rows, columns }: Block, pairs: readonly Pair[]): BlockDifference {
  const total = rows * columns;
  const inBlock = pairs.filter(({ index }) => index >= start && index < start + total);
  const difference = inBlock.length > 0 ? differenceOf(inBlock) : Number.NaN;
  return { relativeDifference: difference, checked: inBlock.length, total, passes: difference < passBelow };
}

function differenceOf(pairs: readonly Pair[]): number {
  return relativeDifference(
    pairs.map(({ analytic }) => analytic),
    pairs.map(({ numeric }) => numeric),
  );
}

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
