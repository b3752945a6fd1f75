import { describe, expect, it } from 'vitest';
import { chartSeries } from '../../../../src/features/measures/chartSeries.ts';
import type { Marker } from '../../../../src/store/run.ts';
import { optimisers } from '../../../../src/words/en/optimisers.ts';
import { costPoint } from '../../store/events.ts';

const change = (iteration: number, before: number, after: number): Marker => ({
  subject: 'objective',
  iteration,
  until: iteration,
  before: { lambda: before, rho: 0.01, beta: 3 },
  after: { lambda: after, rho: 0.01, beta: 3 },
});
const costs = Array.from({ length: 1001 }, (_, iteration) =>
  costPoint(iteration, 0.4 + 54 / (1 + iteration)),
);

describe('chartSeries', () => {
  it('thins a long series to 80 points, from first to last', () => {
    const { points, iterations } = chartSeries({ costs, markers: [], budget: 400 }, 'log', optimisers);
    expect(points.length).toBeLessThanOrEqual(80);
    expect(points[0]?.iteration).toBe(0);
    expect(points.at(-1)?.iteration).toBe(1000);
    expect(iterations.domain).toEqual([0, 1000]);
  });

  it('feeds a logarithmic axis nothing that is not positive', () => {
    const flat = [
      { ...costPoint(0, 2), weightDecay: 0, sparsityPenalty: -1e-17 },
      { ...costPoint(1, Number.NaN), weightDecay: 0 },
    ];
    const onLog = chartSeries({ costs: flat, markers: [], budget: 400 }, 'log', optimisers);
    expect(onLog.points[0]).toMatchObject({ total: 2, weightDecay: undefined, sparsityPenalty: undefined });
    expect(onLog.points[1]?.total).toBeUndefined();
    expect(onLog.costs.domain[0]).toBeGreaterThan(0);
    const onLinear = chartSeries({ costs: flat, markers: [], budget: 400 }, 'linear', optimisers);
    expect(onLinear.points[0]).toMatchObject({ weightDecay: 0, sparsityPenalty: -1e-17 });
  });

  it('begins with the cost of the initial weights, before there is a line', () => {
    const { points, iterations } = chartSeries(
      { costs: [costPoint(0, 54)], markers: [], budget: 400 },
      'log',
      optimisers,
    );
    expect(points).toEqual([expect.objectContaining({ iteration: 0, total: 54 })]);
    expect(iterations.domain).toEqual([0, 400]);
  });

  it('shows a small budget whole from the start, and lets the axis grow with a large one', () => {
    const axis = (count: number, budget: number) =>
      chartSeries({ costs: costs.slice(0, count), markers: [], budget }, 'log', optimisers).iterations.domain;
    expect([axis(2, 400), axis(350, 400), axis(450, 400)]).toEqual([
      [0, 400],
      [0, 400],
      [0, 500],
    ]);
    expect(axis(51, 20_000)).toEqual([0, 50]);
  });

  it('has six decades on its logarithmic axis from the start, so that it keeps still while terms fall', () => {
    const axis = (...series: ReturnType<typeof costPoint>[]) =>
      chartSeries({ costs: series, markers: [], budget: 400 }, 'log', optimisers).costs;
    const start = axis({ ...costPoint(0, 58), weightDecay: 0.0036 });
    expect(start.domain).toEqual([1e-4, 100]);
    expect(axis({ ...costPoint(0, 58) }, { ...costPoint(9, 0.5), sparsityPenalty: 3e-4 })).toEqual(start);
  });

  it('lets a linear axis begin after the first steep steps, but not before there is more', () => {
    const linear = (count: number) =>
      chartSeries({ costs: costs.slice(0, count), markers: [], budget: 400 }, 'linear', optimisers);
    expect(linear(15).costs.domain[1]).toBeGreaterThan(50);
    expect(linear(400).costs.domain[1]).toBeLessThan(5);
    expect(linear(400).points[0]?.total).toBeGreaterThan(50);
  });

  it('labels what changed where', () => {
    const markers = [change(100, 1e-4, 1e-3), change(600, 1e-3, 1e-2)];
    const series = chartSeries({ costs, markers, budget: 400 }, 'log', optimisers);
    expect(series.markers).toEqual([
      { iteration: 100, label: 'λ 1e-4 → 1e-3' },
      { iteration: 600, label: 'λ 1e-3 → 0.01' },
    ]);
  });

  it('shows no marker for a change that was taken back', () => {
    const markers = [change(100, 1e-4, 1e-4), change(600, 1e-4, 1e-2)];
    const series = chartSeries({ costs, markers, budget: 400 }, 'log', optimisers);
    expect(series.markers.map(({ iteration }) => iteration)).toEqual([600]);
  });
});
