import { createRandom, type Random } from '../../core/random.ts';
import type { NumericArray, StudentProgram } from '../student/studentProgram.ts';
import type { FileGrade } from './fileGrade.ts';

/** What may be wrong with `patches = sampleIMAGES()`. */
export type SampleMistake =
  | 'notNumeric'
  | 'zeros'
  | 'transposed'
  | 'shape'
  | 'outOfRange'
  | 'notNormalised'
  | 'allAlike'
  | 'notRandom'
  | 'oneImageOnly'
  | 'imagesMissing'
  | 'cornerOnly'
  | 'patchesByRows'
  | 'notFromImages';

const patchSide = 8;
const patchCount = 10_000;
const imageCount = 10;
const imageSide = 512;

/**
 * Grades a student's `sampleIMAGES` on images in which the differences within a patch determine its place. The
 * normaliser that follows in the course's file subtracts a mean and scales all patches alike, which leaves that to be
 * seen. In Python a patch may also be a row, and its pixels may be listed row by row, as NumPy does by itself.
 */
export function gradeSampleImages(program: StudentProgram, seed = 1): FileGrade<SampleMistake> {
  const images = gradedImages();
  const call = (random: Random) =>
    program.call('sampleIMAGES', [], { outputs: 1, loadable: new Map([['IMAGES', images]]), random });
  const first = call(createRandom(seed));
  if (first.type === 'failed') {
    const status = first.failure.reason === 'timeout' ? 'timeout' : 'error';
    return { status, mistake: undefined, failure: first.failure };
  }
  const [patches] = first.values;
  const notes = [...first.notes];
  const graded = (mistake: SampleMistake | undefined): FileGrade<SampleMistake> => ({
    status: mistake === undefined ? 'right' : 'wrong',
    mistake,
    failure: undefined,
    notes,
  });
  if (patches?.type !== 'numbers') return graded('notNumeric');
  const inPython = program.language === 'python';
  const note = (kind: keyof typeof orderNotes): void => {
    notes.push({ kind, message: orderNotes[kind], file: program.files[0]!.name, line: 1 });
  };
  const mistake = inPython ? mistakeInEitherOrder(patches, note) : mistakeIn(patches);
  if (mistake !== undefined) return graded(mistake);
  const second = call(createRandom(seed + 1));
  const [other] = second.type === 'returned' ? second.values : [];
  const same = other?.type === 'numbers' && other.re.every((value, n) => value === patches.re[n]);
  return graded(same && !seedsItself(program) ? 'notRandom' : undefined);
}

const orderNotes = {
  'patches in rows':
    'Your function returns one patch in each row. That is accepted. In the course each column is a patch.',
  'pixels by rows':
    'The pixels of each patch are listed row by row, as NumPy does by itself. That is accepted. The course lists them column by column.',
};

function mistakeInEitherOrder(
  patches: NumericArray,
  note: (kind: keyof typeof orderNotes) => void,
): SampleMistake | undefined {
  const first = mistakeIn(patches);
  const transposed = first === 'transposed';
  const columns = transposed ? patchesInColumns(patches) : patches;
  const standing = transposed ? mistakeIn(columns) : first;
  const byRows = standing === 'patchesByRows';
  const found = byRows ? mistakeIn(pixelsByColumns(columns)) : standing;
  if (found !== undefined) return transposed && found === 'notFromImages' ? 'transposed' : found;
  if (transposed) note('patches in rows');
  if (byRows) note('pixels by rows');
  return undefined;
}

/** Patches in columns whose pixels are listed row by row, listed column by column. */
function pixelsByColumns(patches: NumericArray): NumericArray {
  const pixels = patchSide * patchSide;
  const re = patches.re.map((_, n) => {
    const pixel = n % pixels;
    return patches.re[n - pixel + (pixel % patchSide) * patchSide + Math.floor(pixel / patchSide)]!;
  });
  return { ...patches, re };
}

/** Patches one in each column, whichever way they stand. */
export function patchesInColumns(patches: NumericArray): NumericArray {
  const [rows = 0, columns = 0] = patches.dims;
  if (rows !== patchCount) return patches;
  const re = new Float64Array(patches.re.length);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      re[row * columns + column] = patches.re[column * rows + row]!;
  return { ...patches, dims: [columns, rows], re };
}

