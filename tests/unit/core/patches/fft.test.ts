import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPictureTransform, createTransform } from '../../../../src/core/patches/fft.ts';
import { createRandom } from '../../../../src/core/random.ts';
import { assertProperty } from '../../assertProperty.ts';

function randomValues(count: number, seed: number): Float64Array {
  const random = createRandom(seed);
  return Float64Array.from({ length: count }, () => random.next() - 0.5);
}

const power = (re: Float64Array, im: Float64Array): number =>
  re.reduce((sum, value, n) => sum + value ** 2 + (im[n] as number) ** 2, 0);

function largestDifference(a: Float64Array, b: Float64Array): number {
  return a.reduce((largest, value, n) => Math.max(largest, Math.abs(value - (b[n] as number))), 0);
}

/** The definition: X_k = Σ x_n·exp(−2πi·kn/N). */
function naiveTransform(re: Float64Array, im: Float64Array): [Float64Array, Float64Array] {
  const length = re.length;
  const outRe = new Float64Array(length);
  const outIm = new Float64Array(length);
  for (let k = 0; k < length; k++) {
    for (let n = 0; n < length; n++) {
      const angle = (-2 * Math.PI * ((k * n) % length)) / length;
      const c = Math.cos(angle);
      const s = Math.sin(angle);
      outRe[k] = (outRe[k] as number) + (re[n] as number) * c - (im[n] as number) * s;
      outIm[k] = (outIm[k] as number) + (re[n] as number) * s + (im[n] as number) * c;
    }
  }
  return [outRe, outIm];
}

describe('createTransform', () => {
  it('agrees with the definition for every length from 1 to 70', () => {
    for (let length = 1; length <= 70; length++) {
      const re = randomValues(length, length);
      const im = randomValues(length, length + 1000);
      const [expectedRe, expectedIm] = naiveTransform(re, im);
      createTransform(length)(re, im, 1);
      expect(largestDifference(re, expectedRe)).toBeLessThan(1e-12);
      expect(largestDifference(im, expectedIm)).toBeLessThan(1e-12);
    }
  });

  it('transforms the columns of a batch as it would each alone', () => {
    for (const length of [8, 12]) {
      const batch = 3;
      const re = randomValues(length * batch, 1);
      const im = randomValues(length * batch, 2);
      const column = (values: Float64Array) => values.filter((_, n) => n % batch === 1);
      const [aloneRe, aloneIm] = [column(re), column(im)];
      createTransform(length)(re, im, batch);
      createTransform(length)(aloneRe, aloneIm, 1);
      expect(largestDifference(column(re), aloneRe)).toBeLessThan(1e-14);
      expect(largestDifference(column(im), aloneIm)).toBeLessThan(1e-14);
    }
  });

  it('refuses lengths that are none', () => {
    for (const length of [0, -4, 2.5, Number.NaN]) expect(() => createTransform(length)).toThrow(RangeError);
  });
});

describe('createPictureTransform', () => {
  const size = fc.integer({ min: 1, max: 40 });

  it('is undone by its inverse, for any size', () => {
    assertProperty(
      fc.property(size, size, fc.nat(), (width, height, seed) => {
        const re = randomValues(width * height, seed);
        const im = randomValues(width * height, seed + 1);
        const [keptRe, keptIm] = [re.slice(), im.slice()];
        const transform = createPictureTransform(width, height);
        transform.forward(re, im);
        transform.inverse(re, im);
        expect(largestDifference(re, keptRe)).toBeLessThan(1e-12);
        expect(largestDifference(im, keptIm)).toBeLessThan(1e-12);
      }),
    );
  });

  it('keeps the power (Parseval), for any size', () => {
    assertProperty(
      fc.property(size, size, fc.nat(), (width, height, seed) => {
        const re = randomValues(width * height, seed);
        const im = randomValues(width * height, seed + 1);
        const before = power(re, im);
        createPictureTransform(width, height).forward(re, im);
        expect(Math.abs(power(re, im) / (width * height * before) - 1)).toBeLessThan(1e-12);
      }),
    );
  });

  it('puts a plane wave into one entry of the spectrum', () => {
    const [width, height, kx, ky] = [12, 8, 5, 3];
    const phase = (n: number) =>
      2 * Math.PI * (((n % width) * kx) / width + (Math.floor(n / width) * ky) / height);
    const re = Float64Array.from({ length: width * height }, (_, n) => Math.cos(phase(n)));
    const im = Float64Array.from({ length: width * height }, (_, n) => Math.sin(phase(n)));
    createPictureTransform(width, height).forward(re, im);
    re.forEach((value, n) => {
      expect(value).toBeCloseTo(n === ky * width + kx ? width * height : 0, 10);
    });
  });
});

describe('filtering a picture', () => {
  it.each([
    [8, 8],
    [20, 12],
    [9, 33],
  ])('is the transform there, the gains, and back: %i×%i', (width, height) => {
    const count = width * height;
    const [re, im, gain] = [1, 2, 3].map((seed) => randomValues(count, seed)) as [
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    const transform = createPictureTransform(width, height);
    const [stepRe, stepIm] = [re.slice(), im.slice()];
    transform.forward(stepRe, stepIm);
    for (let n = 0; n < count; n++) {
      stepRe[n] = (stepRe[n] as number) * (gain[n] as number);
      stepIm[n] = (stepIm[n] as number) * (gain[n] as number);
    }
    transform.inverse(stepRe, stepIm);
    transform.filter(re, im, gain);
    expect(largestDifference(re, stepRe)).toBeLessThan(1e-13);
    expect(largestDifference(im, stepIm)).toBeLessThan(1e-13);
  });
});
