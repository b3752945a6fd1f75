import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureGreys, shrink } from '../../../../src/core/patches/shrink.ts';
import { assertProperty } from '../../assertProperty.ts';

const picture = (width: number, height: number, at: (x: number, y: number) => number) => ({
  width,
  height,
  pixels: Float32Array.from({ length: width * height }, (_, n) => at(n % width, Math.floor(n / width))),
});

describe('shrink', () => {
  it('takes the mean of what each pixel covers', () => {
    const { width, height, pixels } = shrink(
      picture(4, 2, (x, y) => 10 * y + x),
      2,
    );
    expect([width, height]).toEqual([2, 1]);
    expect([...pixels]).toEqual([5.5, 7.5]);
  });

  it('keeps flat pictures flat, whatever their size, and never exceeds the side', () => {
    const size = fc.integer({ min: 1, max: 90 });
    assertProperty(
      fc.property(size, size, fc.integer({ min: 1, max: 40 }), (width, height, side) => {
        const small = shrink(
          picture(width, height, () => 0.25),
          side,
        );
        expect(Math.max(small.width, small.height)).toBeLessThanOrEqual(Math.max(side, 1));
        expect(small.pixels.every((pixel) => pixel === 0.25)).toBe(true);
      }),
    );
  });

  it('leaves small pictures alone', () => {
    const small = picture(3, 5, (x) => x);
    expect(shrink(small, 5)).toBe(small);
  });
});

describe('pictureGreys', () => {
  it('puts the mean in the middle and three standard deviations at the ends', () => {
    const greys = pictureGreys(picture(2, 1, (x) => (x === 0 ? -1 : 1)));
    expect([...greys]).toEqual([86, 170]);
    expect([...pictureGreys(picture(2, 2, () => 7))]).toEqual([128, 128, 128, 128]);
  });
});
