import { floatsOf } from '../recorded/decode.ts';
import type { MeasuredRun, Snapshot } from './measuredRun.ts';
import type { RunId } from './runPlans.ts';
import runs from './runs.json' with { type: 'json' };

type RecordedRun = Omit<MeasuredRun, 'theta'> & { readonly theta?: string };

/** A run as `npm run claims` wrote it down. */
export function recordedRun(id: RunId): RecordedRun {
  const recorded: Readonly<Record<RunId, RecordedRun>> = runs;
  return recorded[id];
}

/** The network at one of the iterations that the plan looks at. @throws RangeError for any other iteration. */
export function snapshotAt(id: RunId, iteration: number): Snapshot {
  const found = recordedRun(id).snapshots.find((snapshot) => snapshot.iteration === iteration);
  if (!found) throw new RangeError(`The run ${id} was not examined at iteration ${iteration}.`);
  return found;
}

/** The network at the end of the run. */
export function lastSnapshot(id: RunId): Snapshot {
  const last = recordedRun(id).snapshots.at(-1);
  if (!last) throw new RangeError(`The run ${id} was not examined at all.`);
  return last;
}

/** Hidden units with an activation above 0.1 at the end of the run, on average over the patches. */
export function activeAboveTenth(id: RunId): number {
  const { activeAboveTenth: count } = lastSnapshot(id);
  if (count === undefined) throw new RangeError(`The run ${id} has not counted the active units.`);
  return count;
}

/** The weights that a run ended with, as float64. @throws RangeError for a run whose plan does not keep them */
export function thetaOf(id: RunId): Float64Array {
  const text = recordedRun(id).theta;
  if (text === undefined) throw new RangeError(`The run ${id} has kept no theta.`);
  return Float64Array.from(floatsOf(text));
}
