import { describe, expect, it } from 'vitest';
import { readNpy } from '../../../../src/files/npy/readNpy.ts';
import { readNpz } from '../../../../src/files/npy/readNpz.ts';
import { fixture } from '../fixture.ts';
import { picturesIn, questionOf, refusalOf } from './open.ts';

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
      readings: [
        { array: 'pictures', label: '3 pictures of 5×6 pixels' },
        { array: 'weights', label: 'one picture of 6×8 pixels' },
      ],
    });
    const { pictures, remarks } = await picturesIn(await npz('plain.npz'), 'plain.npz', { reading: 0 });
    expect(pixelsOf(pictures)).toEqual(expected.stack.map(Math.fround));
    expect(remarks[0]).toMatch(/pictures.*2 others/);
  });

  it('are unpacked', async () => {
    const { pictures } = await picturesIn(await npz('packed.npz'), 'packed.npz');
    expect(pixelsOf(pictures)).toEqual(expected.stack.map((value) => Math.trunc(value * 100)));
  });

  it('may be height × width × n, as MATLAB stacks, when those are squares', async () => {
    const question = await questionOf(picturesIn(await npy('matlab_order.npy'), 'm.npy'));
    expect(question).toMatchObject({
      readings: [{ label: '6 pictures of 5×5 pixels' }, { label: '5 pictures of 6×5 pixels' }],
    });
    const { pictures } = await picturesIn(await npy('matlab_order.npy'), 'm.npy', { reading: 0 });
    expect([...(pictures[1]?.image.pixels ?? [])]).toEqual(expected.stack.slice(30, 55).map(Math.fround));
  });

  it('may be patches, one a row', async () => {
    const file = await npy('rows.npy');
    expect(await questionOf(picturesIn(file, 'r.npy'))).toMatchObject({
      readings: [{ label: '70 pictures of 4×4 pixels, one a row' }, { label: 'one picture of 16×70 pixels' }],
    });
    const { pictures } = await picturesIn(file, 'r.npy', { reading: 0 });
    expect([...(pictures[1]?.image.pixels.slice(0, 5) ?? [])]).toEqual(
      [16, 17, 18, 19, 20].map((byte) => Math.fround(byte / 255)),
    );
  });

  it('with NaN are asked about', async () => {
    const question = await questionOf(picturesIn(await npy('nonfinite.npy'), 'n.npy'));
    expect(question).toMatchObject({ kind: 'notFinite', nan: 2, infinite: 1 });
  });

  it.each([
    ['complex.npy', 'complex', /complex numbers/],
    ['objects.npy', 'noPicture', /Python objects/],
    ['records.npy', 'noPicture', /records/],
    ['text.npy', 'noPicture', /text/],
    ['colours.npy', 'noPicture', /8×9×3.*colour.*luminance/],
  ] as const)('that are no pictures are refused: %s', async (name, reason, meaning) => {
    const refusal = await refusalOf(picturesIn(await npy(name), name));
    expect(refusal.reason).toBe(reason);
    expect(refusal.sentence).toMatch(meaning);
  });

  it('without pictures among their arrays are refused, and say what there is', async () => {
    const refusal = await refusalOf(picturesIn(await npz('no_pictures.npz'), 'none.npz'));
    expect(refusal.sentence).toMatch(/only bias \(6\), words \(text\)\. A real array/);
  });

  it('are refused when they break off or do not fit their checksum', async () => {
    const cut = await readNpy(fixture('stack.npy').slice(0, 700), 'cut.npy');
    expect((await refusalOf(picturesIn(cut, 'cut.npy'))).sentence).toMatch(/ends too early: 148 bytes/);
    expect((await refusalOf(readNpy(fixture('stack.npy').slice(0, 60), 'cut.npy'))).reason).toBe('damaged');
    const bytes = fixture('plain.npz');
    expect((await refusalOf(readNpz(bytes.slice(0, 900), 'cut.npz'))).sentence).toMatch(/breaks off/);
    bytes[500] = (bytes[500] as number) ^ 1;
    const spoiled = readNpz(bytes, 'spoiled.npz').then((file) =>
      picturesIn(file, 'spoiled.npz', { reading: 0 }),
    );
    expect((await refusalOf(spoiled)).sentence).toMatch(/checksum/);
  });

  it('that claim to be huge are refused before anything is allocated', async () => {
    const bytes = fixture('stack.npy');
    const at = String.fromCharCode(...bytes).indexOf('(3, 6, 5)');
    bytes.set(new TextEncoder().encode('(99999, 99999, 9), }'), at);
    const refusal = await refusalOf(
      (await readNpy(bytes, 'vast.npy')).arrays[0]?.load() ?? Promise.resolve(),
    );
    expect(refusal.sentence).toMatch(/64 million numbers/);
  });
});
