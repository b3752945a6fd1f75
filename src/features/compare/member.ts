import type { ComparedRun } from './comparedRun.ts';

/** A run of the comparison: its place decides about its letter and its colour. The baseline has place 0. */
export interface Member {
  readonly place: number;
  readonly letter: string;
  readonly title: string;
  readonly run: ComparedRun;
}
