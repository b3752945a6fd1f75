import type { Failure, Note, NumericArray } from '../student/studentProgram.ts';

/** The grade of one of the course's smaller files. */
export interface FileGrade<Mistake extends string> {
  readonly status: 'right' | 'wrong' | 'error' | 'timeout';
  /** Undefined when it is right or gave nothing. */
  readonly mistake: Mistake | undefined;
  readonly failure: Failure | undefined;
  /** What the function returned, and what it should have returned if that is one array. */
  readonly student?: NumericArray;
  readonly expected?: NumericArray;
  /** Code that runs but is rarely meant. */
  readonly notes?: readonly Note[];
}
