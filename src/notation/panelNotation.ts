import { markup as filter } from './equations/filter.tex';
import { markup as output } from './equations/output.tex';
import { measurements, understanding } from './understanding.ts';
import { unit } from './unit.ts';

/** As `notation`, for what only the panels show that are loaded when they are opened: their words and formulas come with them. */
export const panelNotation = { ...measurements, ...understanding, ...unit } as const;

/** Formulas of quantities that have their words in `notation`. */
export const panelFormulas = { filter, output } as const;
