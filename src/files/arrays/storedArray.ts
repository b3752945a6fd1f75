import type { Numbers } from '../numbers.ts';
import type { Progress } from '../progress.ts';

/** The formats that hold arrays: MATLAB level 5, NumPy, IDX, the ZIP archive around several NumPy files, and the gzip archive around any. */
export type ArrayFormat = 'mat' | 'npy' | 'idx' | 'zip' | 'gzip' | 'csv';

/** Numbers in all arrays that are read from one file: 64 million are 512 MB as doubles. */
export const mostNumbers = 64_000_000;

/** An array of real numbers in a file, its numbers not yet read. */
export interface StoredArray {
  /** As it is called in its file; empty where the file holds one array without a name. */
  readonly name: string;
  readonly dims: readonly number[];
  /** The index that runs fastest: the first in MATLAB, the last in C. */
  readonly fastest: 'first' | 'last';
  /** The index that counts pictures where there are three: MATLAB stacks along the last, NumPy and IDX along the first. */
  readonly counting: 'first' | 'last';
  /** Its format says that it is a stack of pictures with rows and columns: nothing else is looked for in it. */
  readonly isStack?: true;
  /** The cell array that it is an element of, where it is one. */
  readonly cell?: string;
  /**
   * The numbers, as many as the product of `dims`.
   * @throws FileRefusal when damaged or beyond a limit, checked before anything is allocated
   */
  load(onProgress?: Progress): Promise<Numbers>;
}

/** Kinds of variables that are no arrays of real numbers, in MATLAB, NumPy or both. */
export type SkippedKind =
  | 'cell'
  | 'struct'
  | 'object'
  | 'text'
  | 'sparse'
  | 'complex'
  | 'extendedPrecision'
  | 'pythonObjects'
  | 'records'
  | 'timeSpans'
  | 'dates'
  | 'unknown';

/** Something in a file that is no array of real numbers. */
export interface SkippedEntry {
  readonly name: string;
  readonly kind: SkippedKind;
}

export interface ArrayFile {
  readonly format: ArrayFormat;
  readonly arrays: readonly StoredArray[];
  readonly skipped: readonly SkippedEntry[];
}

export function numbersIn(dims: readonly number[]): number {
  return dims.reduce((product, side) => product * side, 1);
}
