import { describe, expect, it } from 'vitest';
import { closeAxis, curvePoints, pointAt } from '../../../../src/features/compare/curvePoints.ts';
import { costPoint } from '../../store/events.ts';

const costs = Array.from({ length: 9 }, (_, iteration) => costPoint(iteration, 10 / (iteration + 1)));
const efforts = [
  { iteration: 0, evaluations: 1, seconds: 0 },
  { iteration: 4, evaluations: 9, seconds: 2 },
  { iteration: 8, evaluations: 13, seconds: 3 },
];

describe('a curve', () => {
  it('runs along iterations, evaluations or seconds, which rise evenly between two records', () => {
    const along = (axis: 'iterations' | 'evaluations' | 'seconds') =>
      curvePoints({ costs, efforts }, axis, 'total').map((point) => point.along);
    expect(along('iterations')).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(along('evaluations')).toEqual([1, 3, 5, 7, 9, 10, 11, 12, 13]);
    expect(along('seconds')).toEqual([0, 0.5, 1, 1.5, 2, 2.25, 2.5, 2.75, 3]);
  });

  it('has no point where what its axis counts was not recorded', () => {
    expect(curvePoints({ costs, efforts: [] }, 'seconds', 'total')).toEqual([]);
    expect(curvePoints({ costs, efforts: [] }, 'iterations', 'total')).toHaveLength(9);
    const later = curvePoints({ costs, efforts: efforts.slice(1) }, 'evaluations', 'total');
    expect(later.map(({ iteration }) => iteration)).toEqual([4, 5, 6, 7, 8]);
    const uncounted = efforts.map((effort) => ({ ...effort, seconds: Number.NaN }));
    expect(curvePoints({ costs, efforts: uncounted }, 'seconds', 'total')).toEqual([]);
  });

  it('is thinned to what can be seen, its end included', () => {
    const long = Array.from({ length: 5000 }, (_, iteration) => costPoint(iteration, 1));
    const points = curvePoints({ costs: long, efforts: [] }, 'iterations', 'weightDecay');
    expect(points.length).toBeLessThanOrEqual(240);
    expect(points.at(-1)?.iteration).toBe(4999);
  });

  it('has, at an iteration, its last point before it', () => {
    expect(pointAt(costs, 3)?.total).toBe(2.5);
    expect(pointAt(costs, 100)?.iteration).toBe(8);
    expect(pointAt([], 3)).toBeUndefined();
  });

  it('is seen close up past its first steps, on round steps around its values', () => {
    const points = Array.from({ length: 101 }, (_, iteration) => ({
      iteration,
      along: iteration,
      value: iteration < 10 ? 50 : 0.52 - iteration / 1000,
    }));
    const { domain, ticks } = closeAxis([points]);
    expect(domain).toEqual([0.4, 0.55]);
    expect(ticks).toEqual([0.4, 0.45, 0.5, 0.55]);
    expect(closeAxis([]).domain).toEqual([0, 1]);
  });
});
