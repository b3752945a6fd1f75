import type { ArrayFormat, SkippedEntry } from '../../files/arrays/storedArray.ts';
import type { Damage, FileProblem, UnreadKind } from '../../files/problems.ts';
import { isolate } from '../isolate.ts';
import { type Sayings, say } from '../sayings.ts';
import { format } from './format.ts';

const quoted = (name: string): string => `“${isolate(name)}”`;
const { integer, bytes } = format;
const million = (count: number): string => integer(count / 1e6);
const size = (dims: readonly number[]): string => dims.join('×');

const works =
  'PNG, JPEG, WebP, GIF, BMP and AVIF pictures, MATLAB files (save -v7), NumPy files, IDX files and tables of numbers (CSV) can be opened.';
const saveV7 = 'Save it with “save -v7” in MATLAB or Octave.';

/** @param line of Python that saves the pictures so that they can be opened */
const unread = (what: string, line: string): string =>
  `${what}, which this page cannot read. This line of Python saves its pictures in a file that can be opened: ${isolate(line)} (put in its own names).`;

const unreadKinds: Readonly<Record<UnreadKind, string>> = {
  heic: 'is a HEIC picture, as iPhones take them. Browsers cannot decode these. Export it as JPEG.',
  tiff: 'is a TIFF picture. Browsers cannot decode these. Open it in a picture editor and export it as PNG or JPEG.',
  svg: 'is an SVG drawing, which has no pixels. Open it in a picture editor and export it as PNG or JPEG.',
  pdf: 'is a PDF document, not a picture. Export the page or the picture as PNG or JPEG.',
  zip: 'is a ZIP archive or an office document, and nothing in it can be opened here. Unpack it and choose the pictures inside.',
  gzip: 'is a gzip archive, and the file in it cannot be opened here. Unpack it and choose the pictures inside.',
  tar: 'is a tar archive. Unpack it and choose the pictures inside.',
  otherArchive: 'is an archive that this page cannot unpack. Unpack it and choose the pictures inside.',
  hdf5: unread(
    'is an HDF5 file',
    'import h5py, numpy; numpy.save("pictures.npy", h5py.File("file.h5")["images"][:])',
  ),
  pickle: unread(
    'is a Python pickle',
    'import pickle, numpy; d = pickle.load(open("file", "rb"), encoding="bytes"); numpy.save("pictures.npy", d[b"data"])',
  ),
  torch: unread(
    'is a PyTorch file',
    'import torch, numpy; numpy.save("pictures.npy", torch.load("file.pt").numpy())',
  ),
  parquet: unread(
    'is a Parquet file',
    'import pandas; pandas.read_parquet("file.parquet").to_csv("pictures.csv", index=False)',
  ),
  link: 'is a link, not a file. Save the picture itself and drop the file, or copy the picture and paste it here.',
  webPage: `is a web page, not a picture. Save the picture itself. ${works}`,
  text: `is a text file, not a picture. ${works}`,
};

const formats: Readonly<Record<ArrayFormat, string>> = {
  mat: 'MATLAB file',
  npy: 'NumPy file',
  idx: 'IDX file',
  zip: 'ZIP archive',
  gzip: 'gzip archive',
  csv: 'table of numbers',
};

const damages: Sayings<Damage> = {
  endsEarly: ({ missing }) =>
    `It ends too early: ${format.count(missing, { one: 'byte is', other: 'bytes are' })} missing, as after an interrupted download.`,
  breaksOff: () => 'It ends within its header.',
  header: () => 'Its header cannot be understood.',
  headerIncomplete: () => 'Its header does not give type, order and shape.',
  shape: () => 'The shape in its header cannot be understood.',
  packedData: () => 'Its compressed data are broken or incomplete.',
  element: ({ byte }) => `The data element at byte ${integer(byte)} cannot be understood.`,
  variableFlags: () => 'A variable has no array flags.',
  variableDimensions: () => 'The dimensions of a variable cannot be understood.',
  variableSize: () => 'The size of a variable does not match its numbers.',
  variableEmpty: () => 'A compressed variable is empty.',
  storageType: ({ type }) => `It stores numbers in an unknown way (type ${type}).`,
  directoryMissing: () => 'Its directory is missing, as after an interrupted download.',
  directoryDamaged: () => 'Its directory is damaged.',
  entryEndsEarly: ({ entry }) => `Its entry ${isolate(entry)} ends too early.`,
  entryBroken: ({ entry }) => `The data of its entry ${isolate(entry)} are broken or incomplete.`,
  entryChecksum: ({ entry }) => `Its entry ${isolate(entry)} does not match its checksum.`,
  entryMisplaced: ({ entry }) => `Its entry ${isolate(entry)} is not where the directory says.`,
};

const repairs: Readonly<Record<ArrayFormat, string>> = {
  mat: 'Download it again, or save it again with “save -v7” in MATLAB or Octave.',
  npy: 'Download it again, or save it again with numpy.save.',
  idx: 'Download it again.',
  zip: 'Download it again, or save it again with numpy.savez.',
  gzip: 'Download it again.',
  csv: 'Download it again.',
};

