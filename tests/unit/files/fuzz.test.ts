import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFiles } from '../../../src/files/openFiles.ts';
import type { DecodePhotograph } from '../../../src/files/photograph/readPhotograph.ts';
import { files as english } from '../../../src/words/en/files.ts';
import { isolate } from '../../../src/words/isolate.ts';
import { say } from '../../../src/words/sayings.ts';
import { files as chinese } from '../../../src/words/zh/files.ts';
import type { CourseData } from '../../courseData/courseData.ts';
import { courseDataTest } from '../../courseData/unitTest.ts';
import { assertAsyncProperty } from '../assertProperty.ts';
import { watchAllocations } from './allocations.ts';
import { file, fixture } from './fixture.ts';
import { bmp, ftyp, gif, jpeg, png, webp } from './photograph/samples.ts';

/** Mutations in all; `npm run fuzz` makes a hundred thousand. */
const mutations = Number(process.env['FUZZ_MUTATIONS'] ?? 750);
/** Milliseconds of computing before a file counts as one that hangs. */
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

type Original = readonly [name: string, bytes: Uint8Array];

/** The course's and MNIST's own files: whole when there is time for it, and MNIST's first 200 digits always. */
async function courseFiles(course: CourseData): Promise<Original[]> {
  const digits = await course.bytes('data/t10k-images-idx3-ubyte.gz');
  const whole: Original[] = [
    ['t10k.gz', digits],
    ['IMAGES.mat', await course.bytes('data/IMAGES.mat')],
  ];
  return [['t10k-first200.gz', firstDigits(digits, 200)], ...(mutations >= 20_000 ? whole : [])];
}

function firstDigits(packed: Uint8Array, count: number): Uint8Array {
  const digits = gunzipSync(packed).subarray(0, 16 + 784 * count);
  digits.writeUInt32BE(count, 4);
  return gzipSync(digits);
}

/** Large files take long each: they come once in a few hundred. */
const anyOf = (originals: readonly Original[]) =>
  fc.oneof(
    ...originals.map((original) => ({
      weight: original[1].length > 500_000 ? 1 : 12,
      arbitrary: fc.constant(original),
    })),
  );

/** What happens to a file: bytes change, a part is lost, doubled or zeroed, and it may be packed again. */
const damage = fc.record({
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

type Damage = typeof damage extends fc.Arbitrary<infer Value> ? Value : never;

function damaged(whole: Uint8Array, { changes, keep, splice, packed }: Damage): Uint8Array<ArrayBuffer> {
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

/** Milliseconds of this process's own computing time, which other programs on the machine do not lengthen. */
function computingTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Opens one damaged file and checks what comes of it. */
async function open(name: string, bytes: Uint8Array<ArrayBuffer>, { reading, replaceNotFinite }: Damage) {
  const asked = await openFiles([file(name, bytes)], { decode, pixelLimit });
  const { question } = asked;
  const key =
    question?.kind === 'reading' ? question.offers.at(reading % question.offers.length)?.key : undefined;
  const answers = [{ file: 0, ...(key !== undefined && { reading: key }), replaceNotFinite }];
  const opened = question ? await openFiles([file(name, bytes)], { decode, pixelLimit, answers }) : asked;
  for (const { image } of opened.pictures) {
    const { width, height, pixels } = image;
    if (pixels.length !== width * height || !pixels.every(Number.isFinite)) {
      throw new Error(`${width}×${height} pixels that are not ${pixels.length} finite numbers`);
    }
  }
  for (const problem of opened.refused) {
    for (const { problems } of [english, chinese]) expect(say(problems, problem)).toContain(isolate(name));
    // What the browser itself would throw is no answer of a reader.
    expect(problem.id).not.toBe('failed');
  }
  const answered = opened.pictures.length + opened.refused.length + (opened.question ? 1 : 0);
  expect(answered).toBeGreaterThan(0);
  if (opened.question) return 'asked';
  return opened.pictures.length > 0 ? 'opened' : 'refused';
}

async function mutate(originals: readonly Original[], numRuns: number): Promise<void> {
  const allocations = watchAllocations();
  const outcomes = { opened: 0, refused: 0, asked: 0 };
  let slowest = 0;
  const property = fc.asyncProperty(anyOf(originals), damage, async ([name, whole], changes) => {
    const bytes = damaged(whole, changes);
    const start = computingTime();
    outcomes[await open(name, bytes, changes)] += 1;
    slowest = Math.max(slowest, computingTime() - start);
  });
  try {
    await assertAsyncProperty(property, { numRuns });
  } finally {
    allocations.stop();
  }
  console.info(
    `${numRuns} mutations of ${originals.length} files: ${JSON.stringify(outcomes)}; slowest ${slowest.toFixed(0)} ms; largest allocation ${(allocations.largest() / 1e6).toFixed(1)} MB`,
  );
  expect(allocations.largest()).toBeGreaterThan(1000);
  expect(allocations.largest()).toBeLessThanOrEqual(largest);
  expect(slowest).toBeLessThan(hang);
  expect(outcomes.opened).toBeGreaterThan(0);
  expect(outcomes.refused).toBeGreaterThan(0);
}

describe('damaged files give valid data, a question or a sentence, in time and within the limits', () => {
  it(
    `of every format (${mutations} mutations)`,
    () => mutate([...fixtures, ...headers], mutations),
    3_600_000,
  );

  courseDataTest(
    'of the course and of MNIST',
    async (course) => mutate(await courseFiles(course), Math.ceil(mutations / 20)),
    3_600_000,
  );
});
