import type { NetworkShape } from '../autoencoder/shape.ts';
import { collapsedNorm, type HiddenUnitWeights, unitNorms } from '../filters/tiles.ts';
import { type DuplicatePair, findDuplicates } from './duplicates.ts';

/**
 * The state of a hidden unit:
 * - dead: always off, its activation never above 0.05 on any patch, and never adding more than 0.25 to the output's weighted
 *   sum z3 (as a vector): where nothing keeps W2 small, a unit can say a lot with tiny activations;
 * - saturated: always on, its activation never below 0.95;
 * - collapsed: no weights to speak of, ‖W1_j‖ < 0.05, so it answers every patch alike (but neither dead nor
 * saturated);
 * - working: none of these.
 */
export type UnitState = 'working' | 'dead' | 'saturated' | 'collapsed';

/** The activations and the outgoing weights of each hidden unit over some patches, hiddenSize each. */
export interface UnitRange {
  /** The smallest and the largest activation. */
  readonly lowest: ArrayLike<number>;
  readonly highest: ArrayLike<number>;
  /** ‖W2_j‖: what it adds to z3 for each unit of activation. */
  readonly outgoing: ArrayLike<number>;
}

export interface UnitReport {
  readonly unit: number;
  readonly state: UnitState;
  /** The units most alike, |cos| > 0.95, most alike first; empty for a unit of its own kind. */
  readonly duplicates: readonly { readonly unit: number; readonly cosine: number }[];
}

/** An activation at or below which a unit counts as off, and, from 1 down, as on. */
export const offActivation = 0.05;
/** The length of what a unit that is off adds to z3 at most. In the guided experiments working units add at least 1.5, dead ones less than 0.01. */
const offContribution = 0.25;

/**
 * The state of each hidden unit from its weights and its activations over the patches.
 * @param weights W1 row by row
 * @param pairs what `findDuplicates` says of those weights
 */
export function reportUnits(
  weights: HiddenUnitWeights,
  shape: NetworkShape,
  { lowest, highest, outgoing }: UnitRange,
  pairs: readonly DuplicatePair[] = findDuplicates(weights, shape),
): UnitReport[] {
  const norms = unitNorms(weights, shape);
  return Array.from(norms, (norm, unit) => ({
    unit,
    state: stateOf(norm, lowest[unit] as number, highest[unit] as number, outgoing[unit] as number),
    duplicates: pairs
      .filter((pair) => pair.unit === unit || pair.other === unit)
      .map(({ unit: one, other, cosine }) => ({ unit: one === unit ? other : one, cosine })),
  }));
}

function stateOf(norm: number, lowest: number, highest: number, outgoing: number): UnitState {
  if (highest <= offActivation && highest * outgoing <= offContribution) return 'dead';
  if (lowest >= 1 - offActivation) return 'saturated';
  return norm < collapsedNorm ? 'collapsed' : 'working';
}
