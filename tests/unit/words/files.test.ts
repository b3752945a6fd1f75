import { describe, expect, it } from 'vitest';
import type { Damage, FileProblem } from '../../../src/files/problems.ts';
import type { FileRemark } from '../../../src/files/remarks.ts';
import { files as english } from '../../../src/words/en/files.ts';
import { isolate } from '../../../src/words/isolate.ts';
import { say } from '../../../src/words/sayings.ts';
import { files as chinese } from '../../../src/words/zh/files.ts';

/** A name with Unicode's RIGHT-TO-LEFT OVERRIDE, and a mark that would end the isolation. */
const fileName = 'gpj\u2069\u202e.png';
const layout = { count: 3, width: 6, height: 5, each: 'plane' } as const;

const damages: Damage[] = [
  { id: 'endsEarly', missing: 1234 },
  { id: 'breaksOff' },
  { id: 'header' },
  { id: 'headerIncomplete' },
  { id: 'shape' },
  { id: 'packedData' },
  { id: 'element', byte: 128 },
  { id: 'variableFlags' },
  { id: 'variableDimensions' },
  { id: 'variableSize' },
  { id: 'variableEmpty' },
  { id: 'storageType', type: 99 },
  { id: 'directoryMissing' },
  { id: 'directoryDamaged' },
  { id: 'entryEndsEarly', entry: 'a.npy' },
  { id: 'entryBroken', entry: 'a.npy' },
  { id: 'entryChecksum', entry: 'a.npy' },
  { id: 'entryMisplaced', entry: 'a.npy' },
];

const skipped = ['cell', 'dates', 'text', 'complex', 'records'] as const;

type Unnamed<Report> = Report extends unknown ? Omit<Report, 'fileName'> : never;

const unnamed: Unnamed<FileProblem>[] = [
  { id: 'empty' },
  { id: 'unreadable' },
  { id: 'failed', message: 'no memory' },
  { id: 'tooManyFiles', more: 0, most: 200 },
  { id: 'tooManyFiles', more: 799, most: 200 },
  { id: 'tooManyBytes', holds: 'arrays', size: 600_000_000, most: 512_000_000 },
  { id: 'tooManyPixels', pixels: 51_200_000, most: 50_000_000 },
  { id: 'mixed' },
  ...(
    [
      'heic',
      'tiff',
      'svg',
      'pdf',
      'zip',
      'gzip',
      'tar',
      'otherArchive',
      'hdf5',
      'pickle',
      'torch',
      'parquet',
      'webPage',
      'link',
      'text',
    ] as const
  ).map((kind) => ({ id: 'unreadKind', kind }) as const),
  { id: 'unknownKind' },
  { id: 'photographEndsEarly', format: 'PNG' },
  { id: 'photographNotDecoded' },
  { id: 'photographTooLarge', width: 20_000, height: 20_000, mostMegapixels: 100, enough: 1024 },
  { id: 'photographTooSmall', width: 16, height: 16, scaledTo: undefined, least: 32 },
  { id: 'photographTooSmall', width: 1024, height: 10, scaledTo: 1024, least: 32 },
  { id: 'photographConstant' },
  { id: 'arrayConstant', array: 'A' },
  { id: 'arrayComplex', array: '' },
  { id: 'numbersTooLarge', array: 'A', count: 11 },
  { id: 'tooManyPictures', array: 'A', count: 100_001, most: 100_000 },
  { id: 'noPictures', format: 'idx', arrays: [], skipped: [] },
  {
    id: 'noPictures',
    format: 'npy',
    arrays: [{ name: 'bias', dims: [6] }],
    skipped: skipped.map((kind) => ({ name: kind, kind })),
  },
  { id: 'labels', count: 12 },
  ...damages.map((damage) => ({ id: 'damaged', format: 'mat', damage }) as const),
  { id: 'tooManyNumbers', format: 'idx', most: 64_000_000 },
  { id: 'unpacksTooLarge', format: 'zip', most: 512_000_000 },
  { id: 'tooManyArrays', count: 51, most: 50 },
  ...(['level4', 'level73', 'octave'] as const).map((version) => ({ id: 'unreadMat', version }) as const),
  ...(['webPage', 'text', 'other'] as const).map((holds) => ({ id: 'misnamedMat', holds }) as const),
  { id: 'unevenRows', row: 3, numbers: 5, before: 784 },
  { id: 'archiveEncrypted' },
  { id: 'archivePacking' },
];
const problems = unnamed.map((problem) => ({ fileName, ...problem }) as FileProblem);

const remarks: FileRemark[] = [
  { id: 'scaled', fileName, from: { width: 4000, height: 3000 }, to: { width: 1024, height: 768 } },
  { id: 'severalScaled', count: 2, longest: 1024 },
  { id: 'transparent', fileName },
  { id: 'severalTransparent', count: 2 },
  { id: 'oneOfSeveral', fileName, array: 'IMAGES', variables: 1, layout, others: 2 },
  { id: 'oneOfSeveral', fileName, array: 'train0', variables: 3, layout, others: 1 },
  { id: 'readAs', fileName, layout: { ...layout, each: 'row' } },
  { id: 'replaced', fileName, nan: 2, infinite: 1 },
  { id: 'bytesDivided', fileName },
  { id: 'luminanceTaken', fileName },
];

describe.each([
  ['English', english, /\.$/],
  ['Chinese', chinese, /。$/],
])('what is said of files in %s', (_, words, end) => {
  it.each(problems)('names the file and ends as a sentence: $id', (problem) => {
    const sentence = say(words.problems, problem);
    expect(sentence).toContain(isolate(fileName));
    expect(sentence).toMatch(end);
    expect(sentence).not.toMatch(/undefined|NaN|\[object/);
  });

  it.each(remarks)('says what was done: $id', (remark) => {
    const sentence = say(words.remarks, remark);
    expect(sentence).toMatch(end);
    if ('fileName' in remark) expect(sentence).toContain(isolate(fileName));
  });

  it('says something else for every problem', () => {
    const sentences = problems.map((problem) => say(words.problems, problem));
    expect(new Set(sentences).size).toBe(problems.length);
  });
});

it('the sentences have the numbers in them, written as their language writes them', () => {
  const many = { id: 'tooManyPixels', fileName, pixels: 51_200_000, most: 50_000_000 } as const;
  expect(say(english.problems, many)).toMatch(/51\.2 million pixels.*50 million/);
  expect(say(chinese.problems, many)).toMatch(/5,120 万像素.*5,000 万像素/);
  const remark = { id: 'replaced', fileName: 'n.mat', nan: 2, infinite: 1 } as const;
  expect(say(english.remarks, remark)).toMatch(/2 NaN and 1 infinite values were replaced by 0/);
  expect(say(chinese.remarks, remark)).toMatch(/已替换为 0：NaN 2 个和无穷大 1 个。/);
  expect(english.question.layout(layout)).toBe('3 pictures of 6×5 pixels');
  expect(chinese.question.layout({ ...layout, each: 'column' })).toBe('3 幅 6×5 像素的图像，每列一幅');
});

it('a name cannot end the isolation in which it stands', () => {
  expect(isolate('a\u2069\u202eb')).toBe('\u2068a\u202eb\u2069');
});