const fittingArrays: Readonly<Record<ArrayFormat, string>> = {
  mat: 'An array of real numbers with the dimensions height × width, or height × width × number of pictures, can be opened.',
  npy: 'An array of real numbers with the dimensions height × width, or number of pictures × height × width, can be opened.',
  idx: 'Choose a file with number of pictures × height × width, such as train-images-idx3-ubyte.',
  gzip: 'An archive of one file that can be opened here, such as train.csv.gz or images.npy.gz, can be opened.',
  csv: 'A table with one picture a row can be opened, if its numbers are as many as the pixels of a picture.',
  zip: 'An array of real numbers with the dimensions height × width, or number of pictures × height × width, can be opened.',
};

const skippedKinds: Readonly<Record<SkippedEntry['kind'], string>> = {
  cell: 'a cell array',
  struct: 'a struct',
  object: 'an object',
  text: 'text',
  sparse: 'a sparse matrix',
  complex: 'complex numbers',
  extendedPrecision: 'numbers of extended precision',
  pythonObjects: 'Python objects',
  records: 'records',
  timeSpans: 'time spans',
  dates: 'dates',
  unknown: 'an unknown kind',
};

/** Contents of a file that are named in a sentence at most. */
const mostNamed = 4;

const entry = (name: string, what: string): string => (name === '' ? what : `${isolate(name)} (${what})`);
const inArray = (array: string): string => (array === '' ? '' : ` in ${isolate(array)}`);

