import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type CreatePairFilter, createPairFilter } from '../../../../src/core/patches/pairFilter.ts';
import { createRandom } from '../../../../src/core/random.ts';
import { createDatasets } from '../../../../src/worker/datasets/datasets.ts';
import { simdPairFiltersOf } from '../../../../src/worker/kernel/simdPairFilter.ts';
import { buildKernel } from '../../../../vite/kernel.ts';

let createSimdPairFilter: CreatePairFilter;

beforeAll(async () => {
  await buildKernel();
  const file = new URL('../../../../src/worker/kernel/build/fourier.wasm', import.meta.url);
  createSimdPairFilter = simdPairFiltersOf(await WebAssembly.compile(readFileSync(file)));
}, 60_000);

/** The bits of two pictures of noise, filtered; the second time by a filter that has been used. */
function filtered(create: CreatePairFilter, width: number, height: number): Buffer {
  const random = createRandom(width, height);
  const filter = create(width, height, (frequency) => frequency * Math.exp(-3 * frequency));
  const results: Buffer[] = [];
  for (let time = 0; time < 2; time++) {
    for (const plane of [filter.first, filter.second]) plane.set(plane.map(() => random.normal()));
    filter.apply();
    for (const plane of [filter.first, filter.second]) results.push(Buffer.from(plane.slice().buffer));
  }
  return Buffer.concat(results);
}

describe('a filter in WebAssembly', () => {
  it.each([
    [8, 8],
    [16, 8],
    [8, 128],
    [256, 64],
    [512, 512],
  ])('filters pictures of %i×%i as core’s does, to the bit', (width, height) => {
    const expected = filtered(createPairFilter, width, height);
    expect(filtered(createSimdPairFilter, width, height).equals(expected)).toBe(true);
  });

  it('leaves other sizes to core', () => {
    for (const [width, height] of [
      [4, 8],
      [12, 16],
      [16, 12],
    ] as const) {
      expect(filtered(createSimdPairFilter, width, height)).toEqual(
        filtered(createPairFilter, width, height),
      );
    }
  });
});

describe('preparing patches', () => {
  const preparation = { whiten: true, whiteningCutoff: 0.4, removeMean: true, truncate: true, scale: true };
  const settings = { source: 'scenes', patchSize: 8, patchCount: 500, preparation } as const;
  const prepare = async (loadFilters?: () => Promise<CreatePairFilter>) => {
    const datasets = createDatasets({ scenes: { count: 3, size: 64 }, ...(loadFilters && { loadFilters }) });
    const { patches, cut } = await datasets.prepare(
      settings,
      1,
      () => undefined,
      () => false,
    );
    const arrays = [patches.values, ...(cut?.pictures ?? []).map(({ pixels }) => pixels)];
    return Buffer.concat(arrays.map((array) => Buffer.from(array.slice().buffer)));
  };

  it('gives the same pictures and patches to the bit with filters in WebAssembly and without', async () => {
    expect((await prepare(async () => createSimdPairFilter)).equals(await prepare())).toBe(true);
  });

  it('does without them where they cannot be had', async () => {
    const without = await prepare(() => Promise.reject(new Error('no SIMD')));
    expect(without.equals(await prepare())).toBe(true);
  });
});
