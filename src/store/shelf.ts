import { describeRun } from '../description/runDescription.ts';
import { runKey } from '../description/runKey.ts';
import type { RunSettings } from '../protocol/settings.ts';
import type { Guided } from './guided.ts';
import type { Run } from './run.ts';

/** A snapshot of a run, with everything that the page needs to restore it. */
export interface Snapshot {
  readonly settings: RunSettings;
  readonly guided: Guided['current'];
  /** Its checkpoint included. */
  readonly run: Run;
}

/** How many replaced runs the page keeps at most … */
const mostRuns = 8;
/** … and how many bytes they may have together. */
const mostBytes = 64 * 2 ** 20;

/** Runs that were replaced, the last one first. */
export type Shelf = readonly Snapshot[];

export interface KeptRuns {
  readonly runs: Shelf;
}

/**
 * The shelf with one more run. A run that never left its initial weights is not kept, because its settings create it
 * again. If two are the same run, the one that was trained further is kept.
 */
export function withKept(shelf: Shelf, snapshot: Snapshot): Shelf {
  if (!snapshot.run.started || snapshot.run.iteration === 0 || !snapshot.run.checkpoint) return shelf;
  const same = shelf.filter(({ run }) => nameOf(run) === nameOf(snapshot.run));
  const furthest = same.find(({ run }) => run.iteration > snapshot.run.iteration) ?? snapshot;
  const others = shelf.filter((one) => !same.includes(one));
  let bytes = 0;
  return [furthest, ...others].slice(0, mostRuns).filter(({ run }) => {
    bytes += bytesOf(run);
    return bytes <= mostBytes;
  });
}

/** Equal names, same run. */
const nameOf = ({ begun, changes, parent }: Run): string | undefined =>
  begun && runKey(describeRun(begun, changes)) + (parent ? JSON.stringify(parent) : '');

/** Numbers of a point of the cost series, eight bytes each with what an object takes beside them. */
const bytesPerPoint = 100;

function bytesOf({ checkpoint, frame, firstWeights, samplePatches, costs }: Run): number {
  const remembered = Object.values(checkpoint?.memory ?? {}).filter((part) => ArrayBuffer.isView(part));
  const arrays = [checkpoint?.theta, frame?.weights, firstWeights, samplePatches, ...remembered];
  const inArrays = arrays.reduce((sum, array) => sum + (array?.byteLength ?? 0), 0);
  return inArrays + costs.length * bytesPerPoint;
}
