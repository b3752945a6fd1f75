import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFiles } from '../../../src/files/openFiles.ts';
import type { DecodePhotograph } from '../../../src/files/photograph/readPhotograph.ts';
import { watchAllocations } from './allocations.ts';
import { file, fixture } from './fixture.ts';
import { bmp, ftyp, gif, jpeg, png, webp } from './photograph/samples.ts';

/** Mutations in all; `npm run fuzz` makes a hundred thousand. */
const mutations = Number(process.env['FUZZ_MUTATIONS'] ?? 3000);
/** Milliseconds that may pass before a file counts as one that hangs. */
const hang = 2000;
/** Bytes that the largest allocation may take: the readers' own limit of unpacked bytes. */
const largest = 512_000_000;
const pixelLimit = 10_000_000;

const fixtures = [
  'workspace_v6.mat',
  'workspace_v7.mat',
  'octave_v6.mat',
  'octave_v7.mat',
  'big_int32_v7.mat',
  'classes_v7.mat',
  'nonfinite.mat',
  'stack.npy',
  'stack_fortran.npy',
  'rows.npy',
  'nonfinite.npy',
  'dtypes.npz',
  'plain.npz',
  'packed.npz',
  'digits-idx3-ubyte',
  'digits-idx3-ubyte.gz',
  'labels-idx1-ubyte.gz',
  'stack-idx3-float',
].map((name) => [name, fixture(name)] as const);

const headers = [
  ['p.png', png(300, 200)],
  ['j.jpg', jpeg(300, 200)],
  ['g.gif', gif(300, 200)],
  ['b.bmp', bmp(300, 200)],
  ['l.webp', webp('VP8L', 300, 200)],
  ['x.webp', webp('VP8X', 300, 200)],
  ['a.avif', ftyp('avif', 'mif1')],
] as const;

/** The course's and MNIST's own files, where they are: whole when there is time for it, and MNIST's first 200 digits always. */
const paths = { images: '../shared/data/IMAGES.mat', digits: '../shared/data/t10k-images-idx3-ubyte.gz' };
const manyMutations = mutations >= 20_000;
const real = [
  ...(existsSync(paths.digits) ? [['t10k-first200.gz', firstDigits(200)] as const] : []),
  ...(manyMutations && existsSync(paths.digits) ? [['t10k.gz', readFileSync(paths.digits)] as const] : []),
  ...(manyMutations && existsSync(paths.images) ? [['IMAGES.mat', readFileSync(paths.images)] as const] : []),
];

function firstDigits(count: number): Uint8Array {
  const digits = gunzipSync(readFileSync(paths.digits)).subarray(0, 16 + 784 * count);
  digits.writeUInt32BE(count, 4);
  return gzipSync(digits);
}

const originals = [...fixtures, ...headers, ...real];
/** Large files take long each: they come once in a few hundred. */
const anyOriginal = fc.oneof(
  ...originals.map((original) => ({
    weight: original[1].length > 500_000 ? 1 : 12,
    arbitrary: fc.constant(original),
  })),
);

/** What happens to a file: bytes change, a part is lost, doubled or zeroed, and it may be packed again. */
const mutant = fc.record({
  original: anyOriginal,
  changes: fc.array(
    fc.record({
      place: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      // Headers are where a byte decides most.
      early: fc.boolean(),
      byte: fc.oneof(fc.constantFrom(0, 1, 3, 4, 8, 9, 14, 15, 0x7f, 0x80, 0xff), fc.nat(255)),
    }),
    { maxLength: 5 },
  ),
  keep: fc.oneof({ weight: 5, arbitrary: fc.constant(1) }, fc.double({ min: 0, max: 1, noNaN: true })),
  splice: fc.oneof(
    { weight: 5, arbitrary: fc.constant(undefined) },
    fc.record({ at: fc.nat(400), length: fc.nat(64), double: fc.boolean() }),
  ),
  packed: fc.oneof({ weight: 12, arbitrary: fc.constant(false) }, fc.constant(true)),
  reading: fc.nat(3),
  replaceNotFinite: fc.boolean(),
});

type Mutant = typeof mutant extends fc.Arbitrary<infer Value> ? Value : never;

function bytesOf({ original: [, whole], changes, keep, splice, packed }: Mutant): Uint8Array<ArrayBuffer> {
  let bytes = new Uint8Array(whole.subarray(0, Math.floor(whole.length * keep)));
  for (const { place, early, byte } of changes) {
    const span = early ? Math.min(300, bytes.length) : bytes.length;
    if (span > 0) bytes[Math.floor(place * span)] = byte;
  }
  if (splice) {
    const { at, length, double } = splice;
    const before = bytes.subarray(0, at + (double ? length : 0));
    const after = bytes.subarray(double ? at : at + length);
    bytes = new Uint8Array(Buffer.concat([before, after]));
  }
  return packed ? new Uint8Array(gzipSync(bytes)) : bytes;
}

const decode: DecodePhotograph = async () => ({
  image: { width: 40, height: 40, pixels: Float32Array.from({ length: 1600 }, (_, i) => (i % 7) / 7) },
  scaledFrom: undefined,
});

describe('damaged files of every format', () => {
  it(`give valid data, a question or a sentence, in time and within the limits (${mutations} mutations)`, async () => {
    const allocations = watchAllocations();
    const outcomes = { opened: 0, refused: 0, asked: 0 };
    let slowest = 0;
    try {
      await fc.assert(
        fc.asyncProperty(mutant, async (value) => {
          const { reading, replaceNotFinite } = value;
          const name = value.original[0];
          const read = async () => {
            const start = performance.now();
            const answers = [{ file: 0, reading, replaceNotFinite }];
            const result = await openFiles([file(name, bytesOf(value))], { decode, pixelLimit, answers });
            return [result, performance.now() - start] as const;
          };
          const [opened, elapsed] = await read();
          // Another program may have held up this one: what hangs, hangs twice.
          slowest = Math.max(slowest, elapsed > hang ? (await read())[1] : elapsed);
          for (const { image } of opened.pictures) {
            const { width, height, pixels } = image;
            if (pixels.length !== width * height || !pixels.every(Number.isFinite)) {
              throw new Error(`${width}×${height} pixels that are not ${pixels.length} finite numbers`);
            }
          }
          for (const { sentence } of opened.refused) expect(sentence).toMatch(/^“.+” .+\.$/s);
          const answered = opened.pictures.length + opened.refused.length + (opened.question ? 1 : 0);
          expect(answered).toBeGreaterThan(0);
          // What the browser itself would throw is no answer of a reader.
          expect(opened.refused.map(({ sentence }) => sentence).join()).not.toMatch(
            /could not be opened by this browser/,
          );
          if (opened.question) outcomes.asked += 1;
          else if (opened.pictures.length > 0) outcomes.opened += 1;
          else outcomes.refused += 1;
        }),
        { numRuns: mutations },
      );
    } finally {
      allocations.stop();
    }
    console.info(
      `${mutations} mutations of ${originals.length} files: ${JSON.stringify(outcomes)}; slowest ${slowest.toFixed(0)} ms; largest allocation ${(allocations.largest() / 1e6).toFixed(1)} MB`,
    );
    expect(allocations.largest()).toBeGreaterThan(1000);
    expect(allocations.largest()).toBeLessThanOrEqual(largest);
    expect(slowest).toBeLessThan(hang);
    expect(outcomes.opened).toBeGreaterThan(0);
    expect(outcomes.refused).toBeGreaterThan(0);
  }, 3_600_000);
});
