import type { Failure, Note, NumericArray } from '../student/studentProgram.ts';

/** The grade of one of the course's smaller files. */
export interface FileGrade<Mistake extends string> {
  readonly status: 'right' | 'wrong' | 'error' | 'timeout';
  /** Undefined when it is right or gave nothing. */
  readonly mistake: Mistake | undefined;
  readonly failure: Failure | undefined;
  /** What the function returned, and what it was to return where that is one array. */
  readonly student?: NumericArray;
  readonly expected?: NumericArray;
  /** Silent traps met on the way. */
  readonly notes?: readonly Note[];
}
