import { describe, expect, it } from 'vitest';
import { FileRefusal, type RefusalReason } from '../../../../src/files/errors.ts';
import { matPictures } from '../../../../src/files/mat/matPictures.ts';
import { readMat } from '../../../../src/files/mat/readMat.ts';
import { writeMat } from '../../../../src/files/mat/writeMat.ts';
import { fixture } from '../fixture.ts';

const text = (content: string) => new TextEncoder().encode(content);
const ramp = (count: number) => Float64Array.from({ length: count }, (_, i) => i);

async function refusal(bytes: Uint8Array, fileName: string): Promise<FileRefusal> {
  try {
    matPictures(await readMat(bytes, fileName), fileName);
  } catch (error) {
    if (error instanceof FileRefusal) return error;
    throw error;
  }
  throw new Error('not refused');
}

const bad: [name: string, bytes: Uint8Array, reason: RefusalReason, meaning: RegExp][] = [
  ['v73.mat', fixture('v73.mat'), 'unsupportedFormat', /7\.3.*save -v7 /],
  ['level4.mat', fixture('level4.mat'), 'unsupportedFormat', /level 4.*save -v7 /],
  ['octave.mat', text('# Created by Octave 8.4\n# name: A\n'), 'unsupportedFormat', /Octave.*save -v7 /],
  ['notes.mat', text('these are my notes'), 'unknownFormat', /is a text.*save -v7 /],
  ['page.mat', text('<!DOCTYPE html><html></html>'), 'unknownFormat', /web page.*raw/],
  ['random.mat', Uint8Array.of(9, 200, 7, 1, 2, 3), 'unknownFormat', /no MATLAB file/],
  ['empty.mat', new Uint8Array(0), 'empty', /0 bytes/],
  ['stub.mat', fixture('workspace_v7.mat').slice(0, 60), 'damaged', /breaks off/],
  ['header.mat', fixture('workspace_v7.mat').slice(0, 128), 'noPicture', /no array of real numbers/],
  ['cut6.mat', fixture('workspace_v6.mat').slice(0, 500), 'damaged', /ends too early.*bytes are missing/],
  ['cut7.mat', fixture('workspace_v7.mat').slice(0, 300), 'damaged', /ends too early/],
  ['text.mat', fixture('text_only.mat'), 'noPicture', /only s \(char\)/],
  ['complex.mat', fixture('complex.mat'), 'complex', /complex numbers in Z.*abs\(Z\)/],
  ['nan.mat', fixture('nonfinite.mat'), 'notFinite', /3 values in A.*NaN or Inf/],
  ['flat.mat', fixture('constant.mat'), 'constant', /same number everywhere in A/],
  ['four.mat', fixture('four_dimensional.mat'), 'noPicture', /only A \(4×4×4×8\)/],
  ['vector.mat', writeMat([{ name: 'v', dims: [1, 64], data: ramp(64) }]), 'noPicture', /v \(1×64\)/],
  [
    'huge.mat',
    writeMat([{ name: 'A', dims: [4, 4], data: ramp(16).fill(1e300, 5) }]),
    'notFinite',
    /11 values/,
  ],
  [
    'many.mat',
    writeMat([{ name: 'A', dims: [4, 4, 20_001], data: ramp(320_016) }]),
    'tooMany',
    /20,000 at most/,
  ],
];

describe('a MATLAB file that cannot be used', () => {
  it.each(bad)('is answered by a sentence naming it: %s', async (name, bytes, reason, meaning) => {
    const { sentence, reason: found } = await refusal(bytes, name);
    expect(found).toBe(reason);
    expect(sentence).toContain(name);
    expect(sentence).toMatch(meaning);
    expect(sentence).toMatch(/\.$/);
  });

  it('whose compressed data are broken is refused as damaged', async () => {
    const bytes = fixture('workspace_v7.mat');
    bytes.fill(0x55, 160, 190);
    expect(await refusal(bytes, 'broken.mat')).toMatchObject({ reason: 'damaged' });
  });
});

describe('matPictures', () => {
  const array = (name: string, dims: number[]) => {
    const count = dims.reduce((product, side) => product * side, 1);
    return { name, dims, data: ramp(count) };
  };

  it('turns columns of the array into rows of pixels, one picture per third index', () => {
    const { pictures } = matPictures({ arrays: [array('A', [4, 5, 2])], skipped: [] }, 'a.mat');
    expect(pictures.map(({ name }) => name)).toEqual(['a.mat: A(:,:,1)', 'a.mat: A(:,:,2)']);
    expect(pictures[1]?.image).toMatchObject({ width: 5, height: 4 });
    expect([...(pictures[1]?.image.pixels.slice(0, 6) ?? [])]).toEqual([20, 24, 28, 32, 36, 21]);
  });

  it('prefers IMAGES and says that it left others alone', () => {
    const arrays = [array('big', [20, 20]), array('IMAGES', [6, 6])];
    const { pictures, remarks } = matPictures({ arrays, skipped: [] }, 'a.mat');
    expect(pictures).toHaveLength(1);
    expect(remarks[0]).toMatch(/a\.mat.*IMAGES.*6×6.*one other/);
  });

  it('takes the largest array that could be pictures where there is no IMAGES', () => {
    const arrays = [array('v', [1, 900]), array('small', [6, 6]), array('big', [20, 20])];
    const { remarks } = matPictures({ arrays, skipped: [] }, 'a.mat');
    expect(remarks[0]).toMatch(/variable big .*2 others/);
  });
});
