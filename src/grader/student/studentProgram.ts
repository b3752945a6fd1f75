import type { Random } from '../../core/random.ts';

/** The languages that a student may write in. Each has a file that makes `StudentProgram`s of sources. */
export type Language = 'octave' | 'python';

export interface SourceFile {
  readonly name: string;
  readonly text: string;
}

/** A numeric array as the student's function gave it, column by column. */
export interface NumericArray {
  readonly type: 'numbers';
  readonly dims: readonly number[];
  readonly re: Float64Array;
  readonly im: Float64Array | null;
  /** `double`, `single`, `logical`, `int32` …, in the words of the student's language. */
  readonly class: string;
}

/** Something that is no numeric array: a cell, a struct, a text. */
export interface OtherValue {
  readonly type: 'other';
  readonly class: string;
}

export type StudentValue = NumericArray | OtherValue;

export interface Place {
  readonly file: string;
  /** Counts from 1. */
  readonly line: number;
}

/** An assignment of numbers to a variable, or to a part of one. `values` may change afterwards: copy what should last. */
export interface Assignment extends Place {
  readonly name: string;
  readonly values: NumericArray;
}

/** A shape that is shown with an error: the expression, and its size. */
export interface Operand {
  readonly source: string;
  readonly dims: readonly number[];
}

/** Why a function returned nothing. */
export interface Failure {
  readonly reason:
    | 'syntax'
    | 'undefinedName'
    | 'undefinedFunction'
    | 'outputNotSet'
    | 'shapes'
    | 'index'
    | 'arguments'
    | 'runtime'
    | 'memory'
    | 'recursion'
    | 'timeout';
  /** In the words of the student's language. */
  readonly message: string;
  readonly place: Place | undefined;
  /** The name that is undefined or not set. */
  readonly name?: string;
  /** A name that exists and looks alike. */
  readonly suggestion?: string;
  readonly operator?: string;
  readonly operands?: readonly Operand[];
  /** A sentence about a syntax error. */
  readonly explanation?: string;
}

/** Something that runs but is rarely meant, such as r / rh where r ./ rh belongs. */
export interface Note extends Place {
  readonly kind: string;
  readonly message: string;
}

export type Outcome =
  | { readonly type: 'returned'; readonly values: readonly StudentValue[]; readonly notes: readonly Note[] }
  | { readonly type: 'failed'; readonly failure: Failure; readonly notes: readonly Note[] };

export interface CallOptions {
  /** How many values are asked for. */
  readonly outputs: number;
  readonly onAssign?: (assignment: Assignment) => void;
  /** What files that the program loads hold: for `load IMAGES`. */
  readonly loadable?: ReadonlyMap<string, NumericArray>;
  /** Seeds the program's random numbers. */
  readonly random?: Random;
}

/** A student's files, ready to be called. Arguments are numbers or arrays; they are copied, never changed. */
export interface StudentProgram {
  readonly language: Language;
  readonly files: readonly SourceFile[];
  call(functionName: string, args: readonly (number | NumericArray)[], options: CallOptions): Outcome;
  /** The name under which the first file defines a function of the exercise; undefined where it seems not to. */
  definedAs(functionName: string): string | undefined;
  /** The same program with more files of the grader's own. */
  withFiles(files: readonly SourceFile[]): StudentProgram;
}

export interface Limits {
  /** Steps in one call of the student's function: statements, calls and thousands of elements. */
  readonly stepBudget: number;
  /** True ends the call. */
  readonly deadline?: () => boolean;
  /** Receives what the program prints. */
  readonly onOutput?: (text: string) => void;
}

/** Makes a program of a student's files, in one of the languages. */
export type ProgramMaker = (files: readonly SourceFile[], limits: Limits) => StudentProgram;

export function numbers(rows: number, columns: number, re: Float64Array): NumericArray {
  return { type: 'numbers', dims: [rows, columns], re, im: null, class: 'double' };
}
