import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ranges } from '../../../src/presets/ranges.ts';
import {
  fitted,
  lastPosition,
  type NumberRange,
  positionOf,
  stepped,
  valueAt,
} from '../../../src/ui/scale.ts';
import { assertProperty } from '../assertProperty.ts';

const linear: fc.Arbitrary<NumberRange> = fc
  .record({
    min: fc.integer({ min: -1000, max: 1000 }),
    steps: fc.integer({ min: 1, max: 500 }),
    step: fc.constantFrom(0.1, 0.25, 1, 3, 100),
  })
  .map(({ min, steps, step }) => ({ min, max: min + steps * step, step, logarithmic: false, zero: false }));

const logarithmic: fc.Arbitrary<NumberRange> = fc
  .record({
    decade: fc.integer({ min: -8, max: 3 }),
    span: fc.double({ min: 1, max: 8, noNaN: true }),
    perDecade: fc.integer({ min: 1, max: 30 }),
    zero: fc.boolean(),
  })
  .map(({ decade, span, perDecade, zero }) => ({
    min: 10 ** decade,
    max: 10 ** (decade + span),
    step: 10 ** (1 / perDecade),
    logarithmic: true,
    zero,
  }));

const anyRange = fc.oneof(linear, logarithmic, fc.constantFrom<NumberRange>(...Object.values(ranges)));

const rangeAndPosition = anyRange.chain((range) =>
  fc.record({ range: fc.constant(range), position: fc.integer({ min: 0, max: lastPosition(range) }) }),
);

describe('a slider’s scale', () => {
  it('brings every position back from its value', () => {
    assertProperty(
      fc.property(rangeAndPosition, ({ range, position }) => {
        const back = positionOf(valueAt(position, range), range);
        // The last step of a logarithmic range may be a short one.
        const nearest = position === lastPosition(range) - 1 ? Math.floor(back + 0.5) : Math.round(back);
        expect(nearest).toBe(position);
      }),
    );
  });

  it('gives larger values further right, all of them allowed', () => {
    assertProperty(
      fc.property(rangeAndPosition, ({ range, position }) => {
        const value = valueAt(position, range);
        expect(fitted(value, range)).toBeCloseTo(value, 9);
        if (position > 0) expect(value).toBeGreaterThan(valueAt(position - 1, range));
      }),
    );
  });

  it('has the ends of the range at its ends, and zero left of them where it can be chosen', () => {
    expect(valueAt(0, ranges.lambda)).toBe(0);
    expect(valueAt(1, ranges.lambda)).toBe(1e-7);
    expect(valueAt(lastPosition(ranges.lambda), ranges.lambda)).toBe(1);
    expect(valueAt(0, ranges.rho)).toBe(1e-3);
    expect(valueAt(lastPosition(ranges.rho), ranges.rho)).toBe(0.5);
    expect(valueAt(0, ranges.beta)).toBe(0);
    expect(valueAt(lastPosition(ranges.beta), ranges.beta)).toBe(10);
  });

  it('has the course’s values on positions of their own', () => {
    for (const [value, range] of [
      [1e-4, ranges.lambda],
      [0.01, ranges.rho],
      [3, ranges.beta],
    ] as const) {
      expect(valueAt(Math.round(positionOf(value, range)), range)).toBe(value);
    }
  });

  it('steps from one position to the next and back', () => {
    assertProperty(
      fc.property(rangeAndPosition, ({ range, position }) => {
        fc.pre(position < lastPosition(range) - 1);
        const value = valueAt(position, range);
        expect(stepped(value, 1, range)).toBe(valueAt(position + 1, range));
        expect(stepped(stepped(value, 1, range), -1, range)).toBe(value);
      }),
    );
  });

  it('steps from a typed value onto the neighbouring positions', () => {
    expect(stepped(3e-3, 1, ranges.lambda)).toBe(3.16e-3);
    expect(stepped(3e-3, -1, ranges.lambda)).toBe(2.51e-3);
    expect(stepped(2.95, 1, ranges.beta)).toBe(3);
  });

  it('does not step out of its range', () => {
    expect(stepped(10, 10, ranges.beta)).toBe(10);
    expect(stepped(1e-7, -10, ranges.lambda)).toBe(0);
    expect(stepped(0, -1, ranges.lambda)).toBe(0);
    expect(stepped(0, 1, ranges.lambda)).toBe(1e-7);
  });

  it('fits what was typed: clamped, and whole where the range counts', () => {
    expect(fitted(7, ranges.lambda)).toBe(1);
    expect(fitted(-1, ranges.lambda)).toBe(0);
    expect(fitted(1e-9, ranges.lambda)).toBe(1e-7);
    expect(fitted(0, ranges.rho)).toBe(1e-3);
    expect(fitted(8.4, ranges.patchSize)).toBe(8);
    expect(fitted(1234, ranges.patchCount)).toBe(1234);
    expect(fitted(2.55, ranges.beta)).toBe(2.55);
  });
});
