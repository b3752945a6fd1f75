import type { NetworkShape } from '../autoencoder/shape.ts';
import { collapsedNorm, type HiddenUnitWeights, unitNorms } from '../filters/tiles.ts';
import { type DuplicatePair, findDuplicates } from './duplicates.ts';

/**
 * The state of a hidden unit:
 * - dead: always off, its activation never above 0.05 on any patch;
 * - saturated: always on, its activation never below 0.95;
 * - collapsed: no weights to speak of, ‖W1_j‖ < 0.05, so it answers every patch alike (but neither dead nor
 * saturated);
 * - working: none of these.
 */
export type UnitState = 'working' | 'dead' | 'saturated' | 'collapsed';

/** The smallest and the largest activation of each hidden unit over some patches, hiddenSize each. */
export interface ActivationRange {
  readonly lowest: ArrayLike<number>;
  readonly highest: ArrayLike<number>;
}

export interface UnitReport {
  readonly unit: number;
  readonly state: UnitState;
  /** The units most alike, |cos| > 0.95, most alike first; empty for a unit of its own kind. */
  readonly duplicates: readonly { readonly unit: number; readonly cosine: number }[];
}

/** An activation at or below which a unit counts as off, and, from 1 down, as on. */
export const offActivation = 0.05;

/**
 * The state of each hidden unit from its weights and its activations over the patches.
 * @param weights W1 row by row
 * @param pairs what `findDuplicates` says of those weights
 */
export function reportUnits(
  weights: HiddenUnitWeights,
  shape: NetworkShape,
  { lowest, highest }: ActivationRange,
  pairs: readonly DuplicatePair[] = findDuplicates(weights, shape),
): UnitReport[] {
  const norms = unitNorms(weights, shape);
  return Array.from(norms, (norm, unit) => ({
    unit,
    state: stateOf(norm, lowest[unit] as number, highest[unit] as number),
    duplicates: pairs
      .filter((pair) => pair.unit === unit || pair.other === unit)
      .map(({ unit: one, other, cosine }) => ({ unit: one === unit ? other : one, cosine })),
  }));
}

function stateOf(norm: number, lowest: number, highest: number): UnitState {
  if (highest <= offActivation) return 'dead';
  if (lowest >= 1 - offActivation) return 'saturated';
  return norm < collapsedNorm ? 'collapsed' : 'working';
}
