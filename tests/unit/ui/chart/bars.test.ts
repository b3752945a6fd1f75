import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barAt, barSpan, barsPath, histogramPath } from '../../../../src/ui/chart/bars.ts';
import { assertProperty } from '../../assertProperty.ts';

const counts = fc.integer({ min: 1, max: 400 });
const widths = fc.integer({ min: 100, max: 1000 });

describe('barSpan', () => {
  it('keeps bars apart, in order and inside', () => {
    assertProperty(
      fc.property(counts, widths, (count, width) => {
        let end = 0;
        for (let bar = 0; bar < count; bar++) {
          const span = barSpan(bar, count, width);
          expect(span.x).toBeGreaterThanOrEqual(end - 1e-9);
          expect(span.width).toBeGreaterThan(0);
          end = span.x + span.width;
        }
        expect(end).toBeLessThanOrEqual(width + 1e-9);
      }),
    );
  });

  it('is what barAt finds at its middle', () => {
    assertProperty(
      fc.property(counts, widths, fc.nat(), (count, width, pick) => {
        const bar = pick % count;
        const span = barSpan(bar, count, width);
        expect(barAt(span.x + span.width / 2, count, width)).toBe(bar);
      }),
    );
    expect(barAt(-1, 25, 200)).toBeUndefined();
    expect(barAt(200, 25, 200)).toBeUndefined();
  });
});

describe('barsPath', () => {
  const plot = { width: 100, height: 130, y: (value: number) => 130 * (1 - value) };

  it('draws one closed bar for each value, at least a pixel high', () => {
    const path = barsPath([0, 0.5], plot);
    expect(path.match(/z/g)).toHaveLength(2);
    expect(path).toContain('v-1.00');
    expect(path).toContain('v-65.00');
  });

  it('draws only the bars that are named, in their places', () => {
    expect(barsPath([0.1, 0.2, 0.3], plot, [2])).toBe(
      barsPath([0.1, 0.2, 0.3], plot).slice(-barsPath([0.1, 0.2, 0.3], plot, [2]).length),
    );
    expect(barsPath([0.1, 0.2, 0.3], plot, [])).toBe('');
  });
});

describe('histogramPath', () => {
  it('reaches the top with the fullest bin, and the ground with an empty one', () => {
    expect(histogramPath([0, 4, 2], { width: 30, height: 10 }, 'linear')).toBe(
      'M0 10V10.0H10.0V0.0H20.0V5.0H30.0V10Z',
    );
  });

  it('shows rare values on a logarithmic axis', () => {
    const box = { width: 20, height: 100 };
    const tops = (path: string) => [...path.matchAll(/V([\d.]+)H/g)].map(([, top]) => Number(top));
    expect(tops(histogramPath([999, 9], box, 'log'))[1]).toBeCloseTo(100 * (1 - 1 / 3), 1);
    expect(tops(histogramPath([0, 0], box, 'log'))).toEqual([100, 100]);
  });
});
