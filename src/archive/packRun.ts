import { filtersOfTheta } from '../core/filters/filtersOfTheta.ts';
import { describeRun } from '../description/runDescription.ts';
import { runKey } from '../description/runKey.ts';
import { settingsOf } from '../description/settingsOf.ts';
import { guidedExperiments } from '../presets/experiments.ts';
import { noRun, type Run } from '../store/run.ts';
import { thinCosts } from '../store/selectors/thinCosts.ts';
import { courseSettings } from '../store/settings.ts';
import type { Snapshot } from '../store/shelf.ts';
import {
  costColumns,
  effortColumns,
  type RunLabel,
  type RunSummary,
  type SavedRun,
  savedVersion,
} from './savedRun.ts';

/** What names a saved run and is no part of what was trained. */
export type Label = RunLabel & Pick<SavedRun, 'id' | 'savedAt' | 'experiment'>;

/** Whether there is something to save: a run that has left its initial weights. */
export function isWorthSaving({ started, begun, settings, shape, rhoHat, checkpoint }: Run): boolean {
  return started && !!begun && !!settings && !!shape && !!rhoHat && !!checkpoint && checkpoint.iteration > 0;
}

/** The run as it stood at its checkpoint. @returns undefined where nothing is worth saving */
export function packRun({ run }: Pick<Snapshot, 'run'>, label: Label): SavedRun | undefined {
  const { begun, settings, shape, rhoHat, checkpoint, patchCount, firstWeights, parent } = run;
  if (!isWorthSaving(run) || !begun || !settings || !shape || !rhoHat || !checkpoint) return undefined;
  const { iteration } = checkpoint;
  const upTo = <Part extends { readonly iteration: number }>(parts: readonly Part[]): Part[] =>
    parts.filter((part) => part.iteration <= iteration);
  return {
    version: savedVersion,
    ...label,
    ...(parent && { parent }),
    begun: describeRun(begun, upTo(run.changes)),
    now: describeRun(settings),
    shape,
    patchCount,
    checkpoint,
    costs: columnsOf(upTo(run.costs), costColumns),
    ...(run.efforts.length > 0 && { efforts: columnsOf(upTo(run.efforts), effortColumns) }),
    markers: upTo(run.markers),
    rhoHat,
    ...(firstWeights && { firstWeights }),
  };
}

/** The run as the page shows it, at rest at its checkpoint. */
export function unpackRun(saved: SavedRun): Snapshot {
  const { begun, now, parent, shape, patchCount, checkpoint, markers, rhoHat, firstWeights } = saved;
  const costs = pointsOf(saved.costs, costColumns);
  const { iteration, evaluations, theta } = checkpoint;
  const settings = settingsOf(now);
  const run: Run = {
    ...noRun,
    phase: 'paused',
    started: true,
    parent,
    begun: settingsOf(begun),
    changes: begun.changes,
    settings,
    checkpoint,
    shape,
    patchCount,
    iteration,
    evaluations,
    terms: costs.at(-1),
    rhoHat,
    costs,
    efforts: pointsOf(saved.efforts ?? new Float64Array(), effortColumns),
    markers,
    frame: { iteration, shape, weights: filtersOfTheta(theta, shape) },
    firstWeights,
  };
  return { settings, guided: guidedAgain(saved), run };
}

/** What was set before the experiment belongs to another visit: the way back leads to the page's beginning. */
function guidedAgain({ experiment: id }: SavedRun): Snapshot['guided'] {
  const experiment = guidedExperiments.find((one) => one.id === id);
  return experiment && { experiment, before: courseSettings };
}

/** What the list of runs shows of it. */
export function summaryOf(saved: SavedRun, order: number, revision: number): RunSummary {
  const { id, begun, now, parent, checkpoint, costs, savedAt, pinned, name, note } = saved;
  return {
    id,
    order,
    revision,
    key: JSON.stringify([runKey(begun), checkpoint.backend ?? '', parent ?? '']),
    now,
    iteration: checkpoint.iteration,
    cost: costs.at(1 - costColumns.length) ?? Number.NaN,
    savedAt,
    pinned,
    name,
    ...(note !== undefined && { note }),
    ...(parent && { parent }),
    curve: curveOf(pointsOf(costs, costColumns)),
    bytes: bytesIn(saved),
  };
}

/** Points of the curve that stands beside a run in a list. */
const curvePoints = 64;

/** A cost series as a list shows it: iteration and total in turn. */
export function curveOf(costs: Run['costs']): Float32Array {
  return Float32Array.from(
    thinCosts(costs, curvePoints).flatMap(({ iteration, total }) => [iteration, total]),
  );
}

/** Bytes of all arrays in plain data, and a character for a byte of the rest. */
export function bytesIn(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 8;
  return Object.entries(value).reduce((sum, [name, part]) => sum + name.length + bytesIn(part), 0);
}

function columnsOf<Name extends string>(
  points: readonly Readonly<Record<Name, number>>[],
  names: readonly Name[],
): Float64Array {
  const columns = new Float64Array(points.length * names.length);
  for (const [row, point] of points.entries())
    for (const [column, name] of names.entries()) columns[row * names.length + column] = point[name];
  return columns;
}

function pointsOf<Name extends string>(
  columns: Float64Array,
  names: readonly Name[],
): Record<Name, number>[] {
  return Array.from({ length: columns.length / names.length }, (_, row) => {
    const at = row * names.length;
    const named = names.map((name, column) => [name, columns[at + column]]);
    return Object.fromEntries(named) as Record<Name, number>;
  });
}
