import type { ArrayFormat, SkippedEntry } from './arrays/storedArray.ts';

/** Where the structure of a file is broken. */
export type Damage =
  /** `missing` in bytes. */
  | { readonly id: 'endsEarly'; readonly missing: number }
  | { readonly id: 'breaksOff' }
  | { readonly id: 'header' }
  /** A NumPy header without type, order or shape. */
  | { readonly id: 'headerIncomplete' }
  | { readonly id: 'shape' }
  | { readonly id: 'packedData' }
  /** MATLAB: `byte` is where the data element begins. */
  | { readonly id: 'element'; readonly byte: number }
  | { readonly id: 'variableFlags' }
  | { readonly id: 'variableDimensions' }
  | { readonly id: 'variableSize' }
  | { readonly id: 'variableEmpty' }
  /** `type` is the number by which the file names it. */
  | { readonly id: 'storageType'; readonly type: number }
  /** ZIP. */
  | { readonly id: 'directoryMissing' }
  | { readonly id: 'directoryDamaged' }
  | { readonly id: 'entryEndsEarly'; readonly entry: string }
  | { readonly id: 'entryBroken'; readonly entry: string }
  | { readonly id: 'entryChecksum'; readonly entry: string }
  | { readonly id: 'entryMisplaced'; readonly entry: string };

/** Kinds of files that are recognised and not read. */
export type UnreadKind =
  | 'heic'
  | 'tiff'
  | 'svg'
  | 'pdf'
  | 'zip'
  | 'gzip'
  | 'tar'
  | 'otherArchive'
  | 'hdf5'
  | 'pickle'
  | 'torch'
  | 'parquet'
  | 'webPage'
  | 'link'
  | 'text';

/** Of any file. */
type GeneralProblem =
  | { readonly id: 'empty' }
  /** A folder, or moved or changed since it was chosen. */
  | { readonly id: 'unreadable' }
  /** The browser gave up, for want of memory or of a canvas; `message` is its own. */
  | { readonly id: 'failed'; readonly message: string }
  /** This file and `more` others are too many: at most `most` are opened together. */
  | { readonly id: 'tooManyFiles'; readonly more: number; readonly most: number }
  /** Bytes. */
  | {
      readonly id: 'tooManyBytes';
      readonly holds: 'photograph' | 'arrays';
      readonly size: number;
      readonly most: number;
    }
  /** Pixels of all opened pictures together, with this file's. */
  | { readonly id: 'tooManyPixels'; readonly pixels: number; readonly most: number }
  /** A photograph among arrays. */
  | { readonly id: 'mixed' }
  | { readonly id: 'unreadKind'; readonly kind: UnreadKind }
  | { readonly id: 'unknownKind' };

type PhotographProblem =
  /** `format` is its usual name, such as PNG. */
  | { readonly id: 'photographEndsEarly'; readonly format: string }
  | { readonly id: 'photographNotDecoded' }
  | {
      readonly id: 'photographTooLarge';
      readonly width: number;
      readonly height: number;
      readonly mostMegapixels: number;
      /** Pixels on the longer side to which photographs are scaled. */
      readonly enough: number;
    }
  | {
      readonly id: 'photographTooSmall';
      readonly width: number;
      readonly height: number;
      /** The longer side it was scaled down to; undefined where it was not. */
      readonly scaledTo: number | undefined;
      /** The shortest side that is taken. */
      readonly least: number;
    }
  | { readonly id: 'photographConstant' };

/** Of an array; `array` is its name, empty where it has none. */
type ArrayProblem =
  | { readonly id: 'arrayConstant'; readonly array: string }
  | { readonly id: 'arrayComplex'; readonly array: string }
  /** `count` numbers of it are beyond float32. */
  | { readonly id: 'numbersTooLarge'; readonly array: string; readonly count: number }
  | {
      readonly id: 'tooManyPictures';
      readonly array: string;
      readonly count: number;
      readonly most: number;
    }
  /** Everything the file holds, none of which can be pictures. */
  | {
      readonly id: 'noPictures';
      readonly format: ArrayFormat;
      readonly arrays: readonly { readonly name: string; readonly dims: readonly number[] }[];
      readonly skipped: readonly SkippedEntry[];
    }
  /** An IDX file of `count` labels. */
  | { readonly id: 'labels'; readonly count: number };

/** Of a file that holds arrays. */
type FormatProblem =
  | { readonly id: 'damaged'; readonly format: ArrayFormat; readonly damage: Damage }
  | { readonly id: 'tooManyNumbers'; readonly format: ArrayFormat; readonly most: number }
  /** `most` in bytes. */
  | { readonly id: 'unpacksTooLarge'; readonly format: ArrayFormat; readonly most: number }
  | { readonly id: 'tooManyArrays'; readonly count: number; readonly most: number }
  | { readonly id: 'unreadMat'; readonly version: 'level4' | 'level73' | 'octave' }
  /** Named .mat, and something else. */
  | { readonly id: 'misnamedMat'; readonly holds: 'webPage' | 'text' | 'other' }
  /** Row number `row` of a table has `numbers` numbers, those before it `before`. */
  | { readonly id: 'unevenRows'; readonly row: number; readonly numbers: number; readonly before: number }
  | { readonly id: 'archiveEncrypted' }
  /** Compressed by another method than deflate. */
  | { readonly id: 'archivePacking' };

/** What is wrong with a file, before it is known which one. */
type Problem = GeneralProblem | PhotographProblem | ArrayProblem | FormatProblem;

/** What is wrong with one of the visitor's files. For each, `words` has a sentence that also says what would work. */
export type FileProblem = { readonly fileName: string } & Problem;

/** A file that cannot be used. */
export class FileRefusal extends Error {
  readonly report: FileProblem;

  constructor(fileName: string, problem: Problem) {
    super(`${fileName}: ${problem.id}`);
    this.name = 'FileRefusal';
    this.report = { fileName, ...problem };
  }
}

/** A file whose structure is broken. */
export const damaged = (fileName: string, format: ArrayFormat, damage: Damage): FileRefusal =>
  new FileRefusal(fileName, { id: 'damaged', format, damage });
