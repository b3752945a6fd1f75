import { measurements, understanding } from './understanding.ts';
import { unit } from './unit.ts';

/** As `notation`, for what only the panels show that are loaded when they are opened: their words and formulas come with them. */
export const panelNotation = { ...measurements, ...understanding, ...unit } as const;
