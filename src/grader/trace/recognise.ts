import { type Matrix, transposed } from '../model/matrix.ts';
import type { Site, Snapshot } from './traceRecorder.ts';

/** How a quantity was found in a student's variable. */
export interface Sighting {
  readonly site: Site;
  /** In the arrangement of the quantity looked for: one patch a column where it has patches. */
  readonly values: Matrix;
  /** Where it was a column a patch, how many patches were seen. */
  readonly columns?: number;
}

const within = 1e-8;

/**
 * The first line at which a variable held `quantity`: as it is, transposed, as one long column, or, where it has a column
 * for each patch, patch by patch in a loop. Its name does not matter. Variables that held nothing else come first, then
 * those that held it at last: inside a helper function many values pass through one variable.
 */
export function sightingOf(quantity: Matrix, sites: readonly Site[]): Sighting | undefined {
  const turned = transposed(quantity);
  const holds = ({ values }: Snapshot): boolean =>
    same(values, quantity.values) || same(values, turned.values);
  const whole = (site: Site): Sighting => ({ site, values: quantity });
  const found =
    sites.find(({ snapshots }) => snapshots.every(holds)) ??
    sites.find(({ snapshots }) => holds(snapshots.at(-1)!)) ??
    sites.find(({ snapshots }) => snapshots.some(holds));
  if (found !== undefined) return whole(found);
  return quantity.columns > 1 && quantity.rows > 1
    ? firstOf(sites, (site) => columnSighting(quantity, site))
    : undefined;
}

function firstOf(sites: readonly Site[], see: (site: Site) => Sighting | undefined): Sighting | undefined {
  for (const site of sites) {
    const seen = see(site);
    if (seen !== undefined) return seen;
  }
  return undefined;
}

/** Every snapshot must be some column. */
function columnSighting(quantity: Matrix, site: Site): Sighting | undefined {
  const { rows, columns, values } = quantity;
  const seen = new Set<number>();
  for (const snapshot of site.snapshots) {
    const index = columnIndex(snapshot, rows, columns, values);
    if (index < 0) return undefined;
    seen.add(index);
  }
  return rows > 2 ? { site, values: quantity, columns: seen.size } : undefined;
}

function columnIndex(snapshot: Snapshot, rows: number, columns: number, values: Float64Array): number {
  if (snapshot.values.length !== rows) return -1;
  for (let column = 0; column < columns; column++) {
    if (same(snapshot.values, values.subarray(column * rows, (column + 1) * rows))) return column;
  }
  return -1;
}

/** To 1e-8 of the quantity's largest entry. */
function same(a: Float64Array, b: Float64Array): boolean {
  if (a.length !== b.length) return false;
  let largest = 0;
  for (const value of b) if (Math.abs(value) > largest) largest = Math.abs(value);
  // Everything is within a tolerance that is infinite.
  if (!Number.isFinite(largest)) return false;
  const tolerance = within * largest;
  for (let n = 0; n < a.length; n++) if (!(Math.abs(a[n]! - b[n]!) <= tolerance)) return false;
  return true;
}
