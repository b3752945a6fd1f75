import { describe, expect, it } from 'vitest';
import { matArrays } from '../../../../src/files/mat/matArrays.ts';
import { readMat } from '../../../../src/files/mat/readMat.ts';
import { writeMat } from '../../../../src/files/mat/writeMat.ts';
import type { FileProblem } from '../../../../src/files/problems.ts';
import { picturesByAnswer, picturesIn, picturesInFirst, problemOf, questionOf } from '../arrays/open.ts';
import { fixture } from '../fixture.ts';

const text = (content: string) => new TextEncoder().encode(content);
const ramp = (count: number) => Float64Array.from({ length: count }, (_, i) => i);

function problemIn(bytes: Uint8Array, fileName: string): Promise<FileProblem> {
  return problemOf(readMat(bytes, fileName).then((mat) => picturesInFirst(matArrays(mat), fileName)));
}

const noPictures = { id: 'noPictures', format: 'mat', arrays: [], skipped: [] };
const damaged = (damage: object) => ({ id: 'damaged', format: 'mat', damage });
const cut6 = fixture('workspace_v6.mat').slice(0, 500);
const cut7 = fixture('workspace_v7.mat').slice(0, 300);

const bad: [name: string, bytes: Uint8Array, problem: object][] = [
  ['v73.mat', fixture('v73.mat'), { id: 'unreadMat', version: 'level73' }],
  ['level4.mat', fixture('level4.mat'), { id: 'unreadMat', version: 'level4' }],
  ['octave.mat', fixture('octave_text.mat'), { id: 'unreadMat', version: 'octave' }],
  ['octave4.mat', fixture('octave_v4.mat'), { id: 'unreadMat', version: 'level4' }],
  ['words.mat', text('# Created by Octave 8.4\n# name: A\n'), { id: 'unreadMat', version: 'octave' }],
  ['notes.mat', text('these are my notes'), { id: 'misnamedMat', holds: 'text' }],
  ['page.mat', text('<!DOCTYPE html><html></html>'), { id: 'misnamedMat', holds: 'webPage' }],
  ['random.mat', Uint8Array.of(9, 200, 7, 1, 2, 3), { id: 'misnamedMat', holds: 'other' }],
  ['empty.mat', new Uint8Array(0), { id: 'empty' }],
  ['stub.mat', fixture('workspace_v7.mat').slice(0, 60), damaged({ id: 'breaksOff' })],
  ['header.mat', fixture('workspace_v7.mat').slice(0, 128), noPictures],
  ['cut6.mat', cut6, damaged({ id: 'endsEarly', missing: expect.any(Number) })],
  ['cut7.mat', cut7, damaged({ id: 'endsEarly', missing: expect.any(Number) })],
  ['text.mat', fixture('text_only.mat'), { ...noPictures, skipped: [{ name: 's', kind: 'text' }] }],
  ['complex.mat', fixture('complex.mat'), { id: 'arrayComplex', array: 'Z' }],
  ['flat.mat', fixture('constant.mat'), { id: 'arrayConstant', array: 'A' }],
  [
    'vector.mat',
    writeMat([{ name: 'v', dims: [1, 64], data: ramp(64) }]),
    { ...noPictures, arrays: [{ name: 'v', dims: [1, 64] }] },
  ],
  [
    'huge.mat',
    writeMat([{ name: 'A', dims: [4, 4], data: ramp(16).fill(1e300, 5) }]),
    { id: 'numbersTooLarge', array: 'A', count: 11 },
  ],
];

describe('a MATLAB file that cannot be used', () => {
  it.each(bad)('is refused with what is wrong with it: %s', async (name, bytes, problem) => {
    expect(await problemIn(bytes, name)).toEqual({ fileName: name, ...problem });
  });

  it('whose compressed data are broken is refused as damaged', async () => {
    const bytes = fixture('workspace_v7.mat');
    bytes.fill(0x55, 160, 190);
    expect(await problemIn(bytes, 'broken.mat')).toMatchObject(damaged({ id: 'packedData' }));
  });
});

describe('the pictures of a MATLAB file', () => {
  const array = (name: string, dims: number[]) => {
    const count = dims.reduce((product, side) => product * side, 1);
    return { name, dims, data: ramp(count) };
  };
  const file = (...arrays: ReturnType<typeof array>[]) => matArrays({ arrays, skipped: [] });

  it('are rows of pixels made of columns of the array, one per third index', async () => {
    const { pictures } = await picturesInFirst(file(array('A', [4, 5, 2])), 'a.mat');
    expect(pictures.map(({ name }) => name)).toEqual(['a.mat: A(:,:,1)', 'a.mat: A(:,:,2)']);
    expect(pictures[1]?.image).toMatchObject({ width: 5, height: 4 });
    expect([...(pictures[1]?.image.pixels.slice(0, 6) ?? [])]).toEqual([20, 24, 28, 32, 36, 21]);
  });

  it('are asked for where several variables could be meant, IMAGES first', async () => {
    const several = file(array('v', [1, 900]), array('big', [20, 20]), array('IMAGES', [6, 6, 3]));
    expect(await questionOf(picturesIn(several, 'a.mat'))).toMatchObject({
      kind: 'reading',
      file: 0,
      fileName: 'a.mat',
      offers: expect.arrayContaining([
        expect.objectContaining({ arrays: ['IMAGES'] }),
        expect.objectContaining({ arrays: ['big'] }),
      ]),
    });
    const { pictures, remarks } = await picturesByAnswer(several, 'a.mat', 1);
    expect(pictures.map(({ name }) => name)).toEqual(['a.mat: big']);
    expect(remarks).toEqual([
      {
        id: 'oneOfSeveral',
        fileName: 'a.mat',
        array: 'big',
        variables: 1,
        layout: { count: 1, width: 20, height: 20, each: 'plane' },
        others: 2,
      },
    ]);
  });

  it('are refused where they are too many', async () => {
    const many = file(array('A', [4, 4, 100_001]));
    expect(await problemOf(picturesIn(many, 'many.mat', { reading: '0:4x4-plane' }))).toEqual({
      id: 'tooManyPictures',
      fileName: 'many.mat',
      array: 'A',
      count: 100_001,
      most: 100_000,
    });
  });

  it('may be the columns of a long matrix', async () => {
    const columns = file(array('patches', [16, 64]));
    const { pictures } = await picturesIn(columns, 'p.mat', { reading: '0:4x4-column-byColumns' });
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
    expect(remarks).toEqual([{ id: 'replaced', fileName: 'n.mat', nan: 2, infinite: 1 }]);
  });
});
