import { type BlockName, blockNames } from '../../core/autoencoder/blocks.ts';
import { relativeDifference } from '../../core/autoencoder/numericalGradient.ts';
import { splitParameters } from '../../core/autoencoder/parameters.ts';
import { costAndGradient } from '../../core/autoencoder/sparseAutoencoder.ts';
import type { BlockDifference } from '../findings.ts';
import type { Answer } from '../identify/answer.ts';
import { relativeTo, rightWithin } from '../identify/closeness.ts';
import type { Network } from '../network/network.ts';

/** The right cost and gradient, from the float64 reference in core. */
export interface Reference {
  readonly cost: number;
  readonly gradient: Float64Array;
}

export function referenceOf({ theta, shape, patches, objective }: Network): Reference {
  const { terms, gradient } = costAndGradient(theta, shape, patches, objective);
  return { cost: terms.total, gradient };
}

/** |x − y| / |y| for a cost; infinite or NaN where the student's is no real number. */
export function costError({ cost }: Answer, reference: Reference): number {
  if (cost === undefined) return Number.NaN;
  return Math.hypot(cost.re - reference.cost, cost.im) / Math.abs(reference.cost);
}

export function blockDifferences(
  { network, gradient }: Answer,
  reference: Reference,
): Readonly<Record<BlockName, BlockDifference>> | undefined {
  if (gradient === undefined) return undefined;
  const own = splitParameters(gradient, network.shape);
  const right = splitParameters(reference.gradient, network.shape);
  const entries = blockNames.map((name) => [
    name,
    {
      symmetric: relativeDifference(own[name], right[name]),
      relative: relativeTo(own[name], right[name]),
    },
  ]);
  return Object.fromEntries(entries) as Record<BlockName, BlockDifference>;
}

export function costIsRight(answer: Answer, reference: Reference): boolean {
  return costError(answer, reference) <= rightWithin;
}

export function gradientIsRight(answer: Answer, reference: Reference): boolean {
  const blocks = blockDifferences(answer, reference);
  return blocks !== undefined && blockNames.every((name) => blocks[name].relative <= rightWithin);
}

/** The larger of each pair of differences. */
export function worstOf(
  all: readonly (Readonly<Record<BlockName, BlockDifference>> | undefined)[],
): Readonly<Record<BlockName, BlockDifference>> | undefined {
  const known = all.filter((blocks) => blocks !== undefined);
  if (known.length < all.length || known.length === 0) return undefined;
  const worst = (name: BlockName, measure: keyof BlockDifference): number =>
    known.reduce((largest, blocks) => {
      const value = blocks[name][measure];
      return value > largest || Number.isNaN(value) ? value : largest;
    }, 0);
  const entries = blockNames.map((name) => [
    name,
    { symmetric: worst(name, 'symmetric'), relative: worst(name, 'relative') },
  ]);
  return Object.fromEntries(entries) as Record<BlockName, BlockDifference>;
}