/** A program that seeds its random numbers gives the same patches at each call, and means to. */
const seedsItself = ({ files }: StudentProgram): boolean =>
  files.some(({ text }) =>
    /\b(?:rng|seed|default_rng|RandomState)\s*\(|\brandi?n?\s*\(\s*['"](?:seed|state|twister)['"]/.test(text),
  );

/**
 * Value of the pixel at (row, column), counted from 0: (row·column + row²/2), larger in later images. Its differences within
 * a patch tell where the patch was cut, whatever mean was subtracted and whatever the scale.
 */
function pixel(row: number, column: number, image: number): number {
  return ((1 + image / imageCount) * (row * column + (row * row) / 2)) / imageSide ** 2;
}

function gradedImages(): NumericArray {
  const re = new Float64Array(imageSide * imageSide * imageCount);
  let n = 0;
  for (let image = 0; image < imageCount; image++)
    for (let column = 0; column < imageSide; column++)
      for (let row = 0; row < imageSide; row++) re[n++] = pixel(row, column, image);
  return { type: 'numbers', dims: [imageSide, imageSide, imageCount], re, im: null, class: 'double' };
}

function mistakeIn({ dims, re }: NumericArray): SampleMistake | undefined {
  const pixels = patchSide * patchSide;
  if (dims[0] === patchCount && dims[1] === pixels) return 'transposed';
  if (dims[0] !== pixels || dims[1] !== patchCount) return 'shape';
  // The normaliser moves zeros to another value, and divides them by zero where it does not guard against that.
  if (re.every((value) => value === re[0] || Number.isNaN(value))) return 'zeros';
  const columns = Array.from({ length: patchCount }, (_, n) => re.subarray(n * pixels, (n + 1) * pixels));
  const [first] = columns;
  if (columns.every((patch) => patch.every((value, i) => value === first![i]))) return 'allAlike';
  return placeMistake(columns) ?? rangeMistake(re);
}

/** Where the patches come from, of those that the normaliser has not truncated. */
function placeMistake(columns: readonly Float64Array[]): SampleMistake | undefined {
  const places = wholePatches(columns).map(placeOf);
  if (places.every((place) => place === 'byRows')) return 'patchesByRows';
  const known = places.filter((place) => typeof place === 'object');
  if (known.length < places.length || known.length === 0) return 'notFromImages';
  const apart = (key: keyof PatchPlace): boolean => {
    const values = known.map((place) => place[key]);
    return Math.max(...values) - Math.min(...values) > 1e-3 * Math.abs(Math.max(...values));
  };
  if (!apart('scale')) return 'oneImageOnly';
  if (!apart('row') || !apart('column')) return 'cornerOnly';
  return countApart(known.map(({ scale }) => scale)) < imageCount ? 'imagesMissing' : undefined;
}

/** How many values there are that differ by more than a hundredth. */
function countApart(values: readonly number[]): number {
  const sorted = Float64Array.from(values, Math.abs).sort();
  return sorted.reduce((count, value, n) => (n > 0 && value > 1.01 * sorted[n - 1]! ? count + 1 : count), 1);
}

/** The patches whose values are far from the limits at which the normaliser truncates. */
function wholePatches(columns: readonly Float64Array[]): Float64Array[] {
  const ranges = columns.map((patch) => ({ patch, least: Math.min(...patch), most: Math.max(...patch) }));
  const least = ranges.reduce((lowest, range) => Math.min(lowest, range.least), Number.POSITIVE_INFINITY);
  const most = ranges.reduce((highest, range) => Math.max(highest, range.most), Number.NEGATIVE_INFINITY);
  const margin = 1e-9 * (most - least);
  return ranges
    .filter((range) => range.least > least + margin && range.most < most - margin)
    .map(({ patch }) => patch);
}

function rangeMistake(re: Float64Array): SampleMistake | undefined {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const value of re) {
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  if (least >= 0.1 - 1e-9 && most <= 0.9 + 1e-9) return undefined;
  return most - least > 1 ? 'notNormalised' : 'outOfRange';
}

/** A patch's upper left corner, counted from 0, and the factor of its image times the normaliser's. */
interface PatchPlace {
  readonly row: number;
  readonly column: number;
  readonly scale: number;
}

/** Where a patch was cut, from its differences; undefined if it was not cut from the images. */
function placeOf(patch: Float64Array): PatchPlace | 'byRows' | undefined {
  const at = (row: number, column: number): number => patch[row + column * patchSide]!;
  const last = patchSide - 1;
  const scale = (at(last, last) - at(last, 0) - at(0, last) + at(0, 0)) / last ** 2;
  const bend = (step: (n: number) => number): number => (step(6) - 2 * step(3) + step(0)) / 9;
  const down = bend((n) => at(n, 0)) / scale;
  const across = bend((n) => at(0, n)) / scale;
  const near = (value: number, expected: number): boolean => Math.abs(value - expected) < 1e-3;
  if (near(down, 0) && near(across, 1)) return 'byRows';
  if (!near(down, 1) || !near(across, 0)) return undefined;
  const row = (at(0, 1) - at(0, 0)) / scale;
  const column = (at(1, 0) - at(0, 0)) / scale - row - 0.5;
  const most = imageSide - patchSide;
  const isPlace = (value: number): boolean =>
    Math.abs(value - Math.round(value)) < 1e-2 && value > -0.5 && value < most + 0.5;
  return isPlace(row) && isPlace(column) ? { row, column, scale } : undefined;
}
