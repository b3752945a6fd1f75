import type { UnitRow } from './useUnits.ts';

export type SortKey = 'unit' | 'rhoHat' | 'divergence' | 'state';

export interface Sorting {
  readonly key: SortKey;
  readonly descending: boolean;
}

/** What is remarkable about a unit, in a few words; empty for one that works. */
export function stateText({ report }: Pick<UnitRow, 'report'>): string {
  if (!report) return '';
  const { state, duplicates } = report;
  const words: string[] = [];
  if (state === 'dead') words.push('always off');
  if (state === 'saturated') words.push('always on');
  if (state === 'collapsed') words.push('no weights');
  if (duplicates.length > 0) words.push(`alike: ${listUnits(duplicates.map(({ unit }) => unit))}`);
  return words.join(', ');
}

/** Units by their numbers counted from 1, at most eight of them. */
function listUnits(units: readonly number[]): string {
  const most = 8;
  const named = units.slice(0, most).map((unit) => unit + 1);
  return units.length > most ? `${named.join(', ')} and ${units.length - most} more` : named.join(', ');
}

/** The rows in another order; equal ones stand by their number. */
export function sortedRows(rows: readonly UnitRow[], { key, descending }: Sorting): UnitRow[] {
  const sign = descending ? -1 : 1;
  return [...rows].sort((a, b) => sign * compare(a, b, key) || a.unit - b.unit);
}

function compare(a: UnitRow, b: UnitRow, key: SortKey): number {
  if (key === 'state') return stateText(a).localeCompare(stateText(b), 'en');
  return a[key] - b[key];
}

/** How many units are off, on, without weights and alike, and which: one sentence each, or one for none of them. */
export function surveyTexts(rows: readonly UnitRow[]): string[] {
  const having = (holds: (report: NonNullable<UnitRow['report']>) => boolean): number[] =>
    rows.filter(({ report }) => report && holds(report)).map(({ unit }) => unit);
  const groups = [
    { words: 'always off', units: having(({ state }) => state === 'dead') },
    { words: 'always on', units: having(({ state }) => state === 'saturated') },
    { words: 'without weights to speak of', units: having(({ state }) => state === 'collapsed') },
    { words: 'alike, or opposite', units: having(({ duplicates }) => duplicates.length > 0) },
  ];
  return groups
    .filter(({ units }) => units.length > 0)
    .map(({ words, units }) => `${units.length} ${words}: ${listUnits(units)}.`);
}
