import { adviseOn, type PictureAdvice } from './advice.ts';
import { filesInArchive, type Unpacked } from './archive.ts';
import { arrayPictures } from './arrays/arrayPictures.ts';
import { offerNamed } from './arrays/offers.ts';
import type { ArrayFile } from './arrays/storedArray.ts';
import { readCsv } from './csv/readCsv.ts';
import { fileInGzip } from './gzip.ts';
import { readIdx } from './idx/readIdx.ts';
import { matArrays } from './mat/matArrays.ts';
import { readMat } from './mat/readMat.ts';
import { readNpy } from './npy/readNpy.ts';
import { readNpz } from './npy/readNpz.ts';
import { Cancelled, Opening } from './opening.ts';
import { type DecodePhotograph, readPhotograph } from './photograph/readPhotograph.ts';
import type { NamedImage } from './picture.ts';
import { type FileProblem, FileRefusal } from './problems.ts';
import { type Progress, pacedProgress } from './progress.ts';
import { type FileAnswer, type FileQuestion, type ReadingQuestion, Unanswered } from './questions.ts';
import type { FileKind } from './recognise.ts';
import { arrayKinds, bytesOf, recogniseFile } from './recogniseFile.ts';
import { type FileRemark, photographRemarks, type ScaledPhotograph, transparencyRemarks } from './remarks.ts';

export const mostFiles = 200;
/** Pixels of all pictures together: MNIST's 60,000 digits fit, and as float32 they take 200 MB. */
const mostPixels = 50_000_000;

/** Files whose other readings are kept: each has thumbnails. */
const mostReadable = 5;

export interface OpenedFiles {
  readonly pictures: readonly NamedImage[];
  /** True when `pictures` are photographs, false for arrays of numbers and when there are none. */
  readonly photographs: boolean;
  /** How they are best prepared; none where there are no pictures. */
  readonly advice?: PictureAdvice;
  readonly remarks: readonly FileRemark[];
  readonly refused: readonly FileProblem[];
  /** Places, among the files given, of those that gave pictures. */
  readonly used: readonly number[];
  /** What the visitor has to decide first; then there are no pictures, and nothing is refused yet. */
  readonly question?: FileQuestion;
  /** How files that were read without a question could be read otherwise. */
  readonly readable?: readonly ReadingQuestion[];
  readonly cancelled?: true;
}

export interface OpenOptions {
  /** Replaces the browser's decoder, for tests. */
  readonly decode?: DecodePhotograph;
  readonly pixelLimit?: number;
  readonly answers?: readonly FileAnswer[];
  /** `fraction` in [0, 1] and what is being read. */
  readonly onProgress?: (fraction: number, activity: FileActivity) => void;
  readonly isCancelled?: () => boolean;
}

/** A file is being read: number `place`, counted from 1, of `count`. */
export interface FileActivity {
  readonly fileName: string;
  readonly place: number;
  readonly count: number;
}

interface Recognised {
  readonly file: File;
  readonly place: number;
  readonly kind: FileKind;
}

/**
 * Reads the visitor's files: photographs, or arrays of numbers; where both are chosen, arrays win.
 * Never throws for a bad file: it is in `refused`, with what is wrong.
 */
export async function openFiles(files: readonly File[], options: OpenOptions = {}): Promise<OpenedFiles> {
  const nothing = { pictures: [], photographs: false, remarks: [], refused: [], used: [] };
  try {
    return await gather(files, options);
  } catch (error) {
    if (error instanceof Unanswered) return { ...nothing, question: error.question };
    if (error instanceof Cancelled) return { ...nothing, cancelled: true };
    throw error;
  }
}

async function gather(files: readonly File[], options: OpenOptions): Promise<OpenedFiles> {
  const opening = new Opening(options.pixelLimit ?? mostPixels);
  refuseMore(files, opening);
  const recognised: Recognised[] = [];
  for (const [place, file] of files.slice(0, mostFiles).entries()) {
    await opening.attempt(file, async () => {
      const found = await unpackedFiles(file, place, options, files.length);
      recognised.push(...found.map((one) => ({ ...one, place })));
    });
  }
  const arrays = recognised.filter(({ kind }) => arrayKinds.includes(kind));
  for (const found of arrays) {
    await opening.attempt(found.file, () => openArrays(found, opening, options, files.length));
  }
  const photographs = opening.pictures.length === 0;
  const scaled: ScaledPhotograph[] = [];
  const transparent: string[] = [];
  for (const found of recognised) {
    if (arrays.includes(found)) continue;
    await opening.attempt(found.file, async () => {
      if (!photographs) throw new FileRefusal(found.file.name, { id: 'mixed' });
      await openPhotograph(found, opening, options, files.length, scaled, transparent);
    });
  }
  opening.remarks.push(...photographRemarks(scaled), ...transparencyRemarks(transparent));
  const { pictures, remarks, refused, used, readable } = opening;
  const some = pictures.length > 0;
  const from = photographs ? 'photographs' : opening.greyLevels ? 'greyLevels' : 'numbers';
  const images = pictures.map(({ image }) => image);
  const advice = some ? { advice: adviseOn(images, from) } : {};
  return { pictures, photographs: photographs && some, ...advice, remarks, refused, used, readable };
}

