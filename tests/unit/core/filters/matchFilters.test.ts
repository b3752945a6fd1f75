import { describe, expect, it } from 'vitest';
import { filtersBeside, matchFilters } from '../../../../src/core/filters/matchFilters.ts';
import { createRandom } from '../../../../src/core/random.ts';

const visibleSize = 36;

function randomFilters(hiddenSize: number, seed: number): Float32Array {
  const random = createRandom(seed);
  return Float32Array.from({ length: hiddenSize * visibleSize }, () => random.normal());
}

/** The same units in another order, some of them turned and all of another length. */
function shuffled(filters: Float32Array, seed: number) {
  const random = createRandom(seed);
  const hiddenSize = filters.length / visibleSize;
  const order = Array.from({ length: hiddenSize }, (_, unit) => unit);
  for (let last = hiddenSize - 1; last > 0; last--) {
    const other = Math.floor(random.next() * (last + 1));
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  const signs = order.map(() => (random.next() < 0.5 ? -1 : 1));
  const other = new Float32Array(filters.length);
  order.forEach((place, unit) => {
    const length = signs[unit]! * (0.5 + random.next());
    for (let n = 0; n < visibleSize; n++)
      other[place * visibleSize + n] = length * filters[unit * visibleSize + n]!;
  });
  return { other, order, signs };
}

describe('matching the units of two networks', () => {
  it('finds the permutation and the signs of shuffled and turned units exactly, whatever their lengths', () => {
    for (const [hiddenSize, seed] of [
      [25, 1],
      [60, 2],
      [7, 3],
    ] as const) {
      const filters = randomFilters(hiddenSize, seed);
      const { other, order, signs } = shuffled(filters, seed + 10);
      const { unitOf, cosines } = matchFilters(filters, other, visibleSize);
      expect(Array.from(unitOf)).toEqual(order);
      expect(Array.from(cosines, (cosine) => Math.sign(cosine))).toEqual(signs);
      for (const cosine of cosines) expect(Math.abs(cosine)).toBeCloseTo(1, 6);
    }
  });

  it('leaves the units over that have no partner, on either side', () => {
    const filters = randomFilters(8, 4);
    const { other, order } = shuffled(filters, 5);
    const fewer = other.subarray(0, 5 * visibleSize);
    const withFewer = matchFilters(filters, fewer, visibleSize);
    expect(Array.from(withFewer.unitOf)).toEqual(order.map((unit) => (unit < 5 ? unit : -1)));
    const beside = filtersBeside(filters, fewer, visibleSize, withFewer);
    expect(beside.units).toHaveLength(8);
    const empty = withFewer.unitOf.indexOf(-1);
    expect(Array.from(beside.filters.subarray(empty * visibleSize, (empty + 1) * visibleSize))).toEqual(
      new Array(visibleSize).fill(0),
    );
    const withMore = matchFilters(fewer, filters, visibleSize);
    const places = filtersBeside(fewer, filters, visibleSize, withMore).units;
    expect([...places].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('takes the sum of all likenesses as large as it can be, not each unit’s best', () => {
    // Both units of the baseline are most like the first unit; the second of them hardly minds the other.
    const baseline = Float32Array.of(1, 0, 0, 0, 0.9, 0.5, 0, 0);
    const other = Float32Array.of(1, 0.1, 0, 0, 0.6, 0.8, 0, 0);
    expect(Array.from(matchFilters(baseline, other, 4).unitOf)).toEqual([0, 1]);
  });

  it('finds no difference between a unit and its longer or turned copy, and none where a unit has no weights', () => {
    const filters = randomFilters(6, 6);
    const { other } = shuffled(filters, 7);
    const match = matchFilters(filters, other, visibleSize);
    for (const difference of filtersBeside(filters, other, visibleSize, match).differences)
      expect(Math.abs(difference)).toBeLessThan(1e-6);
    const dead = new Float32Array(6 * visibleSize);
    const withDead = matchFilters(filters, dead, visibleSize);
    expect(Array.from(withDead.cosines)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(filtersBeside(filters, dead, visibleSize, withDead).differences.every((n) => n === 0)).toBe(true);
  });
});
