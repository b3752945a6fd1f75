import { bestAssignment } from '../dictionary/assignment.ts';
import { type HiddenUnitWeights, unitNorms } from './tiles.ts';

/** Which hidden unit of another network stands for each of a baseline's. */
export interface FilterMatch {
  /** For each of the baseline's units its partner in the other network; −1 for those that get none. */
  readonly unitOf: Int32Array;
  /** The cosine between the two rows of W1; negative where the partner looks for the opposite. 0 without a partner. */
  readonly cosines: Float64Array;
}

/**
 * Matches the units of two networks by their filters, each unit at most once, with the largest sum of |cosine|. A unit and its
 * negative count as alike: with the sign of its output weights turned too, they do the same.
 * @param baseline hiddenSize × visibleSize; `other` may have another number of units
 * @throws RangeError when one of them does not consist of whole rows
 */
export function matchFilters(
  baseline: HiddenUnitWeights,
  other: HiddenUnitWeights,
  visibleSize: number,
): FilterMatch {
  const [rows, columns] = [rowsIn(baseline, visibleSize), rowsIn(other, visibleSize)];
  const cosines = cosinesBetween(baseline, other, visibleSize);
  const unitOf = bestAssignment(cosines.map(Math.abs), rows, columns);
  return {
    unitOf,
    cosines: Float64Array.from(unitOf, (unit, row) => (unit < 0 ? 0 : cosines[row * columns + unit]!)),
  };
}

/** The cosines of all pairs, rows of the first × rows of the second; 0 for a unit without weights. */
function cosinesBetween(
  first: HiddenUnitWeights,
  second: HiddenUnitWeights,
  visibleSize: number,
): Float64Array {
  const rows = unitNorms(first, { visibleSize, hiddenSize: rowsIn(first, visibleSize) });
  const columns = unitNorms(second, { visibleSize, hiddenSize: rowsIn(second, visibleSize) });
  const cosines = new Float64Array(rows.length * columns.length);
  for (let row = 0; row < rows.length; row++) {
    for (let column = 0; column < columns.length; column++) {
      let product = 0;
      const [from, at] = [row * visibleSize, column * visibleSize];
      for (let n = 0; n < visibleSize; n++) product += first[from + n]! * second[at + n]!;
      const norms = rows[row]! * columns[column]!;
      cosines[row * columns.length + column] = norms > 0 && Number.isFinite(norms) ? product / norms : 0;
    }
  }
  return cosines;
}

function rowsIn(filters: HiddenUnitWeights, visibleSize: number): number {
  if (filters.length % visibleSize !== 0) {
    throw new RangeError(`${filters.length} weights are no whole filters of ${visibleSize}.`);
  }
  return filters.length / visibleSize;
}

/** A network's filters beside a baseline's. */
export interface FiltersBeside {
  /** The unit at each place: the baseline's places first (−1 where it has no partner), then the units that are left. */
  readonly units: Int32Array;
  /** The filters in that order, places × visibleSize; zeros at an empty place. */
  readonly filters: Float32Array;
  /** ±b/‖b‖ − a/‖a‖ at each of the baseline's places, b turned to the side of a; zeros without a partner. */
  readonly differences: Float32Array;
}

/** Puts the matched filters in the baseline's order, and takes their differences. */
export function filtersBeside(
  baseline: HiddenUnitWeights,
  other: HiddenUnitWeights,
  visibleSize: number,
  { unitOf, cosines }: FilterMatch,
): FiltersBeside {
  const count = other.length / visibleSize;
  const matched = new Set(unitOf);
  const left = Array.from({ length: count }, (_, unit) => unit).filter((unit) => !matched.has(unit));
  const units = Int32Array.from([...unitOf, ...left]);
  const filters = new Float32Array(units.length * visibleSize);
  units.forEach((unit, place) => {
    if (unit >= 0)
      filters.set(other.subarray(unit * visibleSize, (unit + 1) * visibleSize), place * visibleSize);
  });
  const norms = unitNorms(baseline, { visibleSize, hiddenSize: unitOf.length });
  const others = unitNorms(filters, { visibleSize, hiddenSize: units.length });
  const differences = new Float32Array(unitOf.length * visibleSize);
  unitOf.forEach((unit, place) => {
    const [norm, otherNorm] = [norms[place]!, others[place]!];
    if (unit < 0 || !(norm > 0 && otherNorm > 0)) return;
    const turned = cosines[place]! < 0 ? -otherNorm : otherNorm;
    for (let n = place * visibleSize; n < (place + 1) * visibleSize; n++)
      differences[n] = filters[n]! / turned - baseline[n]! / norm;
  });
  return { units, filters, differences };
}
