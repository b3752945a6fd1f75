import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { matArrays } from '../../../../src/files/mat/matArrays.ts';
import { readMat } from '../../../../src/files/mat/readMat.ts';
import { FileRefusal } from '../../../../src/files/problems.ts';
import { courseDataTest } from '../../../courseData/unitTest.ts';
import { picturesIn, problemOf } from '../arrays/open.ts';
import { expectedNumbers, fixture } from '../fixture.ts';

/** A compressed double array of zeros, 100 MB unpacked, 100 kB packed; its tag says `claimed` bytes. */
function bomb(claimed: number): Uint8Array {
  const element = new Uint8Array(100_000_000);
  new Uint32Array(element.buffer).set([14, claimed, 6, 8, 6]);
  const packed = deflateSync(element, { level: 1 });
  const file = new Uint8Array(136 + packed.length);
  file.set(fixture('workspace_v7.mat').subarray(0, 128));
  new Uint32Array(file.buffer, 128, 2).set([15, packed.length]);
  file.set(packed, 136);
  return file;
}

async function read(name: string) {
  return readMat(fixture(name), name);
}

describe('readMat', () => {
  it.each(['workspace_v6.mat', 'workspace_v7.mat'])('reads what SciPy wrote to %s', async (name) => {
    const { arrays, skipped } = await read(name);
    const images = arrays.find((array) => array.name === 'IMAGES');
    expect(images?.dims).toEqual([6, 5, 3]);
    expect([...(images?.data ?? [])]).toEqual(expectedNumbers().IMAGES);
    expect(arrays.map((array) => array.name)).toEqual(['IMAGES', 'lambda_', 'options.maxIter', 'eye']);
    expect(skipped.map((entry) => entry.name)).toEqual(['note', 'options.Method', 'names{1}', 'names{2}']);
    const sparse = arrays.find((array) => array.name === 'eye');
    expect([...(sparse?.data ?? [])]).toEqual(Array.from({ length: 16 }, (_, n) => Number(n % 5 === 0)));
  });

  it.each(['octave_v6.mat', 'octave_v7.mat'])('reads what Octave wrote to %s', async (name) => {
    const { arrays, skipped } = await read(name);
    const found = Object.fromEntries(arrays.map((array) => [array.name, [...array.data]]));
    expect(found['IMAGES']).toEqual(
      expectedNumbers().IMAGES.map((_, n) => Math.round(1e4 * Math.sin(0.7 * n)) / 1e4),
    );
    expect(found['bytes']).toEqual(Array.from({ length: 64 }, (_, n) => n));
    expect(found['weights']).toEqual(Array.from({ length: 30 }, (_, n) => n / 8));
    expect(skipped).toEqual([{ name: 'note', kind: 'text' }]);
  });

  it('reads every numeric class', async () => {
    const { arrays } = await read('classes_v7.mat');
    const found = Object.fromEntries(arrays.map(({ name, data }) => [name, [...data]]));
    expect(found).toEqual(expectedNumbers().classes);
    expect(arrays).toHaveLength(10);
  });

  it.each([
    ['little_uint8.mat', (value: number) => value],
    ['big_uint8.mat', (value: number) => value],
    ['little_int32_v7.mat', (value: number) => value * 1000 - 9000],
    ['big_int32_v7.mat', (value: number) => value * 1000 - 9000],
    ['little_double.mat', (value: number) => value / 8],
    ['big_double.mat', (value: number) => value / 8],
  ])('reads either byte order and storage narrower than the class: %s', async (name, transform) => {
    const { arrays } = await read(name);
    expect(arrays.map(({ name, dims }) => [name, dims])).toEqual([['ramp', [8, 5]]]);
    expect([...(arrays[0]?.data ?? [])]).toEqual(expectedNumbers().ramp.map(transform));
  });

  it('reads numbers that lie inside a small data element', async () => {
    const { arrays } = await read('small_element.mat');
    expect([...(arrays[0]?.data ?? [])]).toEqual([1, 2, 3, 4]);
  });

  it('keeps to its limit of numbers, and names it', async () => {
    const reading = readMat(fixture('workspace_v7.mat'), 'big.mat', { numbers: 89, inflatedBytes: 1e6 });
    expect(await problemOf(reading)).toEqual({
      id: 'tooManyNumbers',
      fileName: 'big.mat',
      format: 'mat',
      most: 89,
    });
  });

  it('counts the numbers of all variables together', async () => {
    const limits = { numbers: 107, inflatedBytes: 1e6 };
    await expect(readMat(fixture('workspace_v7.mat'), 'big.mat', limits)).rejects.toBeInstanceOf(FileRefusal);
    expect(
      (await readMat(fixture('workspace_v7.mat'), 'a', { ...limits, numbers: 108 })).arrays,
    ).toHaveLength(4);
  });

  it('keeps to its limit of unpacked bytes, and names it', async () => {
    const reading = readMat(fixture('workspace_v7.mat'), 'bomb.mat', { numbers: 1e6, inflatedBytes: 700 });
    expect(await problemOf(reading)).toEqual({
      id: 'unpacksTooLarge',
      fileName: 'bomb.mat',
      format: 'mat',
      most: 700,
    });
  });

  it.each([
    ['claims its true size', 100_000_000],
    ['claims to be small', 1000],
  ])('does not unpack a bomb of 100 MB that %s', async (_, claimed) => {
    const reading = readMat(bomb(claimed), 'bomb.mat', { numbers: 1e6, inflatedBytes: 1e7 });
    await expect(reading).rejects.toBeInstanceOf(FileRefusal);
  });
});

describe('the course’s IMAGES.mat', () => {
  courseDataTest('gives ten pictures of 512×512 with the numbers SciPy reads', async (course) => {
    const bytes = await course.bytes('data/IMAGES.mat');
    const { pictures, remarks } = await picturesIn(
      matArrays(await readMat(bytes, 'IMAGES.mat')),
      'IMAGES.mat',
    );
    expect(pictures.map(({ image }) => [image.width, image.height])).toEqual(Array(10).fill([512, 512]));
    expect(remarks).toEqual([]);
    const at = (row: number, column: number, index: number) =>
      pictures[index]?.image.pixels[row * 512 + column] ?? Number.NaN;
    expect(at(0, 0, 0)).toBeCloseTo(0.34344571828842163, 7);
    expect(at(1, 0, 0)).toBeCloseTo(0.8328785300254822, 7);
    expect(at(0, 1, 0)).toBeCloseTo(0.20327842235565186, 7);
    expect(at(100, 200, 3)).toBeCloseTo(0.3755871653556824, 7);
    expect(at(511, 511, 9)).toBeCloseTo(-0.4992675483226776, 7);
  });
});
