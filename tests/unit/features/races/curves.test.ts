import { describe, expect, it } from 'vitest';
import { pathOf, raceCurves } from '../../../../src/features/races/curves.ts';
import { withEntry } from '../../../../src/store/race.ts';
import { halfRace, trainedRun } from './races.ts';

describe('the curves of a race', () => {
  it('are drawn over iterations, evaluations or seconds', () => {
    const race = halfRace();
    expect(raceCurves(race, 'iterations').curves[0]?.at(-1)?.[0]).toBe(100);
    expect(raceCurves(race, 'evaluations').curves[0]?.map(([across]) => across)).toEqual([1, 51, 101]);
    const [seconds] = raceCurves(race, 'seconds').curves;
    expect(seconds?.map(([across]) => across)).toEqual([0, 0.625, 1.25]);
    expect(seconds?.at(-1)?.[1]).toBeCloseTo(0.401, 4);
  });

  it('share their axes, which leave out the first steep fall', () => {
    const race = withEntry(halfRace(), 1, { state: 'finished', run: trainedRun(100, 0.6) });
    const { up, across } = raceCurves(race, 'iterations');
    expect(up.domain[0]).toBeLessThan(0.4);
    expect(up.domain[1]).toBeGreaterThan(0.6);
    expect(up.domain[1]).toBeLessThan(2);
    expect(up.ticks.length).toBeGreaterThanOrEqual(2);
    expect(across.domain).toEqual([0, 100]);
  });

  it('are empty for a run that waits, and a race that has not begun', () => {
    const { curves } = raceCurves(halfRace(), 'seconds');
    expect(curves[1]).toEqual([]);
    const none = raceCurves({ phase: 'running', varies: 'lambda', entries: [] }, 'iterations');
    expect(none.up.domain).toEqual([0.1, 1]);
    expect(pathOf([], none)).toBe('');
  });

  it('begin at the upper left and stay within their box', () => {
    const curves = raceCurves(halfRace(), 'iterations');
    const path = pathOf(curves.curves[0] ?? [], curves);
    expect(path.startsWith('M0.0 0.0L')).toBe(true);
    for (const place of path.match(/[\d.]+/g) ?? []) expect(Number(place)).toBeLessThanOrEqual(100);
  });

  it('of a long run are thinned, but keep their end', () => {
    const long = trainedRun(5000, 0.3);
    const efforts = long.costs.map(({ iteration }) => ({
      iteration,
      evaluations: iteration + 1,
      seconds: iteration / 100,
    }));
    const run = { ...long, efforts };
    const race = withEntry(halfRace(), 0, { run });
    for (const over of ['iterations', 'evaluations', 'seconds'] as const) {
      const [curve] = raceCurves(race, over).curves;
      expect(curve?.length).toBeLessThanOrEqual(152);
      expect(curve?.at(-1)?.[1]).toBe(run.terms?.total);
    }
  });
});
