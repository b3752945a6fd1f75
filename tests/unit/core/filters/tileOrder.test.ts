import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleQuadraturePair } from '../../../../src/core/filters/gabor.ts';
import { orderByScore, tileOrientations, weightChanges } from '../../../../src/core/filters/tileOrder.ts';
import { assertProperty } from '../../assertProperty.ts';

describe('the order of tiles', () => {
  it('has every unit once, scores in order, no number last, equals by their numbers', () => {
    const score = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constant(Number.NaN));
    assertProperty(
      fc.property(fc.array(score), fc.constantFrom('ascending', 'descending'), (scores, direction) => {
        const order = orderByScore(scores, direction);
        expect([...order].sort((a, b) => a - b)).toEqual([...scores.keys()]);
        for (let n = 1; n < order.length; n++) {
          const [a, b] = [order[n - 1]!, order[n]!];
          if (Number.isNaN(scores[b]!)) continue;
          const step = (scores[b]! - scores[a]!) * (direction === 'ascending' ? 1 : -1);
          expect(step > 0 || (step === 0 && a < b)).toBe(true);
        }
      }),
    );
  });

  it('can follow the direction of the stripes, quickly found', () => {
    const stripes = [90, 45, 0, 135];
    const weights = new Float64Array(6 * 64);
    stripes.forEach((degrees, unit) => {
      const orientation = ((90 - degrees) * Math.PI) / 180;
      const gabor = {
        centreX: 3.5,
        centreY: 3.5,
        orientation,
        frequency: 0.15,
        widthAcross: 2,
        widthAlong: 3,
      };
      sampleQuadraturePair(gabor, 8, weights.subarray(unit * 64, unit * 64 + 64), new Float64Array(64));
    });
    weights.set(
      weights.subarray(0, 64).map((value) => value / 1e4),
      5 * 64,
    ); // collapsed
    const found = tileOrientations(weights, { visibleSize: 64, hiddenSize: 6 });
    stripes.forEach((degrees, unit) => {
      expect(Math.abs(Math.sin(((found[unit]! - degrees) * Math.PI) / 180))).toBeLessThan(0.1);
    });
    expect([found[4], found[5]]).toEqual([Number.NaN, Number.NaN]);
  });

  it('can follow how far the weights have moved', () => {
    const shape = { visibleSize: 2, hiddenSize: 2 };
    expect([...weightChanges(Float32Array.of(3, 4, 1, 1), Float32Array.of(0, 0, 1, 0), shape)]).toEqual([
      5, 1,
    ]);
  });
});
