import { describe, expect, it } from 'vitest';
import type { Marker } from '../../../../src/store/run.ts';
import { mergeMarkers } from '../../../../src/store/selectors/mergeMarkers.ts';

const change = (iteration: number, before: number, after: number): Marker => ({
  iteration,
  before: { lambda: before, rho: 0.01, beta: 3 },
  after: { lambda: after, rho: 0.01, beta: 3 },
});

describe('mergeMarkers', () => {
  it('joins the steps of one drag into one change', () => {
    const merged = mergeMarkers([change(10, 1e-4, 2e-4), change(12, 2e-4, 5e-4), change(14, 5e-4, 1e-3)], 5);
    expect(merged).toEqual([change(14, 1e-4, 1e-3)]);
  });

  it('keeps changes apart that lie far from each other', () => {
    const markers = [change(10, 1e-4, 2e-4), change(100, 2e-4, 5e-4)];
    expect(mergeMarkers(markers, 5)).toEqual(markers);
  });

  it('does not join an objective with an optimiser', () => {
    const optimiser: Marker = { iteration: 11, optimiser: { name: 'lbfgs', memory: 'auto' } };
    expect(mergeMarkers([change(10, 1e-4, 2e-4), optimiser], 5)).toHaveLength(2);
    expect(mergeMarkers([optimiser, optimiser], 5)).toEqual([optimiser]);
  });
});
