import { describe, expect, it } from 'vitest';
import { readNpy } from '../../../../src/files/npy/readNpy.ts';
import { readNpz } from '../../../../src/files/npy/readNpz.ts';
import { fixture } from '../fixture.ts';
import { picturesByAnswer, picturesIn, problemOf, questionOf } from './open.ts';

interface Expected {
  readonly stack: readonly number[];
  readonly half: readonly number[];
  readonly classes: Readonly<Record<string, readonly number[]>>;
}
const expected = JSON.parse(new TextDecoder().decode(fixture('expected_numpy.json'))) as Expected;
const npy = async (name: string) => readNpy(fixture(name), name);
const npz = async (name: string) => readNpz(fixture(name), name);
const pixelsOf = (pictures: readonly { image: { pixels: Float32Array } }[]) =>
  pictures.flatMap(({ image }) => [...image.pixels]);

describe('files that NumPy wrote', () => {
  it.each(['stack.npy', 'stack_fortran.npy', 'stack_big_endian.npy'])(
    'give their pictures: %s',
    async (name) => {
      const { pictures } = await picturesIn(await npy(name), name);
      expect(pictures.map((picture) => picture.name)).toEqual([0, 1, 2].map((n) => `${name}[${n}]`));
      expect(pictures[0]?.image).toMatchObject({ width: 5, height: 6 });
      expect(pixelsOf(pictures)).toEqual(expected.stack.map(Math.fround));
    },
  );

  it('give half precision exactly', async () => {
    const { pictures } = await picturesIn(await npy('stack_half.npy'), 'half.npy');
    expect(pixelsOf(pictures)).toEqual(expected.half);
  });

  it('give every numeric type of either byte order', async () => {
    const { arrays } = await npz('dtypes.npz');
    const read = await Promise.all(arrays.map(async ({ name, load }) => [name, [...(await load())]]));
    expect(Object.fromEntries(read)).toEqual(expected.classes);
  });

  it('are asked about where several arrays could be meant', async () => {
    const question = await questionOf(picturesIn(await npz('plain.npz'), 'plain.npz'));
    expect(question).toMatchObject({
      offers: expect.arrayContaining([
        expect.objectContaining({
          arrays: ['pictures'],
          layout: { count: 3, width: 5, height: 6, each: 'plane' },
        }),
        expect.objectContaining({ arrays: ['weights'] }),
      ]),
    });
    const { pictures, remarks } = await picturesByAnswer(await npz('plain.npz'), 'plain.npz', 0);
    expect(pixelsOf(pictures)).toEqual(expected.stack.map(Math.fround));
    expect(remarks[0]).toMatchObject({ id: 'oneOfSeveral', array: 'pictures', others: 2 });
  });

  it('are unpacked', async () => {
    const { pictures } = await picturesIn(await npz('packed.npz'), 'packed.npz');
    expect(pixelsOf(pictures)).toEqual(expected.stack.map((value) => Math.trunc(value * 100)));
  });

  it('may be height × width × n, as MATLAB stacks, when those are squares', async () => {
    const question = await questionOf(picturesIn(await npy('matlab_order.npy'), 'm.npy'));
    expect(question).toMatchObject({
      offers: expect.arrayContaining([
        expect.objectContaining({
          layout: { count: 6, width: 5, height: 5, each: 'plane', counted: 'last' },
        }),
        expect.objectContaining({ layout: { count: 5, width: 6, height: 5, each: 'plane' } }),
      ]),
    });
    const { pictures } = await picturesIn(await npy('matlab_order.npy'), 'm.npy', {
      reading: '0:5x5-plane-last',
    });
    expect([...(pictures[1]?.image.pixels ?? [])]).toEqual(expected.stack.slice(30, 55).map(Math.fround));
  });

  it('may be patches, one a row', async () => {
    const file = await npy('rows.npy');
    expect(await questionOf(picturesIn(file, 'r.npy'))).toMatchObject({
      offers: expect.arrayContaining([
        expect.objectContaining({ layout: { count: 70, width: 4, height: 4, each: 'row', order: 'byRows' } }),
        expect.objectContaining({ layout: { count: 1, width: 16, height: 70, each: 'plane' } }),
      ]),
    });
    const { pictures } = await picturesIn(file, 'r.npy', { reading: '0:4x4-row-byRows' });
    expect([...(pictures[1]?.image.pixels.slice(0, 5) ?? [])]).toEqual(
      [16, 17, 18, 19, 20].map((byte) => Math.fround(byte / 255)),
    );
  });

  it('with NaN are asked about', async () => {
    const question = await questionOf(picturesIn(await npy('nonfinite.npy'), 'n.npy'));
    expect(question).toMatchObject({ kind: 'notFinite', nan: 2, infinite: 1 });
  });

  it.each([
    ['complex.npy', { id: 'arrayComplex', array: '' }],
    ['objects.npy', { id: 'noPictures', skipped: [{ name: '', kind: 'pythonObjects' }] }],
    ['records.npy', { id: 'noPictures', skipped: [{ name: '', kind: 'records' }] }],
    ['text.npy', { id: 'noPictures', skipped: [{ name: '', kind: 'text' }] }],
  ] as const)('that are no pictures are refused: %s', async (name, problem) => {
    expect(await problemOf(picturesIn(await npy(name), name))).toMatchObject({ fileName: name, ...problem });
  });

  it('without pictures among their arrays are refused, and say what there is', async () => {
    expect(await problemOf(picturesIn(await npz('no_pictures.npz'), 'none.npz'))).toEqual({
      id: 'noPictures',
      fileName: 'none.npz',
      format: 'npy',
      arrays: [{ name: 'bias', dims: [6] }],
      skipped: [{ name: 'words', kind: 'text' }],
    });
  });

  it('are refused when they break off or do not fit their checksum', async () => {
    const cut = await readNpy(fixture('stack.npy').slice(0, 700), 'cut.npy');
    expect(await problemOf(picturesIn(cut, 'cut.npy'))).toMatchObject({
      id: 'damaged',
      damage: { id: 'endsEarly', missing: 148 },
    });
    expect(await problemOf(readNpy(fixture('stack.npy').slice(0, 60), 'cut.npy'))).toMatchObject({
      id: 'damaged',
      damage: { id: 'header' },
    });
    const bytes = fixture('plain.npz');
    expect(await problemOf(readNpz(bytes.slice(0, 900), 'cut.npz'))).toMatchObject({
      format: 'zip',
      damage: { id: 'directoryMissing' },
    });
    bytes[500] = (bytes[500] as number) ^ 1;
    const spoiled = readNpz(bytes, 'spoiled.npz').then((file) => picturesIn(file, 'spoiled.npz'));
    expect(await problemOf(spoiled)).toMatchObject({
      format: 'zip',
      damage: { id: 'entryChecksum', entry: 'pictures.npy' },
    });
  });

  it('that claim to be huge are refused before anything is allocated', async () => {
    const bytes = fixture('stack.npy');
    const at = String.fromCharCode(...bytes).indexOf('(3, 6, 5)');
    bytes.set(new TextEncoder().encode('(99999, 99999, 9), }'), at);
    const problem = await problemOf(
      (await readNpy(bytes, 'vast.npy')).arrays[0]?.load() ?? Promise.resolve(),
    );
    expect(problem).toMatchObject({ id: 'tooManyNumbers', format: 'npy', most: 64_000_000 });
  });
});
