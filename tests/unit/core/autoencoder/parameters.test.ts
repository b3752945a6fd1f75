import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parameterCount, splitParameters, weightCount } from '../../../../src/core/autoencoder/parameters.ts';
import { assertProperty } from '../../assertProperty.ts';

const shapes = fc.record({
  visibleSize: fc.integer({ min: 1, max: 9 }),
  hiddenSize: fc.integer({ min: 1, max: 9 }),
});
const counting = (length: number): Float64Array => Float64Array.from({ length }, (_, i) => i);

describe('theta', () => {
  it('has 3289 entries for the course’s network of 64 pixels and 25 hidden units', () => {
    expect(parameterCount({ visibleSize: 64, hiddenSize: 25 })).toBe(3289);
    expect(weightCount({ visibleSize: 64, hiddenSize: 25 })).toBe(3200);
  });

  it('lies as the course’s [W1(:); W2(:); b1; b2], column by column', () => {
    const shape = { visibleSize: 3, hiddenSize: 2 };
    const { W1, W2, b1, b2 } = splitParameters(counting(17), shape);
    expect([W1, W2, b1, b2].map((block) => [...block])).toEqual([
      [0, 1, 2, 3, 4, 5],
      [6, 7, 8, 9, 10, 11],
      [12, 13],
      [14, 15, 16],
    ]);
  });

  it('is split into views: writing to a block writes to theta', () => {
    const theta = new Float64Array(17);
    splitParameters(theta, { visibleSize: 3, hiddenSize: 2 }).b1[1] = 7;
    expect(theta[13]).toBe(7);
  });

  it('is its four blocks one after the other, whatever the shape', () => {
    assertProperty(
      fc.property(shapes, (shape) => {
        const theta = counting(parameterCount(shape));
        const { W1, W2, b1, b2 } = splitParameters(theta, shape);
        expect([...W1, ...W2, ...b1, ...b2]).toEqual([...theta]);
      }),
    );
  });

  it('of another length is refused with both numbers', () => {
    expect(() => splitParameters(new Float64Array(16), { visibleSize: 3, hiddenSize: 2 })).toThrow(/17.*16/);
  });
});
