import type { LinearAlgebra } from '../linearAlgebra.ts';
import type { NoteKind } from '../options.ts';

/** What operators and built-ins need from the machine that runs the program. */
export interface Workspace {
  readonly linearAlgebra: LinearAlgebra;
  /** New numbers, all zero, counted against the budget of memory and steps. */
  allocate(length: number): Float64Array;
  /** As `allocate`, for callers that overwrite every number: the numbers are not set to zero. */
  scratch(length: number): Float64Array;
  /** Counts work that allocates nothing, in elements. */
  charge(elements: number): void;
  note(kind: NoteKind, message: string): void;
  warn(message: string, identifier?: string): void;
}
