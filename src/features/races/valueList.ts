import { parseNumber } from '../../format/number.ts';
import type { Range } from '../../presets/ranges.ts';
import type { NumberVariable } from '../../store/race.ts';
import { type Spacing, variableFacts } from './variables.ts';

/** Runs of a race at most: what their weights and curves take stays within a few tens of megabytes. */
export const mostRuns = 12;

/** Why a list of values makes no race. */
export type ListProblem =
  | { readonly id: 'notANumber'; readonly text: string }
  | { readonly id: 'notWhole'; readonly value: number }
  | { readonly id: 'outOfRange'; readonly value: number; readonly range: Range }
  | { readonly id: 'twice'; readonly value: number }
  | { readonly id: 'tooFew' }
  | { readonly id: 'tooMany'; readonly count: number; readonly most: number };

export type ValueList = { readonly values: readonly number[] } | { readonly problem: ListProblem };

/** Longer texts are no list of a few numbers. */
const longestText = 1000;

/**
 * The values that somebody typed, separated by commas, semicolons or spaces, with a decimal point. The first problem is named,
 * and nothing is changed silently.
 */
export function parseValues(text: string, variable: NumberVariable): ValueList {
  const words = text
    .slice(0, longestText)
    .split(/[\s,;，；、]+/)
    .filter((word) => word !== '');
  const values: number[] = [];
  for (const word of words) {
    const value = parseNumber(word);
    if (value === undefined) return { problem: { id: 'notANumber', text: word } };
    const problem = problemOf(value, variable, values);
    if (problem) return { problem };
    values.push(value);
  }
  if (values.length < 2) return { problem: { id: 'tooFew' } };
  if (values.length > mostRuns) {
    return { problem: { id: 'tooMany', count: values.length, most: mostRuns } };
  }
  return { values };
}

function problemOf(
  value: number,
  variable: NumberVariable,
  before: readonly number[],
): ListProblem | undefined {
  const { range, whole } = variableFacts[variable];
  const inside = (value >= range.min && value <= range.max) || (range.zero && value === 0);
  if (!inside) return { id: 'outOfRange', value, range };
  if (whole && !Number.isInteger(value)) return { id: 'notWhole', value };
  return before.includes(value) ? { id: 'twice', value } : undefined;
}

/**
 * Values from one number to another in equal steps: of a factor (geometric; both numbers must be above 0), or of a difference.
 * Whole numbers where the setting counts, and else three significant digits, so that what is written is what is used; values that
 * fall together are taken once.
 * @param count at least 2
 */
export function valuesBetween(
  { from, to, count }: { readonly from: number; readonly to: number; readonly count: number },
  spacing: Spacing,
  variable: NumberVariable,
): readonly number[] {
  const { whole } = variableFacts[variable];
  const share = (step: number): number => step / (count - 1);
  const exact = Array.from({ length: count }, (_, step) =>
    spacing === 'geometric' ? from * (to / from) ** share(step) : from + (to - from) * share(step),
  );
  const written = exact.map((value) => (whole ? Math.round(value) : Number(value.toPrecision(3))));
  return [...new Set(written)];
}

/** A value as the list is written: without groups of three, whose comma would part it. */
function writeValue(value: number): string {
  if (value === 0 || (Math.abs(value) >= 0.01 && Math.abs(value) < 1e15)) return String(value);
  return value.toExponential();
}

export const writeValues = (values: readonly number[]): string => values.map(writeValue).join(', ');
