import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CostPoint } from '../../../../src/protocol/events.ts';
import { thinCosts } from '../../../../src/store/selectors/thinCosts.ts';
import { assertProperty } from '../../assertProperty.ts';
import { costPoint } from '../events.ts';

const series = fc
  .array(fc.double({ min: 1e-3, max: 100, noNaN: true }), { minLength: 1, maxLength: 3000 })
  .map((totals): CostPoint[] => totals.map((total, iteration) => costPoint(iteration, total)));
const limits = fc.integer({ min: 10, max: 240 });

describe('thinCosts', () => {
  it('keeps the first, the last and the smallest, in order, within the limit', () => {
    assertProperty(
      fc.property(series, limits, fc.array(fc.nat(3000), { maxLength: 40 }), (costs, limit, marked) => {
        const thinned = thinCosts(costs, limit, marked);
        expect(thinned.length).toBeLessThanOrEqual(Math.max(limit, 1));
        expect(thinned[0]).toBe(costs[0]);
        expect(thinned.at(-1)).toBe(costs.at(-1));
        const smallest = Math.min(...costs.map(({ total }) => total));
        expect(Math.min(...thinned.map(({ total }) => total))).toBe(smallest);
        for (let index = 1; index < thinned.length; index++) {
          expect(thinned[index]?.iteration).toBeGreaterThan(thinned[index - 1]?.iteration ?? -1);
        }
      }),
    );
  });

  it('leaves a short series as it is', () => {
    const costs = [costPoint(0, 3), costPoint(1, 2)];
    expect(thinCosts(costs, 150)).toBe(costs);
  });

  it('keeps the points before and after a marked iteration', () => {
    const costs = Array.from({ length: 2000 }, (_, iteration) => costPoint(iteration, 1));
    const iterations = thinCosts(costs, 150, [777]).map(({ iteration }) => iteration);
    expect(iterations).toContain(777);
    expect(iterations).toContain(778);
  });

  it('leaves no gap much wider than an even share', () => {
    const costs = Array.from({ length: 5000 }, (_, iteration) => costPoint(iteration, 1));
    const thinned = thinCosts(costs, 150, [10, 20, 30]);
    const gaps = thinned.slice(1).map((point, index) => point.iteration - (thinned[index]?.iteration ?? 0));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(40);
  });
});
