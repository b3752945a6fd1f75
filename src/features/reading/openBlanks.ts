import { useMemo } from 'react';
import type { LineId } from '../../notes/code/lines.ts';
import { chapters } from '../../notes/course.ts';
import type { ChapterId } from '../../notes/structure/chapterIds.ts';
import { type Answers, stepKey } from './notebook/notebook.ts';
import { useAnswers } from './room.ts';

/** A step that asks for a line of the cost function. */
export interface Blank {
  readonly chapter: ChapterId;
  readonly step: string;
}

/** The lines that the course leaves to the reader and that he has not found yet: no figure shows them before. */
export function openBlanks(answers: Answers): ReadonlyMap<LineId, Blank> {
  const open = Object.values(chapters).flatMap(({ structure: { id, steps } }) =>
    Object.entries(steps).flatMap(([step, content]) =>
      content.kind === 'blank' && !answers[stepKey(id, step)]?.done
        ? [[content.line, { chapter: id, step }] as const]
        : [],
    ),
  );
  return new Map(open);
}

export function useOpenBlanks(): ReadonlyMap<LineId, Blank> {
  const answers = useAnswers();
  return useMemo(() => openBlanks(answers), [answers]);
}
