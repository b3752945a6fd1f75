import { beforeAll, describe, expect, it } from 'vitest';
import { drawScenes } from '../../../../src/worker/datasets/builtInSets.ts';
import { contrastSpread, kurtosis, patchRows } from '../../core/patches/generators/patchRows.ts';
import { principalShares } from '../../core/patches/generators/principalShares.ts';
import { naturalScenes } from '../../naturalScenes.ts';

describe('the natural-like scenes', () => {
  it('tell after each scene how far they are, for odd counts too', () => {
    const stages = [...drawScenes({ count: 3, size: 32 })];
    expect(stages.map(({ done, total }) => `${done}/${total}`)).toEqual(['1/3', '2/3', '3/3']);
    const sizes = naturalScenes({ count: 3, size: 32 }).map(({ width, height }) => [width, height]);
    expect(sizes).toEqual(Array(3).fill([32, 32]));
    expect(naturalScenes({ count: 0, size: 32 })).toEqual([]);
  });

  it('are the same every time', () => {
    expect(naturalScenes({ count: 2, size: 64 })).toEqual(naturalScenes({ count: 2, size: 64 }));
  });

  it('have variance 0.1 over the whole set once whitened, and no mean', () => {
    const scenes = naturalScenes({ count: 4, size: 128 });
    const squares = scenes.map(({ pixels }) => pixels.reduce((sum, v) => sum + v * v, 0) / pixels.length);
    expect(squares.reduce((sum, v) => sum + v, 0) / 4).toBeCloseTo(0.1, 5);
    for (const { pixels } of scenes)
      expect(pixels.reduce((sum, v) => sum + v, 0) / pixels.length).toBeCloseTo(0, 5);
  });
});

/** Expected values: the same recipe in NumPy, prototyped beforehand; tolerances cover the spread over seeds. */
describe('8×8 patches of the natural-like scenes', () => {
  let rows: Float64Array[] = [];

  beforeAll(() => {
    rows = patchRows(naturalScenes({}));
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
