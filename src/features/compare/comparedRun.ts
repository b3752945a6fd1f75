import type { ComparedWeights, RunPatches } from '../../comparison/messages.ts';
import type { NetworkShape } from '../../core/autoencoder/shape.ts';
import type { RunDescription } from '../../description/runDescription.ts';
import type { Run } from '../../store/run.ts';

/** A run as the list shows it. */
export interface ListedRun {
  readonly id: string;
  /** Its settings as they are now. */
  readonly now: RunDescription;
  readonly iteration: number;
  readonly cost: number;
  /** Iteration and total cost in turn; undefined where only the run itself has it. */
  readonly curve: Float32Array | undefined;
  /** The run that it branched off from, and where. */
  readonly parent: { readonly id: string; readonly iteration: number } | undefined;
  readonly name: string;
  readonly note: string;
  readonly pinned: boolean;
  /** Whether it lies in the browser's storage, where it can be named, pinned and deleted. */
  readonly kept: boolean;
  /** Whether it is the run in the playground. */
  readonly isShown: boolean;
}

/** A run with all that is compared. */
export interface ComparedRun {
  readonly id: string;
  /** How it began, and what was changed on the way. */
  readonly description: RunDescription;
  readonly shape: NetworkShape;
  /** Where it stands. */
  readonly iteration: number;
  readonly costs: Run['costs'];
  readonly efforts: Run['efforts'];
  /** Mean activation of every unit where it stands, over all its patches. */
  readonly rhoHat: Float64Array;
  /** Whether weights of the iterations on the way are to be had, or those of its first and last iteration alone. */
  readonly weights: 'every' | 'ends';
  /** The weights at an iteration, or at the last one before it of which they are known; undefined when they cannot be had now. */
  weightsAt(iteration: number): Promise<WeightsAt | undefined>;
  /** It is no longer compared: what was needed for its weights can go. */
  forget?(): void;
}

export interface WeightsAt {
  readonly iteration: number;
  readonly weights: ComparedWeights;
}

/** Where the screen gets what it does not hold itself. */
export interface CompareSource {
  /** A run of the list; undefined when it is gone or cannot be read. */
  read(id: string): Promise<ComparedRun | undefined>;
  /** The patches that a run is trained on; undefined when its pictures are not open. */
  patchesOf(run: ComparedRun, signal: AbortSignal): Promise<RunPatches | undefined>;
}

/** What can be done with runs that are kept. */
export interface CompareActions {
  label(id: string, label: { name?: string; note?: string; pinned?: boolean }): Promise<void>;
  /** @returns puts it back where it stood */
  remove(id: string): Promise<() => Promise<void>>;
}
