import type { FigureReference } from '../../notes/structure/figures.ts';
import type { ChapterStructure } from '../../notes/structure/steps.ts';
import { isBuilt } from './figures/built.ts';

/** Steps that stand beside one figure, or beside none. */
export interface StepGroup {
  readonly figure: FigureReference | undefined;
  /** Whether the text describes a figure that this page cannot draw yet. */
  readonly lacksFigure: boolean;
  readonly names: readonly string[];
}

/**
 * The steps of a chapter with the figures beside them: a figure stays until a later step brings another. A step whose figure this
 * page cannot draw yet says so.
 */
export function groupSteps({ steps }: ChapterStructure): readonly StepGroup[] {
  const groups: (Omit<StepGroup, 'names'> & { readonly names: string[] })[] = [];
  for (const [name, step] of Object.entries(steps)) {
    const wanted = 'figure' in step ? step.figure : undefined;
    const figure = wanted && isBuilt(wanted) ? wanted : undefined;
    const last = groups.at(-1);
    const stays = wanted === undefined || (last && isSame(wanted, last.figure));
    if (last && stays) last.names.push(name);
    else groups.push({ figure, lacksFigure: wanted !== undefined && !figure, names: [name] });
  }
  return groups;
}

function isSame(wanted: FigureReference, shown: FigureReference | undefined): boolean {
  return JSON.stringify(wanted) === JSON.stringify(shown);
}
