import { describe, expect, it } from 'vitest';
import { openFiles } from '../../../src/files/openFiles.ts';
import type { DecodePhotograph } from '../../../src/files/photograph/readPhotograph.ts';
import { file, fixture } from './fixture.ts';
import { bytes, png } from './photograph/samples.ts';
import { zipOf } from './zipOf.ts';

const decode: DecodePhotograph = async () => ({
  image: { width: 40, height: 40, pixels: Float32Array.from({ length: 1600 }, (_, i) => (i % 7) / 7) },
  scaledFrom: undefined,
});

describe('a ZIP archive', () => {
  it('with one readable file in it is opened', async () => {
    const zip = zipOf({
      'data/README.txt': bytes('read me'),
      '__MACOSX/._IMAGES.mat': bytes('x'),
      'data/IMAGES.mat': fixture('workspace_v7.mat'),
    });
    const { pictures, used, refused } = await openFiles([file('data.zip', zip)]);
    expect(refused).toEqual([]);
    expect(pictures.map(({ name }) => name)).toEqual([1, 2, 3].map((n) => `IMAGES.mat: IMAGES(:,:,${n})`));
    expect(used).toEqual([0]);
  });

  it('with several is asked about; one of them is opened, or all photographs', async () => {
    const zip = zipOf({
      'a.mat': fixture('workspace_v7.mat'),
      'b.npy': fixture('stack.npy'),
      'one.png': png(300, 200),
      'two.png': png(300, 200),
    });
    const files = [file('all.zip', zip)];
    const { question } = await openFiles(files, { decode });
    expect(question).toMatchObject({
      kind: 'archive',
      photographs: 2,
      entries: [{ name: 'a.mat' }, { name: 'b.npy' }],
    });
    const one = await openFiles(files, { decode, answers: [{ file: 0, entry: 'b.npy' }] });
    expect(one.pictures).toHaveLength(3);
    const photographs = await openFiles(files, { decode, answers: [{ file: 0, entry: '' }] });
    expect(photographs.pictures.map(({ name }) => name)).toEqual(['one.png', 'two.png']);
    expect(photographs.used).toEqual([0]);
  });

  it('without any is refused, and one of PyTorch named as such', async () => {
    const { refused } = await openFiles([
      file('letter.docx', zipOf({ 'word/document.xml': bytes('<xml>') })),
      file('digits.pt', zipOf({ 'digits/data.pkl': bytes('x'), 'digits/data/0': bytes('x') })),
    ]);
    expect(refused).toMatchObject([
      { id: 'unreadKind', kind: 'zip' },
      { id: 'unreadKind', kind: 'torch' },
    ]);
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['batch_1', [0x80, 4, 0x95, 1, 2], { id: 'unreadKind', kind: 'pickle' }],
    [
      'https://example.org/dog.jpg',
      [...Buffer.from('[InternetShortcut]\nURL=x')],
      { id: 'unreadKind', kind: 'link' },
    ],
    ['train.parquet', [0x50, 0x41, 0x52, 0x31, 0], { id: 'unreadKind', kind: 'parquet' }],
    ['a.7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], { id: 'unreadKind', kind: 'otherArchive' }],
    ['a.txt', [...Buffer.from('# Created by Octave 8.4\n')], { id: 'unreadMat', version: 'octave' }],
  ])('is named by its kind: %s', async (name, content, problem) => {
    const { refused } = await openFiles([file(name, Uint8Array.from(content))]);
    expect(refused).toMatchObject([problem]);
  });
});
