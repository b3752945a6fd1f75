import { useDeferredValue, useMemo, useSyncExternalStore } from 'react';
import type { LineId } from '../../notes/code/lines.ts';
import { chapters } from '../../notes/course.ts';
import type { ChapterId } from '../../notes/structure/chapterIds.ts';
import { type Answers, stepKey } from './notebook/notebook.ts';
import { useRoom } from './room.ts';

/** A step that asks for a line of the cost function. */
export interface Blank {
  readonly chapter: ChapterId;
  readonly step: string;
}

/** The lines that are left to the reader and are not found yet. No figure shows them before. */
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
  const { notebook } = useRoom();
  // Spelled out, so that an answer to something else draws no matrices again.
  const now = useSyncExternalStore(notebook.subscribe, () =>
    JSON.stringify([...openBlanks(notebook.read())]),
  );
  // The answer is shown at once; the figures that draw a line because of it follow in pieces.
  const spelled = useDeferredValue(now);
  return useMemo(() => new Map(JSON.parse(spelled) as (readonly [LineId, Blank])[]), [spelled]);
}
