import type { PanelWords } from '../../words/en/panels.ts';
import type { UnitRow } from './useUnits.ts';

type Words = PanelWords['sparsity'];

export type SortKey = 'unit' | 'rhoHat' | 'divergence' | 'state';

export interface Sorting {
  readonly key: SortKey;
  readonly descending: boolean;
}

/** What is remarkable about a unit, in a few words; empty for one that works. */
export function stateText({ report }: Pick<UnitRow, 'report'>, words: Words): string {
  if (!report) return '';
  const { state, duplicates } = report;
  const said = state === 'working' ? [] : [words.states[state]];
  const others = duplicates.map(({ unit }) => unit);
  if (others.length > 0) said.push(words.states.alike(listUnits(others, words)));
  return words.remarks(said);
}

/** Units by their numbers counted from 1, at most eight of them. */
function listUnits(units: readonly number[], words: Words): string {
  const most = 8;
  const named = units.slice(0, most).map((unit) => unit + 1);
  return words.units(named, Math.max(0, units.length - most));
}

/** The rows in another order; equal ones are sorted by their number. */
export function sortedRows(rows: readonly UnitRow[], { key, descending }: Sorting): UnitRow[] {
  const sign = descending ? -1 : 1;
  return [...rows].sort((a, b) => sign * compare(a, b, key) || a.unit - b.unit);
}

function compare(a: UnitRow, b: UnitRow, key: SortKey): number {
  return key === 'state' ? severity(a) - severity(b) : a[key] - b[key];
}

/** How much is wrong with a unit: most with one that is always off. */
function severity({ report }: UnitRow): number {
  if (!report) return 0;
  const { state, duplicates } = report;
  return 2 * ['working', 'collapsed', 'saturated', 'dead'].indexOf(state) + (duplicates.length > 0 ? 1 : 0);
}

/** How many units are off, on, without weights and alike, and which: one sentence for each kind that there is. */
export function surveyTexts(rows: readonly UnitRow[], words: Words): string[] {
  const having = (holds: (report: NonNullable<UnitRow['report']>) => boolean): number[] =>
    rows.filter(({ report }) => report && holds(report)).map(({ unit }) => unit);
  const groups = {
    dead: having(({ state }) => state === 'dead'),
    saturated: having(({ state }) => state === 'saturated'),
    collapsed: having(({ state }) => state === 'collapsed'),
    alike: having(({ duplicates }) => duplicates.length > 0),
  };
  return (['dead', 'saturated', 'collapsed', 'alike'] as const)
    .filter((kind) => groups[kind].length > 0)
    .map((kind) => words.counts[kind](groups[kind].length, listUnits(groups[kind], words)));
}
