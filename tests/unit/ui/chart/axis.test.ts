import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  iterationAxis,
  linearAxis,
  logAxis,
  shareOfAxis,
  valueOnAxis,
} from '../../../../src/ui/chart/axis.ts';
import { assertProperty } from '../../assertProperty.ts';

const anyValue = fc.oneof(
  fc.double({ min: 1e-12, max: 1e6, noNaN: true }),
  fc.constantFrom(0, -1, Number.NaN, Number.POSITIVE_INFINITY),
);

describe('logAxis', () => {
  it('spans whole decades around the values', () => {
    expect(logAxis([54.6, 0.44])).toEqual({
      scale: 'log',
      domain: [0.1, 100],
      ticks: [0.1, 1, 10, 100],
    });
  });

  it('is positive, rising and at most six decades deep, whatever the values', () => {
    assertProperty(
      fc.property(fc.array(anyValue), (values) => {
        const { domain, ticks } = logAxis(values);
        expect(domain[0]).toBeGreaterThan(0);
        expect(domain[1]).toBeGreaterThan(domain[0]);
        expect(domain[1] / domain[0]).toBeLessThanOrEqual(1.0001e6);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(6);
        expect([...ticks].sort((a, b) => a - b)).toEqual(ticks);
        for (const tick of ticks) expect(Math.log10(tick) % 1).toBeCloseTo(0);
        const largest = Math.max(...values.filter((value) => value > 0 && Number.isFinite(value)));
        if (Number.isFinite(largest)) expect(domain[1]).toBeGreaterThanOrEqual(largest * (1 - 1e-12));
      }),
    );
  });
});

describe('linearAxis', () => {
  it('begins at 0 and ends at a round number above the largest value', () => {
    expect(linearAxis([0.0113, 0.01]).ticks).toEqual([0, 0.005, 0.01, 0.015]);
    expect(linearAxis([54.6]).domain).toEqual([0, 60]);
  });

  it('holds every finite value with three to seven evenly spaced ticks', () => {
    assertProperty(
      fc.property(fc.array(anyValue), (values) => {
        const { domain, ticks } = linearAxis(values);
        for (const value of values.filter(Number.isFinite))
          expect(value).toBeLessThanOrEqual(domain[1] * 1.0001);
        expect(ticks[0]).toBe(0);
        expect(ticks.at(-1)).toBe(domain[1]);
        expect(ticks.length).toBeGreaterThanOrEqual(3);
        expect(ticks.length).toBeLessThanOrEqual(7);
      }),
    );
  });
});

describe('iterationAxis', () => {
  it('has whole, rising ticks and ends at the first of them that the series has not passed', () => {
    assertProperty(
      fc.property(fc.nat(20_000), (last) => {
        const { domain, ticks } = iterationAxis(last);
        expect(domain).toEqual([0, ticks.at(-1)]);
        expect(ticks.every(Number.isInteger)).toBe(true);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(last);
        expect(ticks.at(-2)).toBeLessThan(Math.max(last, 1));
        expect(ticks.length).toBeLessThanOrEqual(7);
      }),
    );
    expect(iterationAxis(400).ticks).toEqual([0, 100, 200, 300, 400]);
  });

  it('stays as it is while the series grows within a step', () => {
    expect(iterationAxis(361)).toEqual(iterationAxis(400));
  });
});

describe('shareOfAxis', () => {
  it('puts the ends of an axis at 0 and 1 and equal ratios at equal distances', () => {
    const axis = logAxis([0.01, 1]);
    expect(shareOfAxis(0.01, axis)).toBeCloseTo(0);
    expect(shareOfAxis(0.1, axis)).toBeCloseTo(0.5);
    expect(shareOfAxis(1, axis)).toBeCloseTo(1);
    expect(shareOfAxis(0, axis)).toBe(0);
    expect(shareOfAxis(30, linearAxis([54]))).toBeCloseTo(0.5);
  });
  it('is undone by valueOnAxis', () => {
    for (const axis of [logAxis([0.02, 30]), linearAxis([0.3])]) {
      for (const share of [0, 0.25, 0.8, 1]) {
        expect(shareOfAxis(valueOnAxis(share, axis), axis)).toBeCloseTo(share, 12);
      }
    }
  });
});
