import type { NetworkShape } from '../autoencoder/shape.ts';
import { collapsedNorm, type HiddenUnitWeights, unitNorms } from '../filters/tiles.ts';

/** Two hidden units that look for the same pattern. */
export interface DuplicatePair {
  readonly unit: number;
  /** The other unit, the higher number. */
  readonly other: number;
  /** Cosine of the angle between their weights; negative for a pattern and its negative. */
  readonly cosine: number;
}

/**
 * |cosine| from which two units count as duplicates. Measured on scenes after training: of 25, 49 or 100 units that share the
 * work the two most alike have .88, .91 and .92; where sparsity fails (β = 0.1) and units copy each other, .98 and more.
 */
export const duplicateCosine = 0.95;

/**
 * Pairs of hidden units whose weights point the same way, or opposite ways, |cos| > 0.95, most alike first. Collapsed units,
 * ‖W1_j‖ < 0.05, are left out: the direction of what is left of their weights is chance.
 */
export function findDuplicates(weights: HiddenUnitWeights, shape: NetworkShape): DuplicatePair[] {
  const search = searchDuplicates(weights, shape);
  let step = search.next();
  while (!step.done) step = search.next();
  return step.value;
}

/** `findDuplicates` one unit after the other, so that a worker can do other things between them. */
export function* searchDuplicates(
  weights: HiddenUnitWeights,
  shape: NetworkShape,
): Generator<void, DuplicatePair[]> {
  const norms = unitNorms(weights, shape);
  const alive = Array.from(norms.keys()).filter((unit) => (norms[unit] as number) >= collapsedNorm);
  const pairs: DuplicatePair[] = [];
  for (const [n, unit] of alive.entries()) {
    yield;
    for (const other of alive.slice(n + 1)) {
      const product = rowProduct(weights, unit, other, shape.visibleSize);
      const cosine = product / ((norms[unit] as number) * (norms[other] as number));
      if (Math.abs(cosine) > duplicateCosine) pairs.push({ unit, other, cosine });
    }
  }
  return pairs.sort((a, b) => Math.abs(b.cosine) - Math.abs(a.cosine));
}

function rowProduct(weights: HiddenUnitWeights, one: number, other: number, visibleSize: number): number {
  let sum = 0;
  for (let n = 0; n < visibleSize; n++) {
    sum += (weights[one * visibleSize + n] as number) * (weights[other * visibleSize + n] as number);
  }
  return sum;
}
