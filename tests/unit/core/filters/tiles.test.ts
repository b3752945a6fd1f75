import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tileLevels } from '../../../../src/core/filters/tileLevels.ts';
import { maxActivationInputs } from '../../../../src/core/filters/tiles.ts';
import { assertProperty } from '../../assertProperty.ts';

const shape = { hiddenSize: 2, visibleSize: 4 };
const weights = Float64Array.from([3, -4, 0, 0, 0, 0, 0, 0]);
const weight = fc.integer({ min: -10_000, max: 10_000 }).map((value) => value / 100);

describe('maxActivationInputs', () => {
  it('divides each row of W1 by its norm, and leaves a unit without weights at zero', () => {
    const inputs = Array.from(maxActivationInputs(weights, shape));
    expect(inputs.slice(0, 2)).toEqual([Math.fround(0.6), Math.fround(-0.8)]);
    expect(inputs.slice(2)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('is the input of norm 1 with the largest weighted sum', () => {
    const row = fc.array(weight, { minLength: 9, maxLength: 9 });
    assertProperty(
      fc.property(row, row, (w, other) => {
        const dot = (a: ArrayLike<number>, b: ArrayLike<number>) =>
          Array.from(a).reduce((sum, v, n) => sum + v * (b[n] as number), 0);
        const norm = Math.sqrt(dot(other, other));
        fc.pre(norm > 1e-6 && dot(w, w) > 1e-6);
        const x = maxActivationInputs(Float64Array.from(w), { hiddenSize: 1, visibleSize: 9 });
        expect(dot(x, x)).toBeCloseTo(1, 5);
        expect(dot(w, x)).toBeGreaterThanOrEqual(dot(w, other) / norm - 1e-4);
      }),
    );
  });

  it('looks the same as the weights on a scale of its own, and mirrored for −W1', () => {
    assertProperty(
      fc.property(fc.array(weight, { minLength: 16, maxLength: 16 }), (values) => {
        const square = { hiddenSize: 4, visibleSize: 4 };
        const w = Float64Array.from(values);
        for (let unit = 0; unit < 4; unit++) fc.pre(Math.hypot(...w.subarray(4 * unit, 4 * unit + 4)) > 0.05);
        const scaled = tileLevels(maxActivationInputs(w, square), square, 'perUnit');
        const negated = w.map((v) => -v);
        const mirrored = tileLevels(negated, square, 'perUnit');
        tileLevels(w, square, 'perUnit').forEach((level, n) => {
          expect(scaled[n]).toBeCloseTo(level, 5);
          expect(mirrored[n]).toBeCloseTo(-level, 5);
        });
      }),
    );
  });
});
