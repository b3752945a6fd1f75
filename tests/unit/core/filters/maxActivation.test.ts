import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { greyLevels, maxActivationInputs } from '../../../../src/core/filters/maxActivation.ts';

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
    fc.assert(
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
});

describe('greyLevels', () => {
  it('shows zero as mid grey and the largest weight of each unit as black or white', () => {
    expect([...greyLevels(weights, shape)]).toEqual([223, 0, 128, 128, 128, 128, 128, 128]);
  });

  it('looks the same for W1 and for x_j, and mirrored for −W1', () => {
    fc.assert(
      fc.property(fc.array(weight, { minLength: 16, maxLength: 16 }), (values) => {
        const square = { hiddenSize: 4, visibleSize: 4 };
        const w = Float64Array.from(values);
        for (let unit = 0; unit < 4; unit++) fc.pre(Math.hypot(...w.subarray(4 * unit, 4 * unit + 4)) > 0.05);
        const scaled = greyLevels(maxActivationInputs(w, square), square);
        const mirrored = greyLevels(
          w.map((v) => -v),
          square,
        );
        greyLevels(w, square).forEach((shown, n) => {
          expect(Math.abs(shown - (scaled[n] as number))).toBeLessThanOrEqual(1);
          expect(Math.abs(shown + (mirrored[n] as number) - 255)).toBeLessThanOrEqual(1);
        });
      }),
    );
  });

  it('does not blow the noise of a collapsed unit up to a filter', () => {
    const noise = Float64Array.of(0, -1e-6, 2e-6, 1e-3);
    const greys = [...greyLevels(noise, { hiddenSize: 1, visibleSize: 4 })];
    for (const grey of greys) expect(Math.abs(grey - 128)).toBeLessThanOrEqual(3);
    expect([
      ...greyLevels(
        noise.map((w) => w * 1e3),
        { hiddenSize: 1, visibleSize: 4 },
      ),
    ]).toContain(255);
  });

  it('shows a unit whose weights are no numbers as mid grey', () => {
    const broken = Float64Array.of(Number.NaN, 1);
    expect([...greyLevels(broken, { hiddenSize: 1, visibleSize: 2 })]).toEqual([128, 128]);
  });
});
