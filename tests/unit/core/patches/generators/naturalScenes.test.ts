import { beforeAll, describe, expect, it } from 'vitest';
import {
  generateNaturalScenes,
  type NaturalScenesSettings,
} from '../../../../../src/core/patches/generators/naturalScenes.ts';
import type { GreyImage } from '../../../../../src/core/patches/image.ts';
import { contrastSpread, kurtosis, patchRows } from './patchRows.ts';
import { principalShares } from './principalShares.ts';

function generate(settings: NaturalScenesSettings): { scenes: GreyImage[]; progress: string[] } {
  const generator = generateNaturalScenes(settings);
  const progress: string[] = [];
  for (let step = generator.next(); ; step = generator.next()) {
    if (step.done) return { scenes: step.value, progress };
    progress.push(`${step.value.done}/${step.value.total}`);
  }
}

describe('generateNaturalScenes', () => {
  it('tells after each scene how far it is, for odd counts too', () => {
    const { scenes, progress } = generate({ seed: 1, count: 3, size: 32 });
    expect(progress).toEqual(['1/3', '2/3', '3/3']);
    expect(scenes.map(({ width, height }) => [width, height])).toEqual([
      [32, 32],
      [32, 32],
      [32, 32],
    ]);
    expect(generate({ seed: 1, count: 0, size: 32 }).scenes).toEqual([]);
  });

  it('gives the same scenes for the same seed', () => {
    expect(generate({ seed: 5, count: 2, size: 64 })).toEqual(generate({ seed: 5, count: 2, size: 64 }));
  });

  it('gives a set of variance 0.1 without any mean', () => {
    const { scenes } = generate({ seed: 2, count: 4, size: 128 });
    const squares = scenes.map(({ pixels }) => pixels.reduce((sum, v) => sum + v * v, 0) / pixels.length);
    expect(squares.reduce((sum, v) => sum + v, 0) / 4).toBeCloseTo(0.1, 5);
    for (const { pixels } of scenes)
      expect(pixels.reduce((sum, v) => sum + v, 0) / pixels.length).toBeCloseTo(0, 5);
  });
});

/** Expected values: the same recipe in NumPy, prototyped beforehand; tolerances cover the spread over seeds. */
describe('8×8 patches of the generated scenes', () => {
  let rows: Float64Array[] = [];

  beforeAll(() => {
    rows = patchRows(generate({ seed: 1 }).scenes);
  });

  it('have few principal components, as natural scenes do', () => {
    const shares = principalShares(rows);
    for (const [components, expected] of [
      [8, 0.55],
      [16, 0.79],
      [25, 0.91],
      [32, 0.96],
    ] as const) {
      expect(Math.abs((shares[components - 1] as number) - expected)).toBeLessThan(0.025);
    }
  });

  it('differ in contrast as natural scenes do: coefficient of variation about 0.67', () => {
    expect(Math.abs(contrastSpread(rows) - 0.67)).toBeLessThan(0.06);
  });

  it('have heavy tails: kurtosis about 2.6 beyond the normal', () => {
    expect(Math.abs(kurtosis(rows) - 2.6)).toBeLessThan(0.5);
  });
});
