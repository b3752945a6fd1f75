import { describe, expect, it } from 'vitest';
import { createPictureTransform } from '../../../../../src/core/patches/fft.ts';
import { generatePinkNoise } from '../../../../../src/core/patches/generators/pinkNoise.ts';
import { scramblePhases } from '../../../../../src/core/patches/generators/scrambledScenes.ts';
import type { GreyImage } from '../../../../../src/core/patches/image.ts';
import { drawScenes } from '../../../../../src/worker/datasets/builtInSets.ts';
import { finished } from '../../../finished.ts';
import { naturalScenes, whitened } from '../../../naturalScenes.ts';
import { contrastSpread, kurtosis, patchRows } from './patchRows.ts';
import { principalShares } from './principalShares.ts';

const meanOf = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((sum, v) => sum + v, 0) / values.length;
const varianceOf = (values: ArrayLike<number>): number => {
  const mean = meanOf(values);
  return meanOf(Array.from(values, (v) => (v - mean) ** 2));
};

function amplitudes({ width, height, pixels }: GreyImage): Float64Array {
  const re = new Float64Array(pixels);
  const im = new Float64Array(re.length);
  createPictureTransform(width, height).forward(re, im);
  return re.map((value, n) => Math.hypot(value, im[n] as number));
}

function expectShares(rows: readonly Float64Array[], expected: readonly (readonly [number, number])[]): void {
  const shares = principalShares(rows);
  for (const [components, share] of expected) {
    expect(Math.abs((shares[components - 1] as number) - share), `${components}`).toBeLessThan(0.03);
  }
}

describe('scramblePhases', () => {
  const scenes = naturalScenes({ count: 3, size: 48 });

  it('keeps every amplitude of every picture, alone or in a pair, and gives another picture', () => {
    const shifted = scenes.map(({ pixels, ...size }) => ({ ...size, pixels: pixels.map((v) => v + 0.3) }));
    const scrambled = finished(scramblePhases(shifted, 1));
    expect(scrambled).toHaveLength(3);
    scrambled.forEach((picture, n) => {
      const before = shifted[n] as GreyImage;
      expect(picture.pixels).not.toEqual(before.pixels);
      const kept = amplitudes(before);
      amplitudes(picture).forEach((amplitude, at) => {
        expect(Math.abs(amplitude - (kept[at] as number))).toBeLessThan(1e-4 * (1 + (kept[at] as number)));
      });
      expect(meanOf(picture.pixels)).toBeCloseTo(0.3, 4);
    });
  });

  it('works for odd and oblong pictures, and refuses a mixture', () => {
    const oblong = { width: 9, height: 6, pixels: Float32Array.from({ length: 54 }, (_, n) => (n * n) % 7) };
    const [picture] = finished(scramblePhases([oblong], 3));
    expect(varianceOf(picture?.pixels ?? [])).toBeCloseTo(varianceOf(oblong.pixels), 4);
    expect(() => finished(scramblePhases([oblong, ...scenes], 3))).toThrow(RangeError);
    expect(finished(scramblePhases([], 3))).toEqual([]);
  });

  it('gives the same for the same seed and other phases for another', () => {
    expect(finished(scramblePhases(scenes, 4))).toEqual(finished(scramblePhases(scenes, 4)));
    expect(finished(scramblePhases(scenes, 5))).not.toEqual(finished(scramblePhases(scenes, 4)));
  });

  it('leaves 8×8 patches their principal components, and takes their heavy tails', () => {
    const drawn = finished(drawScenes({ count: 4 }));
    const rows = patchRows(whitened(finished(scramblePhases(drawn, 2))));
    expectShares(
      rows,
      principalShares(patchRows(whitened(drawn))).map((share, n) => [n + 1, share] as const),
    );
    expect(Math.abs(kurtosis(rows))).toBeLessThan(0.15);
    expect(contrastSpread(rows)).toBeLessThan(0.3);
  });
});

describe('generatePinkNoise', () => {
  it('gives as many pictures as asked for, the same for the same seed', () => {
    const three = finished(generatePinkNoise({ seed: 3, count: 3, size: 32 }));
    expect(three.map(({ width, height, pixels }) => [width, height, pixels.length])).toEqual(
      Array(3).fill([32, 32, 1024]),
    );
    expect(finished(generatePinkNoise({ seed: 3, count: 3, size: 32 }))).toEqual(three);
    expect(finished(generatePinkNoise({ seed: 4, count: 3, size: 32 }))).not.toEqual(three);
    expect(meanOf(three.map(({ pixels }) => varianceOf(pixels)))).toBeCloseTo(0.1, 5);
  });

  it('has amplitudes that fall as 1/f', () => {
    const size = 128;
    const pictures = finished(generatePinkNoise({ seed: 1, count: 4, size }));
    const spectra = pictures.map(amplitudes);
    const meanPower = (frequency: number): number =>
      meanOf(
        spectra.flatMap((spectrum) =>
          [1, -1].flatMap((sign) => {
            const at = (size + sign * frequency) % size;
            return [(spectrum[at] as number) ** 2, (spectrum[at * size] as number) ** 2];
          }),
        ),
      );
    const band = (from: number, to: number): number =>
      meanOf(Array.from({ length: to - from }, (_, n) => meanPower(from + n) * (from + n) ** 2));
    expect(band(4, 16) / band(32, 60)).toBeGreaterThan(0.6);
    expect(band(4, 16) / band(32, 60)).toBeLessThan(1.6);
  });

  /** Expected: the same recipe in NumPy, prototyped beforehand. */
  it('gives, whitened, 8×8 patches like no natural picture’s: many components, one contrast, no tails', () => {
    const rows = patchRows(whitened(finished(generatePinkNoise({ seed: 1 }))));
    expectShares(rows, [
      [8, 0.38],
      [16, 0.65],
      [25, 0.84],
      [32, 0.93],
    ]);
    expect(Math.abs(contrastSpread(rows) - 0.13)).toBeLessThan(0.03);
    expect(Math.abs(kurtosis(rows))).toBeLessThan(0.1);
  });
});
