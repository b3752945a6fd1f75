/** A place in the student's files; line and column count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** An operand as it is written in the program, and its value. */
export interface Operand {
  readonly source: string;
  readonly dims: readonly number[];
  readonly class: string;
}

/** What a page needs to explain an error beyond Octave's words. */
export type ErrorDetails =
  | {
      readonly type: 'nonconformant';
      readonly operator: string;
      readonly operands: readonly [Operand, Operand];
    }
  | { readonly type: 'operand classes'; readonly operator: string; readonly operands: readonly Operand[] }
  | {
      readonly type: 'undefined';
      readonly name: string;
      readonly suggestion: string | undefined;
      readonly called: boolean;
    }
  | { readonly type: 'undefined output'; readonly name: string; readonly functionName: string }
  | { readonly type: 'index out of bound'; readonly name: string; readonly dims: readonly number[] }
  | {
      readonly type: 'assignment sizes';
      readonly target: string;
      readonly expected: readonly number[];
      readonly given: readonly number[];
    }
  | { readonly type: 'unsupported'; readonly name: string }
  | { readonly type: 'call'; readonly functionName: string; readonly operands: readonly Operand[] };

/**
 * 'runtime': the program is wrong or called `error`; 'budget': too many steps; 'deadline': too much time; 'memory':
 * too many elements; 'recursion': calls nested too deep.
 */
export type ErrorKind = 'runtime' | 'budget' | 'deadline' | 'memory' | 'recursion';

/** An error of the student's program, in Octave's words. It is the only class of error that running a program throws. */
export class InterpreterError extends Error {
  override readonly name = 'InterpreterError';
  readonly kind: ErrorKind;
  /** Where it happened, innermost; empty file name and zeros where nothing had run yet. */
  place: Place | undefined;
  /** The identifier, as in `Octave:undefined-function`, or empty. */
  identifier: string;
  details: ErrorDetails | undefined;
  /** The functions that were running, innermost first, each with the place of its call. */
  readonly callStack: { readonly functionName: string; readonly place: Place | undefined }[] = [];

  constructor(message: string, kind: ErrorKind = 'runtime', identifier = '', details?: ErrorDetails) {
    super(message);
    this.kind = kind;
    this.identifier = identifier;
    this.details = details;
  }

  get file(): string {
    return this.place?.file ?? '';
  }
  get line(): number {
    return this.place?.line ?? 0;
  }
  get column(): number {
    return this.place?.column ?? 0;
  }
}

/** Why a file cannot be parsed. */
export class ProgramSyntaxError extends Error {
  override readonly name = 'ProgramSyntaxError';
  readonly place: Place;
  /** One plain sentence that says what is wrong. */
  readonly explanation: string;

  /** `message` is what Octave prints, with the line and a caret. */
  constructor(message: string, place: Place, explanation: string) {
    super(message);
    this.place = place;
    this.explanation = explanation;
  }

  get file(): string {
    return this.place.file;
  }
  get line(): number {
    return this.place.line;
  }
  get column(): number {
    return this.place.column;
  }
}
