import { splitParameters } from '../core/autoencoder/parameters.ts';
import { describeRun } from '../description/runDescription.ts';
import { runKey } from '../description/runKey.ts';
import { settingsOf } from '../description/settingsOf.ts';
import type { CostPoint } from '../protocol/events.ts';
import { noRun, type Run } from '../store/run.ts';
import type { Snapshot } from '../store/shelf.ts';
import { costColumns, type RunSummary, type SavedRun, savedVersion } from './savedRun.ts';

/** What names a saved run and is no part of what was trained. */
export type Label = Pick<SavedRun, 'id' | 'name' | 'pinned' | 'savedAt'>;

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
    costs: columnsOf(upTo(run.costs)),
    markers: upTo(run.markers),
    rhoHat,
    ...(firstWeights && { firstWeights }),
  };
}

/** The run as the page shows it, at rest at its checkpoint. */
export function unpackRun(saved: SavedRun): Snapshot {
  const { begun, now, parent, shape, patchCount, checkpoint, markers, rhoHat, firstWeights } = saved;
  const costs = pointsOf(saved.costs);
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
    markers,
    frame: { iteration, shape, weights: firstLayer(theta, shape) },
    firstWeights,
  };
  return { settings, guided: undefined, run };
}

/** What the list of runs shows of it. */
export function summaryOf(saved: SavedRun, order: number, revision: number): RunSummary {
  const { id, begun, now, parent, checkpoint, costs, savedAt, pinned, name } = saved;
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
    bytes: bytesIn(saved),
  };
}

/** Bytes of all arrays in plain data, and a character for a byte of the rest. */
export function bytesIn(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 8;
  return Object.entries(value).reduce((sum, [name, part]) => sum + name.length + bytesIn(part), 0);
}

function columnsOf(points: readonly CostPoint[]): Float64Array {
  const columns = new Float64Array(points.length * costColumns.length);
  for (const [row, point] of points.entries())
    for (const [column, name] of costColumns.entries())
      columns[row * costColumns.length + column] = point[name];
  return columns;
}

function pointsOf(columns: Float64Array): CostPoint[] {
  return Array.from({ length: columns.length / costColumns.length }, (_, row) => {
    const at = row * costColumns.length;
    const named = costColumns.map((name, column) => [name, columns[at + column]]);
    return Object.fromEntries(named) as Record<(typeof costColumns)[number], number>;
  });
}

/** W1 row by row in float32, as tile frames have it. */
function firstLayer(theta: Float64Array, shape: SavedRun['shape']): Float32Array {
  const { W1 } = splitParameters(theta, shape);
  const { hiddenSize, visibleSize } = shape;
  return Float32Array.from({ length: W1.length }, (_, at) => {
    const unit = Math.floor(at / visibleSize);
    return W1[unit + (at % visibleSize) * hiddenSize] as number;
  });
}
