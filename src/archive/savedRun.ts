import type { NetworkShape } from '../core/autoencoder/shape.ts';
import type { RunDescription } from '../description/runDescription.ts';
import type { Resume } from '../protocol/commands.ts';
import type { FileAnswer } from '../protocol/files.ts';
import type { Marker } from '../store/run.ts';

export const savedVersion = 1;

/** Characters of a note. */
export const mostOfNote = 2000;
/** Characters of a name. */
export const mostOfName = 200;

/** A run as it is written into storage and into session files: plain data and typed arrays. */
export interface SavedRun {
  readonly version: typeof savedVersion;
  readonly id: string;
  /** How the run began, and what was changed on the way. */
  readonly begun: RunDescription;
  /** The settings as they were when it was saved. */
  readonly now: RunDescription;
  /** The run that this one branched off from, and where. */
  readonly parent?: { readonly id: string; readonly iteration: number } | undefined;
  /** The guided experiment that it began as. */
  readonly experiment?: string | undefined;
  /** The visitor's own name for it; empty where there is none. */
  readonly name: string;
  /** What the visitor wrote about it. */
  readonly note?: string | undefined;
  /** Whether it stays when room is made for newer runs. */
  readonly pinned: boolean;
  /** Milliseconds since 1970, for reading alone: a clock can be set back. */
  readonly savedAt: number;
  readonly shape: NetworkShape;
  readonly patchCount: number;
  /** Theta, and what the optimiser remembered where it takes no more than some megabytes. */
  readonly checkpoint: Resume;
  /** The curve up to the checkpoint: `costColumns` numbers a point, one point after the other. */
  readonly costs: Float64Array;
  /** What it had cost until then: `effortColumns` numbers a point. Absent for runs that were trained without counting. */
  readonly efforts?: Float64Array | undefined;
  readonly markers: readonly Marker[];
  /** Mean activation of every hidden unit. */
  readonly rhoHat: Float64Array;
  /** W1 row by row as the run began. */
  readonly firstWeights?: Float32Array | undefined;
}

/** What the visitor gives a run to find it again. */
export type RunLabel = Pick<SavedRun, 'name' | 'note' | 'pinned'>;

/** The numbers of a point of the curve, in their order. */
export const costColumns = [
  'iteration',
  'total',
  'reconstructionError',
  'weightDecay',
  'sparsityPenalty',
] as const;

/** The numbers of a point of what a run had cost. */
export const effortColumns = ['iteration', 'evaluations', 'seconds'] as const;

/** What a list of saved runs shows, so that their weights need not be read. */
export interface RunSummary {
  readonly id: string;
  /** Grows with every save, whatever the clock says: the run that was saved last has the largest. */
  readonly order: number;
  /** Grows with every save of this run. A tab that does not know the present one has been overtaken by another. */
  readonly revision: number;
  /** Equal keys, equal numbers: the run's description with its changes, its engine and where it branched off. */
  readonly key: string;
  readonly now: RunDescription;
  readonly iteration: number;
  /** The total cost there. */
  readonly cost: number;
  readonly savedAt: number;
  readonly pinned: boolean;
  readonly name: string;
  readonly note?: string | undefined;
  /** The run that it branched off from, and where. */
  readonly parent?: SavedRun['parent'];
  /** Its curve, thinned: iteration and total cost in turn. Absent where the run was saved before there were such curves. */
  readonly curve?: Float32Array | undefined;
  readonly bytes: number;
}

/** Opened pictures as their files, by the digest of what they hold. */
export interface SavedPictures {
  readonly digest: string;
  readonly files: readonly {
    readonly name: string;
    readonly type: string;
    readonly bytes: Uint8Array<ArrayBuffer>;
  }[];
  /** What the visitor decided about the files. */
  readonly answers: readonly FileAnswer[];
}

/** A record that could not be read. It is kept, so that nothing is lost, until the visitor deletes it. */
export interface SetAside {
  readonly id: string;
  /** Written by a later version of the page, or damaged. */
  readonly reason: 'newer' | 'damaged';
  readonly bytes: number;
}
