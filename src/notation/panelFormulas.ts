import { markup as code } from './equations/code.tex';
import { markup as divergence } from './equations/divergence.tex';
import { markup as epsilon } from './equations/epsilon.tex';
import { markup as filter } from './equations/filter.tex';
import { markup as output } from './equations/output.tex';
import { markup as patchError } from './equations/patchError.tex';
import { markup as relativeDifference } from './equations/relativeDifference.tex';
import { markup as varianceExplained } from './equations/varianceExplained.tex';

/** As `formulas`, for what only the panels show: they come with the panels. */
export const panelFormulas = {
  code,
  divergence,
  epsilon,
  filter,
  output,
  patchError,
  relativeDifference,
  varianceExplained,
} as const;
