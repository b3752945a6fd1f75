import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { writeMat } from '../../../src/files/mat/writeMat.ts';
import { openFiles } from '../../../src/files/openFiles.ts';
import { file, fixture } from './fixture.ts';

/** A dark square that grows brighter to the right. */
const pixels = Float64Array.from({ length: 48 * 48 }, (_, at) => ((at % 48) + at / 480) / 100);

const table = () =>
  Array.from({ length: 48 }, (_, row) => [...pixels.subarray(48 * row, 48 * (row + 1))].join()).join('\n');

const packed: Readonly<Record<string, Uint8Array | string>> = {
  'stack.npy': fixture('stack.npy'),
  'square.mat': writeMat([{ name: 'X', dims: [48, 48], data: pixels }]),
  'square.csv': table(),
};

async function open(name: string, bytes: Uint8Array | string) {
  const given = [file(name, typeof bytes === 'string' ? bytes : Uint8Array.from(bytes))];
  const first = await openFiles(given);
  const { question } = first;
  if (question?.kind !== 'reading') return first;
  return openFiles(given, { answers: [{ file: 0, reading: question.chosen }] });
}

describe('files packed by gzip', () => {
  it.each(Object.entries(packed))('are read as they are without it: %s', async (name, bytes) => {
    const plain = await open(name, bytes);
    const unpacked = await open(`${name}.gz`, gzipSync(bytes));
    expect(plain.pictures.length).toBeGreaterThan(0);
    expect(unpacked).toEqual(plain);
    expect(unpacked.pictures[0]?.name).not.toContain('.gz');
  });

  it('that hold nothing to read are refused as what they are', async () => {
    const tar = new Uint8Array(1024);
    tar.set(new TextEncoder().encode('ustar'), 257);
    const octave = '# Created by Octave 7.3.0\n# name: X\n# type: matrix\n 1 2 3\n';
    for (const [name, content, problem] of [
      ['notes.gz', 'these are notes', { id: 'unreadKind', kind: 'gzip' }],
      ['images.tar.gz', tar, { id: 'unreadKind', kind: 'tar' }],
      ['octave.gz', octave, { id: 'unreadMat', version: 'octave' }],
    ] as const) {
      const { refused } = await openFiles([file(name, gzipSync(content))]);
      expect(refused).toEqual([{ ...problem, fileName: name }]);
    }
  });

  it('that break off, or unpack to more than is read, are refused before there is room for it', async () => {
    const whole = gzipSync(fixture('stack.npy'));
    const cut = await openFiles([file('cut.npy.gz', whole.subarray(0, whole.length - 30))]);
    expect(cut.refused).toMatchObject([{ id: 'damaged', format: 'gzip' }]);
    const claimed = Buffer.from(whole);
    claimed.writeUInt32LE(2_000_000_000, claimed.length - 4); // more than so few bytes can hold
    const { refused } = await openFiles([file('bomb.npy.gz', claimed)]);
    expect(refused).toMatchObject([{ id: 'damaged', format: 'gzip' }]);
    const large = Buffer.alloc(2_000_000);
    gzipSync(fixture('stack.npy')).copy(large);
    large.writeUInt32LE(2_000_000_000, large.length - 4);
    const tooLarge = await openFiles([file('large.npy.gz', large)]);
    expect(tooLarge.refused).toMatchObject([{ id: 'unpacksTooLarge', format: 'gzip' }]);
    const altered = Buffer.from(whole);
    altered.writeUInt32LE(altered.readUInt32LE(altered.length - 8) + 1, altered.length - 8);
    const wrong = await openFiles([file('wrong.npy.gz', altered)]);
    expect(wrong.refused).toMatchObject([{ id: 'damaged', format: 'gzip' }]);
  });
});
