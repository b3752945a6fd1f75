import { FileRefusal } from './errors.ts';
import { matPictures } from './mat/matPictures.ts';
import { readMat } from './mat/readMat.ts';
import { type DecodePhotograph, photographKinds, readPhotograph } from './photograph/readPhotograph.ts';
import { refuseEmpty, refuseFailed, refuseKind, refuseUnreadable } from './photograph/refuseKind.ts';
import { megabytes, type NamedImage } from './picture.ts';
import { type FileKind, headLength, recognise } from './recognise.ts';
import { photographRemarks, type ScaledPhotograph } from './remarks.ts';

export const mostFiles = 200;
/** Pixels of all pictures together: 160 MB as float32. */
const mostPixels = 40_000_000;
export const mostBytes = { photograph: 100_000_000, mat: 512_000_000 } as const;

export interface RefusedFile {
  readonly name: string;
  readonly sentence: string;
}

export interface OpenedFiles {
  readonly pictures: readonly NamedImage[];
  /** True when `pictures` are photographs, false for arrays of MATLAB files and when there are none. */
  readonly photographs: boolean;
  readonly remarks: readonly string[];
  readonly refused: readonly RefusedFile[];
}

interface Recognised {
  readonly file: File;
  readonly kind: FileKind;
}

/**
 * Reads the visitor's files: photographs, or MATLAB files; where both are chosen, MATLAB files win.
 * Never throws for a bad file: it is in `refused`, with a sentence.
 */
export async function openFiles(
  files: readonly File[],
  decode?: DecodePhotograph,
  pixelLimit: number = mostPixels,
): Promise<OpenedFiles> {
  const opening = new Opening(pixelLimit);
  for (const file of files.slice(mostFiles)) {
    opening.refuse(
      new FileRefusal('tooMany', file.name, `was left out: at most ${mostFiles} files are opened at once.`),
    );
  }
  const recognised: Recognised[] = [];
  for (const file of files.slice(0, mostFiles)) {
    await opening.attempt(file, async () => {
      recognised.push({ file, kind: await recogniseFile(file) });
    });
  }
  for (const { file, kind } of recognised) {
    if (kind === 'mat5') await opening.attempt(file, () => openMat(file, opening));
  }
  const photographs = opening.pictures.length === 0;
  const scaled: ScaledPhotograph[] = [];
  for (const { file, kind } of recognised) {
    if (kind === 'mat5') continue;
    await opening.attempt(file, async () => {
      if (!photographs) throw refuseMixed(file.name);
      await openPhotograph(file, kind, decode, opening, scaled);
    });
  }
  opening.remarks.push(...photographRemarks(scaled));
  const { pictures, remarks, refused } = opening;
  return { pictures, photographs: photographs && pictures.length > 0, remarks, refused };
}

/** What has been gathered so far. */
class Opening {
  readonly pictures: NamedImage[] = [];
  readonly remarks: string[] = [];
  readonly refused: RefusedFile[] = [];
  private readonly pixelLimit: number;
  private pixels = 0;

  constructor(pixelLimit: number) {
    this.pixelLimit = pixelLimit;
  }

  add(fileName: string, pictures: readonly NamedImage[]): void {
    const pixels = pictures.reduce((sum, { image }) => sum + image.pixels.length, 0);
    if (this.pixels + pixels > this.pixelLimit) {
      throw new FileRefusal(
        'tooLarge',
        fileName,
        `was left out: with it there would be ${((this.pixels + pixels) / 1e6).toFixed(1)} million pixels, and this page takes ${this.pixelLimit / 1e6} million. Choose fewer or smaller pictures.`,
      );
    }
    this.pixels += pixels;
    for (const picture of pictures) this.pictures.push(picture);
  }

  refuse({ fileName, sentence }: FileRefusal): void {
    this.refused.push({ name: fileName, sentence });
  }

  async attempt(file: File, read: () => Promise<void>): Promise<void> {
    try {
      await read();
    } catch (error) {
      this.refuse(error instanceof FileRefusal ? error : refuseFailed(file.name, error));
    }
  }
}

async function recogniseFile(file: File): Promise<FileKind> {
  const head = await bytesOf(file, headLength);
  const kind = recognise(head);
  if (head.length === 0) throw refuseEmpty(file.name);
  if (kind === 'mat5') checkSize(file, mostBytes.mat, 'Save only the variable with the pictures.');
  else if (photographKinds.includes(kind)) checkSize(file, mostBytes.photograph, 'Scale it down first.');
  // readMat knows what else may be named .mat, and says so.
  else if (file.name.toLowerCase().endsWith('.mat')) await readMat(head, file.name);
  else throw refuseKind(kind, file.name);
  return kind;
}

function checkSize(file: File, limit: number, works: string): void {
  if (file.size <= limit) return;
  const text = `has ${megabytes(file.size)}; this page reads files of up to ${megabytes(limit)}. ${works}`;
  throw new FileRefusal('tooLarge', file.name, text);
}

async function openMat(file: File, opening: Opening): Promise<void> {
  const { pictures, remarks } = matPictures(await readMat(await bytesOf(file), file.name), file.name);
  opening.add(file.name, pictures);
  opening.remarks.push(...remarks);
}

async function openPhotograph(
  file: File,
  kind: FileKind,
  decode: DecodePhotograph | undefined,
  opening: Opening,
  scaled: ScaledPhotograph[],
): Promise<void> {
  const { image, scaledFrom } = await readPhotograph(await bytesOf(file), kind, file.name, decode);
  opening.add(file.name, [{ name: file.name, image }]);
  if (scaledFrom !== undefined) scaled.push({ name: file.name, from: scaledFrom, to: image });
}

function refuseMixed(fileName: string): FileRefusal {
  return new FileRefusal(
    'mixed',
    fileName,
    'was left out: photographs and MATLAB files cannot be mixed, as only photographs are whitened. Choose it without the MATLAB file.',
  );
}

async function bytesOf(file: File, length: number = file.size): Promise<Uint8Array> {
  const content = await file
    .slice(0, length)
    .arrayBuffer()
    .catch(() => {
      throw refuseUnreadable(file.name);
    });
  return new Uint8Array(content);
}
