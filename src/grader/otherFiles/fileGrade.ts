import type { Failure } from '../student/studentProgram.ts';

/** The grade of one of the course's smaller files. */
export interface FileGrade<Mistake extends string> {
  readonly status: 'right' | 'wrong' | 'error' | 'timeout';
  /** Undefined when it is right or gave nothing. */
  readonly mistake: Mistake | undefined;
  readonly failure: Failure | undefined;
}
