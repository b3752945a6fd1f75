import { describe, expect, it } from 'vitest';
import { weightAt, weightNorm } from '../../../../src/features/hiddenUnits/unitReading.ts';

const frame = {
  iteration: 3,
  shape: { visibleSize: 4, hiddenSize: 2 },
  weights: new Float32Array([0, 0, 0, 0, 3, 0, -4, 0]),
};

describe('weightNorm', () => {
  it('is the length of the unit’s row of W1', () => {
    expect(weightNorm(frame, 1)).toBe(5);
    expect(weightNorm(frame, 0)).toBe(0);
  });
});

describe('weightAt', () => {
  it('reads a pixel row by row and divides it by the norm', () => {
    expect(weightAt(frame, 1, 0, 0)).toEqual({ weight: 3, input: Math.fround(0.6) });
    expect(weightAt(frame, 1, 1, 0)).toEqual({ weight: -4, input: Math.fround(-0.8) });
  });

  it('is 0, not NaN, for a unit whose weights are all 0', () => {
    expect(weightAt(frame, 0, 1, 1)).toEqual({ weight: 0, input: 0 });
  });
});
