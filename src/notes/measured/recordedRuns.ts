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

/** The weights that the course's run ended with, as float64. */
export function courseTheta(): Float64Array {
  const text = recordedRun('course').theta;
  if (text === undefined) throw new RangeError('The recorded run of the course has kept no theta.');
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  return Float64Array.from(new Float32Array(bytes.buffer));
}
