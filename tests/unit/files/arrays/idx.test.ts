import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readIdx } from '../../../../src/files/idx/readIdx.ts';
import { openFiles } from '../../../../src/files/openFiles.ts';
import { courseDataTest } from '../../../courseData/unitTest.ts';
import { file, fixture } from '../fixture.ts';
import { picturesIn, problemOf } from './open.ts';

const { digits } = JSON.parse(new TextDecoder().decode(fixture('expected_numpy.json'))) as {
  digits: number[];
};

describe('IDX files', () => {
  it.each(['digits-idx3-ubyte', 'digits-idx3-ubyte.gz'])('give their pictures: %s', async (name) => {
    const { pictures, photographs, refused } = await openFiles([file(name, fixture(name))]);
    expect({ photographs, refused }).toEqual({ photographs: false, refused: [] });
    expect(pictures).toHaveLength(12);
    expect(pictures[3]).toMatchObject({ name: `${name}[3]`, stack: name });
    expect(pictures.flatMap(({ image }) => [...image.pixels])).toEqual(
      digits.map((byte) => Math.fround(byte / 255)),
    );
  });

  it('of floating-point numbers are read as well', async () => {
    const { pictures } = await picturesIn(await readIdx(fixture('stack-idx3-float'), 'f'), 'f');
    expect(pictures[0]?.image.pixels[1]).toBeCloseTo(Math.sin(0.7), 4);
  });

  it('of labels are refused', async () => {
    const { refused } = await openFiles([file('labels', fixture('labels-idx1-ubyte.gz'))]);
    expect(refused).toEqual([{ id: 'labels', fileName: 'labels', count: 12 }]);
  });

  it('that break off are refused, packed or not', async () => {
    const plain = fixture('digits-idx3-ubyte');
    const shorter = plain.slice(0, 700);
    const missing = plain.length - shorter.length;
    for (const [bytes, damage] of [
      [shorter, { id: 'endsEarly', missing }],
      [fixture('digits-idx3-ubyte.gz').slice(0, 200), { id: 'packedData' }],
      [gzipSync(shorter), { id: 'endsEarly', missing }],
    ] as const) {
      expect(await problemOf(readIdx(bytes, 'cut'))).toMatchObject({ id: 'damaged', format: 'idx', damage });
    }
  });

  it('that would unpack to more than the limit are refused at their header', async () => {
    const bomb = new Uint8Array(1e6);
    bomb.set([0, 0, 8, 3, 0, 1, 0, 0, 0, 0, 4, 0, 0, 0, 4, 0]);
    expect(await problemOf(readIdx(gzipSync(bomb), 'bomb.gz'))).toEqual({
      id: 'tooManyNumbers',
      fileName: 'bomb.gz',
      format: 'idx',
      most: 64_000_000,
    });
  });

  courseDataTest('give MNIST’s 10,000 test digits', async (course) => {
    const name = 't10k-images-idx3-ubyte.gz';
    const { pictures } = await openFiles([file(name, await course.bytes(`data/${name}`))]);
    expect(pictures).toHaveLength(10_000);
    expect(pictures[0]?.image).toMatchObject({ width: 28, height: 28 });
    const mean = pictures.reduce((sum, { image }) => sum + image.pixels.reduce((a, b) => a + b, 0), 0);
    expect(mean / 7_840_000).toBeCloseTo(0.1325, 3);
  });
});
