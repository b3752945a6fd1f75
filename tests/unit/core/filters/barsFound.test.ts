import { describe, expect, it } from 'vitest';
import { initialiseParameters } from '../../../../src/core/autoencoder/initialise.ts';
import { splitParameters } from '../../../../src/core/autoencoder/parameters.ts';
import type { Objective } from '../../../../src/core/autoencoder/shape.ts';
import { countBarsFound } from '../../../../src/core/filters/barsFound.ts';
import { drawBars } from '../../../../src/core/patches/generators/bars.ts';
import { createRandom } from '../../../../src/core/random.ts';
import { suitedSettings } from '../../../../src/presets/suitedSettings.ts';
import { trainByKernel } from '../../trainByKernel.ts';

const side = 8;

/** A tile with a row (0 … side − 1) or a column (from side on) of another value than its ground. */
function barTile(bar: number, { ground = 0, value = 1, size = side } = {}): number[] {
  return Array.from({ length: size * size }, (_, n) =>
    (bar < size ? Math.floor(n / size) === bar : n % size === bar - size) ? value : ground,
  );
}

function found(tiles: readonly (readonly number[])[], size = side): number {
  return countBarsFound(Float64Array.from(tiles.flat()), {
    hiddenSize: tiles.length,
    visibleSize: size * size,
  });
}

const sum = (...tiles: readonly number[][]): number[] =>
  tiles.reduce((total, tile) => total.map((v, n) => v + (tile[n] as number)));

describe('countBarsFound', () => {
  it('counts every bar once, in any order, dark or bright, on any ground', () => {
    const all = Array.from({ length: 16 }, (_, bar) => barTile(15 - bar));
    expect(found(all)).toBe(16);
    expect(found([...all, ...all])).toBe(16);
    expect(found([barTile(3, { ground: 5, value: -2 }), barTile(12, { ground: -1 })])).toBe(2);
    expect(found([barTile(3), barTile(3), barTile(3)])).toBe(1);
  });

  it('counts no two bars in one tile, no noise, and no flat or collapsed tile', () => {
    const random = createRandom(1);
    const noise = Array.from({ length: 20 }, () => Array.from({ length: 64 }, () => random.normal()));
    expect(found([sum(barTile(1), barTile(9))])).toBe(0);
    expect(found(noise)).toBe(0);
    expect(found([Array(64).fill(1), Array(64).fill(0)])).toBe(0);
    expect(found([barTile(2, { value: 1e-3 })])).toBe(0);
  });

  it('asks for a cosine above 0.8', () => {
    // bar + t·another row: both less their mean have squared norm 7 and product −1
    const mixture = (t: number) => sum(barTile(1), barTile(2, { value: t }));
    const cosine = (t: number) => (7 - t) / Math.sqrt(7 * (7 + 7 * t * t - 2 * t));
    expect(cosine(0.55)).toBeGreaterThan(0.8);
    expect(found([mixture(0.55)])).toBe(1);
    expect(cosine(0.7)).toBeLessThan(0.8);
    expect(found([mixture(0.7)])).toBe(0);
  });

  it('gives a unit that is alike to two bars of a tiny tile to the one that no other has', () => {
    // rows 0 and 1 of 3×3: both less their mean have the cosine −1/2, and their difference 0.87 with either
    const size = 3;
    const either = sum(barTile(0, { size }), barTile(1, { size, value: -1 }));
    expect(found([either], size)).toBe(1);
    expect(found([either, either], size)).toBe(2);
    expect(found([either, barTile(0, { size })], size)).toBe(2);
    expect(found([either, either, either], size)).toBe(2);
  });
});

/** Trains in float64 with the settings that suit the bars. */
async function trainOnBars(seed: number, change: Partial<Objective> = {}): Promise<number> {
  const { patchSize, patchCount, hiddenSize, budget, objective } = suitedSettings.bars;
  const shape = { hiddenSize, visibleSize: patchSize ** 2 };
  const patches = drawBars({ patchSize, count: patchCount, random: createRandom(seed, 1) });
  const theta0 = initialiseParameters(shape, createRandom(seed, 2));
  const theta = await trainByKernel(theta0, {
    shape,
    patches,
    objective: { ...objective, ...change },
    budget,
  });
  const { W1 } = splitParameters(theta, shape);
  const { visibleSize } = shape;
  const rows = Float64Array.from(
    W1,
    (_, n) => W1[Math.floor(n / visibleSize) + (n % visibleSize) * hiddenSize] as number,
  );
  return countBarsFound(rows, shape);
}

describe('a network trained on bars', () => {
  it('finds all 16 with the settings that suit them, whatever the seed', async () => {
    expect([await trainOnBars(1), await trainOnBars(2)]).toEqual([16, 16]);
  }, 120_000);

  it('finds hardly any without the sparsity penalty', async () => {
    expect(await trainOnBars(1, { beta: 0 })).toBeLessThanOrEqual(3);
  }, 120_000);
});
