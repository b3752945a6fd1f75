import { describe, expect, it } from 'vitest';
import type { FileRefusal, RefusalReason } from '../../../../src/files/errors.ts';
import { matArrays } from '../../../../src/files/mat/matArrays.ts';
import { readMat } from '../../../../src/files/mat/readMat.ts';
import { writeMat } from '../../../../src/files/mat/writeMat.ts';
import { picturesIn, questionOf, refusalOf } from '../arrays/open.ts';
import { fixture } from '../fixture.ts';

const text = (content: string) => new TextEncoder().encode(content);
const ramp = (count: number) => Float64Array.from({ length: count }, (_, i) => i);

function refusal(bytes: Uint8Array, fileName: string): Promise<FileRefusal> {
  return refusalOf(
    readMat(bytes, fileName).then((mat) => picturesIn(matArrays(mat), fileName, { reading: 0 })),
  );
}

const bad: [name: string, bytes: Uint8Array, reason: RefusalReason, meaning: RegExp][] = [
  ['v73.mat', fixture('v73.mat'), 'unsupportedFormat', /7\.3.*save -v7 /],
  ['level4.mat', fixture('level4.mat'), 'unsupportedFormat', /level 4.*save -v7 /],
  ['octave.mat', fixture('octave_text.mat'), 'unsupportedFormat', /Octave.*save -v7 /],
  ['octave4.mat', fixture('octave_v4.mat'), 'unsupportedFormat', /level 4.*save -v7 /],
  ['words.mat', text('# Created by Octave 8.4\n# name: A\n'), 'unsupportedFormat', /Octave.*save -v7 /],
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
    writeMat([{ name: 'A', dims: [4, 4, 100_001], data: ramp(1_600_016) }]),
    'tooMany',
    /100,000 at most/,
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

describe('the pictures of a MATLAB file', () => {
  const array = (name: string, dims: number[]) => {
    const count = dims.reduce((product, side) => product * side, 1);
    return { name, dims, data: ramp(count) };
  };
  const file = (...arrays: ReturnType<typeof array>[]) => matArrays({ arrays, skipped: [] });

  it('are rows of pixels made of columns of the array, one per third index', async () => {
    const { pictures } = await picturesIn(file(array('A', [4, 5, 2])), 'a.mat');
    expect(pictures.map(({ name }) => name)).toEqual(['a.mat: A(:,:,1)', 'a.mat: A(:,:,2)']);
    expect(pictures[1]?.image).toMatchObject({ width: 5, height: 4 });
    expect([...(pictures[1]?.image.pixels.slice(0, 6) ?? [])]).toEqual([20, 24, 28, 32, 36, 21]);
  });

  it('are asked for where several variables could be meant, IMAGES first', async () => {
    const several = file(array('v', [1, 900]), array('big', [20, 20]), array('IMAGES', [6, 6, 3]));
    expect(await questionOf(picturesIn(several, 'a.mat'))).toEqual({
      kind: 'reading',
      file: 0,
      fileName: 'a.mat',
      readings: [
        { array: 'IMAGES', label: '3 pictures of 6×6 pixels' },
        { array: 'big', label: 'one picture of 20×20 pixels' },
      ],
    });
    const { pictures, remarks } = await picturesIn(several, 'a.mat', { reading: 1 });
    expect(pictures.map(({ name }) => name)).toEqual(['a.mat: big']);
    expect(remarks[0]).toMatch(/a\.mat.*big.*20×20.*2 others/);
  });

  it('may be the columns of a long matrix', async () => {
    const columns = file(array('patches', [16, 64]));
    const question = await questionOf(picturesIn(columns, 'p.mat'));
    expect(question).toMatchObject({ readings: [{ label: '64 pictures of 4×4 pixels, one a column' }, {}] });
    const { pictures } = await picturesIn(columns, 'p.mat', { reading: 0 });
    expect(pictures[1]).toMatchObject({ name: 'p.mat: patches(:,2)' });
    expect([...(pictures[1]?.image.pixels.slice(0, 5) ?? [])]).toEqual([16, 20, 24, 28, 17]);
  });

  it('hold NaN and infinities as 0 only where the visitor says so', async () => {
    const mat = matArrays(await readMat(fixture('nonfinite.mat'), 'n.mat'));
    expect(await questionOf(picturesIn(mat, 'n.mat'))).toEqual({
      kind: 'notFinite',
      file: 0,
      fileName: 'n.mat',
      array: 'A',
      nan: 2,
      infinite: 1,
      numbers: 64,
    });
    const { pictures, remarks } = await picturesIn(mat, 'n.mat', { replaceNotFinite: true });
    expect([...(pictures[0]?.image.pixels.slice(0, 3) ?? [])]).toEqual([0, 0, 2]);
    expect(remarks).toEqual(['“n.mat”: 2 values that are NaN and 1 that is Inf became 0, as you chose.']);
  });
});