/** The file itself, or what is to be opened out of an archive. @throws Unanswered, FileRefusal */
async function unpackedFiles(
  file: File,
  place: number,
  options: OpenOptions,
  all: number,
): Promise<readonly Unpacked[]> {
  const kind = await recogniseFile(file);
  if (kind === 'gzip') return [await fileInGzip(file, progressOf(options, file, place, all))];
  if (kind !== 'zip') return [{ file, kind }];
  const answer = options.answers?.find((given) => given.file === place);
  return filesInArchive(file, place, answer);
}

/** One refusal for all files beyond the most, however many. */
function refuseMore(files: readonly File[], opening: Opening): void {
  const [first, ...rest] = files.slice(mostFiles);
  if (first === undefined) return;
  opening.refuse(new FileRefusal(first.name, { id: 'tooManyFiles', more: rest.length, most: mostFiles }));
}

async function openArrays(
  { file, place, kind }: Recognised,
  opening: Opening,
  options: OpenOptions,
  all: number,
): Promise<void> {
  const progress = progressOf(options, file, place, all);
  await progress(0);
  const read = await readArrays(await bytesOf(file), kind, file.name, progress);
  const own = options.answers?.find((given) => given.file === place);
  const names = read.arrays.map(({ name }) => name).join();
  if (own?.reading !== undefined) opening.decided.push({ names, reading: own.reading });
  const like = opening.decided.find((one) => one.names === names && offerNamed(read, one.reading));
  const answer = like ? { reading: like.reading, ...own, file: place } : own;
  const { pictures, remarks, readable, greyLevels } = await arrayPictures(read, {
    fileName: file.name,
    file: place,
    answer,
    reserve: (pixels) => opening.reserve(file.name, pixels),
    onProgress: progress,
  });
  opening.add(place, file.name, pictures);
  opening.remarks.push(...remarks);
  opening.greyLevels &&= greyLevels;
  if (readable && opening.readable.length < mostReadable) opening.readable.push(readable);
}

async function readArrays(
  bytes: Uint8Array,
  kind: FileKind,
  name: string,
  progress: Progress,
): Promise<ArrayFile> {
  switch (kind) {
    case 'npy':
      return readNpy(bytes, name);
    case 'zip':
      return readNpz(bytes, name);
    case 'csv':
      return readCsv(bytes, name, progress);
    case 'idx':
      return readIdx(bytes, name, progress);
    default:
      return matArrays(await readMat(bytes, name, undefined, progress));
  }
}

async function openPhotograph(
  { file, place, kind }: Recognised,
  opening: Opening,
  options: OpenOptions,
  all: number,
  scaled: ScaledPhotograph[],
  transparent: string[],
): Promise<void> {
  await progressOf(options, file, place, all)(0);
  const photograph = await readPhotograph(
    await bytesOf(file),
    kind,
    file.name,
    (pixels) => opening.reserveColours(pixels),
    options.decode,
  );
  const { image, colours, scaledFrom } = photograph;
  opening.add(place, file.name, [{ name: file.name, image, colours }]);
  if (scaledFrom !== undefined) scaled.push({ name: file.name, from: scaledFrom, to: image });
  if (photograph.transparent) transparent.push(file.name);
}

/** Reports how much of one file has been read, and ends the reading when it was cancelled. */
function progressOf({ onProgress, isCancelled }: OpenOptions, file: File, place: number, all: number) {
  const most = Math.min(all, mostFiles);
  return pacedProgress((fraction) => {
    if (isCancelled?.()) throw new Cancelled();
    onProgress?.((place + fraction) / most, { fileName: file.name, place: place + 1, count: most });
  });
}
