import type { FigureReference } from '../../notes/structure/figures.ts';
import type { ChapterStructure } from '../../notes/structure/steps.ts';

/** Steps beside the same figure, or without a figure. */
export interface StepGroup {
  readonly figure: FigureReference | undefined;
  readonly names: readonly string[];
  /** Whether the same figure with the same settings stands further up, which is enough on paper. */
  readonly again: boolean;
}

/** The steps of a chapter with the figures beside them: a figure stays until a later step brings another. */
export function groupSteps({ steps }: ChapterStructure): readonly StepGroup[] {
  const groups: (StepGroup & { readonly names: string[] })[] = [];
  for (const [name, step] of Object.entries(steps)) {
    const figure = 'figure' in step ? step.figure : undefined;
    const last = groups.at(-1);
    if (last && (figure === undefined || isSame(figure, last.figure))) last.names.push(name);
    else {
      const again = figure !== undefined && groups.some((group) => isSame(figure, group.figure));
      groups.push({ figure, names: [name], again });
    }
  }
  return groups;
}

function isSame(wanted: FigureReference, shown: FigureReference | undefined): boolean {
  return JSON.stringify(wanted) === JSON.stringify(shown);
}