/** For each problem of a file: what is wrong with this one, and what would work. */
export const fileProblems: Sayings<FileProblem> = {
  empty: ({ fileName }) => `${quoted(fileName)} is empty (0 bytes). Download or save it again. ${works}`,
  unreadable: ({ fileName }) =>
    `${quoted(fileName)} cannot be read. It is a folder, or it was moved or changed. Choose the picture files themselves.`,
  failed: ({ fileName, message }) =>
    `${quoted(fileName)} could not be opened by this browser (${isolate(message)}). Try fewer or smaller files.`,
  tooManyFiles: ({ fileName, more, most }) =>
    more === 0
      ? `${quoted(fileName)} was left out: at most ${format.count(most, { one: 'file is', other: 'files are' })} opened at once.`
      : `${quoted(fileName)} and ${integer(more)} more were left out: at most ${format.count(most, { one: 'file is', other: 'files are' })} opened at once.`,
  tooManyBytes: ({ fileName, holds, size: actual, most }) =>
    `${quoted(fileName)} has ${bytes(actual)}. This page reads files of up to ${bytes(most)}. ${
      holds === 'arrays' ? 'Save only the array with the pictures.' : 'Scale the picture down first.'
    }`,
  tooManyPixels: ({ fileName, pixels, most }) =>
    `${quoted(fileName)} was left out. With it there would be ${format.decimal(pixels / 1e6, 1)} million pixels, and this page takes ${million(most)} million. Choose fewer or smaller pictures.`,
  mixed: ({ fileName }) =>
    `${quoted(fileName)} was left out. Photographs and arrays of numbers (MATLAB, NumPy, IDX, CSV) cannot be opened together, because they may need different preparation. Open it alone.`,
  unreadKind: ({ fileName, kind }) => `${quoted(fileName)} ${unreadKinds[kind]}`,
  unknownKind: ({ fileName }) => `The format of ${quoted(fileName)} is unknown to this page. ${works}`,

  photographEndsEarly: ({ fileName, format: kind }) =>
    `${quoted(fileName)} is a ${kind} picture that ends too early, as after an interrupted download. Download or save it again.`,
  photographNotDecoded: ({ fileName }) =>
    `${quoted(fileName)} cannot be decoded. It is damaged, or this browser does not know its kind. Export it again as PNG or JPEG.`,
  photographTooLarge: ({ fileName, width, height, mostMegapixels, enough }) =>
    `${quoted(fileName)} has ${width}×${height} pixels, and this page decodes at most ${integer(mostMegapixels)} megapixels. Scale it down first: ${format.count(enough, { one: 'pixel', other: 'pixels' })} on the longer side are enough.`,
  photographTooSmall: ({ fileName, width, height, scaledTo, least }) =>
    scaledTo === undefined
      ? `${quoted(fileName)} has only ${width}×${height} pixels, too few to cut patches from. Choose a picture of at least ${format.count(least, { one: 'pixel', other: 'pixels' })} a side.`
      : `${quoted(fileName)} has only ${width}×${height} pixels after it was scaled to ${scaledTo} on the longer side, too few to cut patches from. Choose a picture that is less long and narrow.`,
  photographConstant: ({ fileName }) =>
    `${quoted(fileName)} is the same grey everywhere, so there is nothing to learn. Choose a picture that shows something.`,

  arrayConstant: ({ fileName, array }) =>
    `${quoted(fileName)} has the same number everywhere${inArray(array)}, so there is nothing to learn. Choose a file with pictures that vary.`,
  arrayComplex: ({ fileName, array }) => {
    const variable = array === '' ? 'a' : isolate(array);
    return `${quoted(fileName)} has complex numbers${inArray(array)}, and pictures are real. Save abs(${variable}) or real(${variable}) instead.`;
  },
  numbersTooLarge: ({ fileName, array, count }) =>
    `${quoted(fileName)} has ${format.count(count, { one: 'value', other: 'values' })}${inArray(array)} beyond 3.4e38, too large to compute with. Scale the array and save it again.`,
  tooManyPictures: ({ fileName, array, count, most }) =>
    `${quoted(fileName)} holds ${format.count(count, { one: 'picture', other: 'pictures' })}${inArray(array)}, and this page takes at most ${integer(most)}. Save fewer of them.`,
  noPictures: ({ fileName, format: kind, arrays, skipped }) => {
    const contents = [
      ...arrays.map(({ name, dims }) => entry(name, size(dims) || 'one number')),
      ...skipped.map(({ name, kind: what }) => entry(name, skippedKinds[what])),
    ];
    const named = contents.slice(0, mostNamed);
    const rest = contents.length - named.length;
    const list = format.list(rest > 0 ? [...named, `${integer(rest)} more`] : named);
    const what = arrays.length === 0 ? 'no array of real numbers' : 'no array that could be pictures';
    const holds = contents.length === 0 ? '' : ` It holds ${list}.`;
    return `${quoted(fileName)} has ${what}.${holds} ${fittingArrays[kind]}`;
  },
  labels: ({ fileName, count }) =>
    `${quoted(fileName)} holds ${format.count(count, { one: 'label', other: 'labels' })} and no pictures. An autoencoder learns without labels. Choose the file of images that belongs to it, such as train-images-idx3-ubyte.gz.`,

  damaged: ({ fileName, format: kind, damage }) =>
    `${quoted(fileName)} is a damaged ${formats[kind]}. ${say(damages, damage)} ${repairs[kind]}`,
  tooManyNumbers: ({ fileName, format: kind, most }) =>
    `${quoted(fileName)} holds more than this page reads from a ${formats[kind]} (${million(most)} million numbers). Save only the array with the pictures, or fewer pictures.`,
  unpacksTooLarge: ({ fileName, most }) =>
    `${quoted(fileName)} holds more than this page unpacks (${bytes(most)}). Save only the array with the pictures, or fewer pictures.`,
  tooManyArrays: ({ fileName, count, most }) =>
    `${quoted(fileName)} holds ${integer(count)} arrays, and this page looks at ${integer(most)} at most. Save only those with pictures.`,
  readerLost: ({ fileName }) =>
    `${quoted(fileName)} was not read, because the trainer stopped working meanwhile. Open it once more. If that fails again, try a smaller file.`,
  tooManyVariables: ({ fileName, most }) =>
    `${quoted(fileName)} holds more than ${integer(most)} variables, which is too many for this page to look through. Save only those with pictures.`,
  unreadMat: ({ fileName, version }) => {
    const kinds = {
      level4: 'is a MATLAB level 4 file',
      level73: 'is a MATLAB 7.3 (HDF5) file',
      octave: 'is in Octave’s own format',
    };
    const load =
      version === 'level73'
        ? "S = load('file.mat'); save('file-v7.mat', '-struct', 'S', '-v7')"
        : "S = load('file'); save('-v7', 'file-v7.mat', '-struct', 'S')";
    return `${quoted(fileName)} ${kinds[version]}, which this page cannot read. ${saveV7} This line does so in ${version === 'level73' ? 'MATLAB' : 'Octave'}: ${isolate(load)} (put in its own name).`;
  },
  misnamedMat: ({ fileName, holds }) => {
    switch (holds) {
      case 'webPage':
        return `${quoted(fileName)} is named .mat but is a web page. Download the file itself (the “raw” link) instead of the page about it.`;
      case 'text':
        return `${quoted(fileName)} is named .mat but is a text file. ${saveV7}`;
      case 'other':
        return `${quoted(fileName)} is named .mat but is not a MATLAB file. ${saveV7}`;
    }
  },
  unevenRows: ({ fileName, row, numbers, before }) =>
    `Row ${integer(row)} of ${quoted(fileName)} has ${format.count(numbers, { one: 'number', other: 'numbers' })}, but the rows before have ${integer(before)}. Save a table with equally long rows, one picture a row.`,
  archiveEncrypted: ({ fileName }) =>
    `${quoted(fileName)} is encrypted. Save it with numpy.savez or numpy.savez_compressed.`,
  archivePacking: ({ fileName }) =>
    `${quoted(fileName)} is compressed by a method that this page does not know. Save it with numpy.savez or numpy.savez_compressed.`,
};
