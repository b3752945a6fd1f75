import type { ChapterStructure, Step } from '../../../notes/structure/steps.ts';
import { type Answers, stepKey } from './notebook.ts';

export interface Progress {
  readonly done: number;
  /** Steps in which the reader does something; plain text is only read. */
  readonly all: number;
}

const asksForSomething = ({ kind }: Step): boolean => kind !== 'reading';

export function progressOf({ id, steps }: ChapterStructure, answers: Answers): Progress {
  const asking = Object.keys(steps).filter((name) => asksForSomething(steps[name]!));
  const done = asking.filter((name) => answers[stepKey(id, name)]?.done);
  return { done: done.length, all: asking.length };
}
