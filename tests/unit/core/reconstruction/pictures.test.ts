import { describe, expect, it } from 'vitest';
import {
  greyColours,
  legendColours,
  onGround,
  roundRange,
  signedColours,
} from '../../../../src/core/reconstruction/colours.ts';
import { patchStrip } from '../../../../src/core/reconstruction/patchStrip.ts';
import {
  errorColours,
  greyScaleOf,
  pictureColours,
} from '../../../../src/core/reconstruction/pictureColours.ts';

describe('the colours of patches', () => {
  it('are greys from 0, black, to 1, white, and opaque', () => {
    expect([...greyColours([0, 1, 2, -1])]).toEqual(
      [0, 255, 255, 0].flatMap((grey) => [grey, grey, grey, 255]),
    );
  });

  it('of errors are blue below zero, orange above it, as strong on either side, and light at zero', () => {
    const [below, zero, above] = [-0.2, 0, 0.2].map((error) => signedColours([error], 0.2).subarray(0, 3));
    const [red, , blue] = below as Uint8ClampedArray;
    expect(blue).toBeGreaterThan(red as number);
    expect((above as Uint8ClampedArray)[0]).toBeGreaterThan((above as Uint8ClampedArray)[2] as number);
    expect(Math.min(...(zero as Uint8ClampedArray))).toBeGreaterThan(235);
    expect([...signedColours([0.7], 0)]).toEqual([...signedColours([0], 1)]);
    expect(legendColours()[4]).toMatch(/^rgb\(24\d 24\d 24\d\)$/);
  });

  it('of errors on a dark page are dark at zero, and keep their hue', () => {
    const errors = signedColours([0, 0.2], 0.2);
    const turned = onGround(errors, 'dark');
    expect(Math.max(...turned.subarray(0, 3))).toBeLessThan(20);
    expect(turned[4]).toBeGreaterThan(turned[6] as number);
    expect(turned[3]).toBe(255);
    expect(onGround(errors, 'light')).toBe(errors);
    expect(legendColours('dark')[4]).toMatch(/^rgb\(1\d 1\d 1\d\)$/);
  });

  it('reach to a round number that holds every error', () => {
    expect([[0.31, -0.2], [-0.52], [1.2], [0], [0.9, Number.NaN]].map(roundRange)).toEqual([
      0.5, 0.7, 1.5, 0, 0,
    ]);
    expect(roundRange([0.9])).toBe(1);
  });

  it('make a strip of input, output and output less input', () => {
    const { rows, range } = patchStrip(Float32Array.of(0.5, 0.25), Float32Array.of(0.5, 0.5), 1);
    expect(rows.map(({ label }) => label)).toEqual(['input', 'output', 'error']);
    expect(range).toBe(0.3);
    expect(rows[2]?.colours).toEqual(signedColours([0, 0.25], 0.3));
  });
});

describe('the greys of a whole picture', () => {
  const picture = (pixels: number[]) => ({
    width: pixels.length,
    height: 1,
    pixels: Float32Array.from(pixels),
  });

  const greys = (colours: Uint8ClampedArray) => [...colours].filter((_, n) => n % 4 === 0);

  it('have its mean in the middle and three standard deviations to black and white', () => {
    const original = picture([-1, 1, -1, 1, 5, -5]);
    const scale = greyScaleOf(original);
    expect(scale).toEqual({ mean: 0, deviation: 3 });
    const shown = pictureColours(picture([-12, -9, 0, 9, 12]), scale);
    expect(greys(shown)).toEqual([0, 0, 128, 255, 255]);
    expect(errorColours(picture([9, 0]), picture([0, 18]), scale)).toEqual(signedColours([9, -9], 9));
  });

  it('are all mid grey for a picture without contrast', () => {
    const flat = picture([2, 2]);
    expect(greys(pictureColours(flat, greyScaleOf(flat)))).toEqual([128, 128]);
    expect(errorColours(picture([3, 3]), flat, greyScaleOf(flat))).toEqual(signedColours([0, 0], 1));
  });
});
