import type { FigureReference } from '../../notes/structure/figures.ts';
import type { ChapterStructure } from '../../notes/structure/steps.ts';
import { isBuilt } from './figures/built.ts';

/** Steps that stand beside one figure, or beside none. */
export interface StepGroup {
  readonly figure: FigureReference | undefined;
  readonly names: readonly string[];
}

/**
 * The steps of a chapter with the figures beside them: a figure stays until a later step brings another. A figure that this page
 * cannot draw leaves its step without one.
 */
export function groupSteps({ steps }: ChapterStructure): readonly StepGroup[] {
  const groups: { figure: FigureReference | undefined; names: string[] }[] = [];
  for (const [name, step] of Object.entries(steps)) {
    const wanted = 'figure' in step ? step.figure : undefined;
    const figure = wanted && isBuilt(wanted) ? wanted : undefined;
    const last = groups.at(-1);
    const stays = wanted === undefined || (last && isSame(wanted, last.figure));
    if (last && stays) last.names.push(name);
    else groups.push({ figure, names: [name] });
  }
  return groups;
}

function isSame(wanted: FigureReference, shown: FigureReference | undefined): boolean {
  return JSON.stringify(wanted) === JSON.stringify(shown);
}
