import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maxActivationInputs } from '../../../../src/core/filters/tiles.ts';
import { align } from '../../../../src/core/hiddenUnit/alignment.ts';
import { inputAt, planeOf } from '../../../../src/core/hiddenUnit/inputPlane.ts';
import { assertProperty } from '../../assertProperty.ts';
import { twoVectors } from './vectors.ts';

const radius = fc.double({ min: 0, max: 1, noNaN: true });
const angle = fc.double({ min: -3.14, max: 3.14, noNaN: true });

describe('the plane of inputs through x_j', () => {
  it('holds no input of the unit ball that excites the unit more than x_j', () => {
    assertProperty(
      fc.property(twoVectors, radius, angle, ([w, other], r, theta) => {
        const plane = planeOf(w, other)!;
        const best = align(w, -1, plane.along).weightedSum;
        expect(align(w, -1, inputAt(plane, { radius: r, angle: theta })).weightedSum).toBeLessThanOrEqual(
          best + 1e-12,
        );
      }),
    );
  });

  it('has x_j at angle 0 and radius 1', () => {
    const w = Float64Array.of(1, -2, 2, 0);
    const x = maxActivationInputs(w, { hiddenSize: 1, visibleSize: 4 });
    const at = inputAt(planeOf(w, [1, 1, 1, 1])!, { radius: 1, angle: 0 });
    for (let n = 0; n < 4; n++) expect(at[n]).toBeCloseTo(x[n]!, 7);
  });

  it('turns by the angle, at the radius', () => {
    assertProperty(
      fc.property(twoVectors, fc.double({ min: 0.1, max: 1, noNaN: true }), angle, ([w, other], r, theta) => {
        const plane = planeOf(w, other)!;
        const input = inputAt(plane, { radius: r, angle: theta });
        expect(Math.hypot(...input)).toBeCloseTo(r, 12);
        expect(align(w, 0, input).cosine).toBeCloseTo(Math.cos(theta), 12);
      }),
    );
  });

  it('passes through the other direction, where that is not parallel to the weights', () => {
    const plane = planeOf([1, 0, 0], [3, 4, 0])!;
    const there = { radius: 5, angle: Math.acos(0.6) };
    expect([...inputAt(plane, there)]).toEqual([3, 4, 0].map((v) => expect.closeTo(v, 12)));
  });

  it('takes another direction where the second is parallel or zero, none where there are no weights', () => {
    for (const other of [
      [2, 4],
      [0, 0],
    ]) {
      const plane = planeOf([1, 2], other)!;
      expect(align(plane.along, 0, plane.across).product).toBeCloseTo(0, 14);
      expect(Math.hypot(...plane.across)).toBeCloseTo(1, 14);
    }
    expect(planeOf([0, 0], [1, 2])).toBeUndefined();
    expect(planeOf([Number.NaN, 0], [1, 2])).toBeUndefined();
  });
});
