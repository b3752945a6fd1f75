import type { FigureReference } from '../../../notes/structure/figures.ts';

/** Figures that this page draws. A step with any other is text alone. */
export const builtFigures = [
  'matrices',
  'divergenceCurve',
  'dotProduct',
  'memoryNeeded',
  'network',
  'differences',
  'contrastAgainstAlignment',
  'beatTheUnit',
  'training',
] as const;

export type BuiltFigure = (typeof builtFigures)[number];

export function isBuilt(figure: FigureReference): figure is FigureReference & { readonly id: BuiltFigure } {
  if (figure.id === 'matrices' && figure.settings.network === 'natural') return false;
  return builtFigures.some((id) => id === figure.id);
}
