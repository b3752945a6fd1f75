import { dataFindsEdges } from '../../description/findsEdges.ts';
import { describeRun } from '../../description/runDescription.ts';
import { type CsvField, writeCsv } from '../../format/csv.ts';
import type { Race, RaceEntry } from '../../store/race.ts';

const costColumns = ['total', 'reconstructionError', 'weightDecay', 'sparsityPenalty'] as const;

/**
 * One row a run: where it ended, and all its settings by the names that they have in a run's description. Columns are named in
 * English in every language, so that programs can rely on them.
 */
export function raceTable({ entries }: Race): string {
  const described = entries.map(({ settings }) => {
    const { changes: _, version: __, ...fields } = describeRun(settings);
    return fields as Readonly<Record<string, CsvField>>;
  });
  const fields = [...new Set(described.flatMap((one) => Object.keys(one)))];
  const heads = ['run', 'state', 'iteration', 'evaluations', 'seconds', ...costColumns];
  const found = ['edgeUnits', 'collapsedUnits', 'barsFound'] as const;
  return writeCsv([
    [...heads, ...found, ...fields],
    ...entries.map(({ state, run, settings }, place) => [
      place + 1,
      state,
      run?.iteration,
      run?.evaluations,
      run?.efforts.at(-1)?.seconds,
      ...costColumns.map((name) => run?.terms?.[name]),
      ...found.map((name) =>
        name === 'edgeUnits' && !dataFindsEdges(settings.data) ? undefined : run?.[name],
      ),
      ...fields.map((name) => described[place]?.[name]),
    ]),
  ]);
}

/** One row for each iteration of each run. Evaluations and seconds stand where they were measured, several times a second. */
export function curveTable({ entries, varies }: Race, nameOf: (entry: RaceEntry) => string): string {
  const rows = entries.flatMap((entry, place) => {
    const measured = new Map(entry.run?.efforts.map((effort) => [effort.iteration, effort]));
    return (entry.run?.costs ?? []).map((point) => {
      const effort = measured.get(point.iteration);
      const costs = costColumns.map((name) => point[name]);
      return [place + 1, nameOf(entry), point.iteration, effort?.evaluations, effort?.seconds, ...costs];
    });
  });
  return writeCsv([['run', varies, 'iteration', 'evaluations', 'seconds', ...costColumns], ...rows]);
}
