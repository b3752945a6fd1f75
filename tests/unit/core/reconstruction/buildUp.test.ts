import { describe, expect, it } from 'vitest';
import {
  buildUpColours,
  contributionColours,
  contributionRange,
} from '../../../../src/core/reconstruction/buildUp.ts';
import { greyColours, signedColours } from '../../../../src/core/reconstruction/colours.ts';

/** A patch of two pixels and two hidden units. */
const parts = {
  x: Float32Array.of(0, 1),
  contributions: Float32Array.of(2, -4, 1, 1),
  allTogether: Float32Array.of(3, -3),
  pictures: Float32Array.of(0.5, 0.5, 0.75, 0.25, 1, 0),
  largest: 4,
};

describe('a patch being rebuilt', () => {
  it('begins with the bias alone, to which nothing was added', () => {
    const { input, rebuilt, adding } = buildUpColours(parts, 0);
    expect(input).toEqual(greyColours([0, 1]));
    expect(rebuilt).toEqual(greyColours([0.5, 0.5]));
    expect(adding).toBeUndefined();
  });

  it('shows with each unit what it adds, and with the last what all add together', () => {
    const range = contributionRange(parts);
    expect(range).toBe(5);
    expect(buildUpColours(parts, 1)).toMatchObject({
      rebuilt: greyColours([0.75, 0.25]),
      adding: signedColours([2, -4], range),
    });
    expect(buildUpColours(parts, 2)).toMatchObject({
      rebuilt: greyColours([1, 0]),
      adding: signedColours([3, -3], range),
    });
  });

  it('draws the strongest units on the same scale', () => {
    expect(contributionColours(parts, 1)).toEqual(signedColours([2, -4], 5));
    expect(contributionColours(parts, 2)).toEqual(signedColours([2, -4, 1, 1], 5));
  });
});
