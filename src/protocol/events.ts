import type { CostTerms } from '../core/autoencoder/model.ts';
import type { NetworkShape, Objective } from '../core/autoencoder/shape.ts';
import type { StopReason } from '../core/optimise/optimiser.ts';
import type { Resume } from './commands.ts';
import type { DataActivity, DataProblem } from './dataReports.ts';
import type { EngineObjection, EngineReason, EngineRemark } from './engineReports.ts';
import type { RunFailure } from './failures.ts';
import type {
  FileActivity,
  FileProblem,
  FileQuestion,
  FileRemark,
  OpenedPicture,
  OpenedSource,
  PictureAdvice,
  ReadingQuestion,
} from './files.ts';
import type { BackendName, BackendPreference, OptimiserSettings, RunSettings } from './settings.ts';

/** Which engine computes, and why that one. */
export interface BackendChosen {
  readonly type: 'backendChosen';
  readonly backend: BackendName;
  readonly preference: BackendPreference;
  readonly reason: EngineReason;
  readonly remark?: EngineRemark;
  /** Backends that were tried or considered and not taken, each with the reason. */
  readonly rejected: readonly { readonly backend: BackendName; readonly reason: EngineObjection }[];
}

/** Data for a run is being made; `fraction` in [0, 1]. */
export interface DataPreparing {
  readonly type: 'dataPreparing';
  readonly runId: number;
  readonly fraction: number;
  readonly activity: DataActivity;
}

/** Preparing this run was cancelled, as requested: the run before it and its pictures are restored. */
export interface PreparationCancelled {
  readonly type: 'preparationCancelled';
  readonly runId: number;
  /** Whether this worker holds the run before: one that was started since does not. */
  readonly held: boolean;
}

/** Data and initial weights are ready; the run is at iteration 0 and does not train yet. */
export interface RunStarted {
  readonly type: 'runStarted';
  readonly runId: number;
  readonly settings: RunSettings;
  readonly shape: NetworkShape;
  readonly patchCount: number;
  /** Curvature pairs L-BFGS will remember; 0 for gradient descent. */
  readonly memoryPairs: number;
  /** Bytes those pairs take. */
  readonly memoryBytes: number;
  /** The first patches as the network sees them: rows of visibleSize values. */
  readonly samplePatches: Float32Array;
  /** Cost and mean activations at the initial weights, or those resumed from. */
  readonly terms: CostTerms;
  readonly rhoHat: Float64Array;
  /** Present when the run continues from where an earlier worker stopped. */
  readonly resumed?: {
    readonly iteration: number;
    readonly evaluations: number;
    /** Whether the optimiser continues with what it remembered there. */
    readonly remembers: boolean;
  };
}

export interface RunTraining {
  readonly type: 'runTraining';
  readonly runId: number;
}

export interface RunPaused {
  readonly type: 'runPaused';
  readonly runId: number;
  readonly iteration: number;
}

/** Back at iteration 0 with the run's initial weights. */
export interface RunReset {
  readonly type: 'runReset';
  readonly runId: number;
  readonly terms: CostTerms;
  readonly rhoHat: Float64Array;
}

export interface CostPoint extends CostTerms {
  readonly iteration: number;
}

/** One or more iterations were done; at most ten such messages a second. */
export interface CostsMeasured {
  readonly type: 'costsMeasured';
  readonly runId: number;
  readonly points: readonly CostPoint[];
  /** Mean activation of each hidden unit over all patches, at the last point. */
  readonly rhoHat: Float64Array;
  /** Cost-and-gradient evaluations of the run so far. */
  readonly evaluations: number;
  /** Seconds that its iterations have taken, without the rests between them. NaN where a part of the run was trained without counting. */
  readonly seconds: number;
  /** Over the last second or so of training. */
  readonly iterationsPerSecond: number;
}

/** A tile frame. `buffer` holds hiddenSize × visibleSize float32 weights, W1 row by row; return it with `frameShown`. */
export interface FiltersChanged {
  readonly type: 'filtersChanged';
  readonly runId: number;
  readonly iteration: number;
  readonly shape: NetworkShape;
  readonly buffer: ArrayBuffer;
  /** Hidden units whose filter is a localised, oriented edge by the cheap measure of core/filters. */
  readonly edgeUnits: number;
  /** Hidden units whose weights are almost zero. */
  readonly collapsedUnits: number;
  /** Only for the bars: how many of the 2·side bars have a hidden unit to themselves. */
  readonly barsFound?: number;
}

/** λ, ρ or β changed at this iteration; the cost chart marks it. `terms` is the same theta under the new objective. */
export interface ObjectiveChanged {
  readonly type: 'objectiveChanged';
  readonly runId: number;
  readonly iteration: number;
  readonly before: Objective;
  readonly after: Objective;
  readonly terms: CostTerms;
}

export interface OptimiserChanged {
  readonly type: 'optimiserChanged';
  readonly runId: number;
  readonly iteration: number;
  readonly optimiser: OptimiserSettings;
  readonly memoryPairs: number;
  readonly memoryBytes: number;
}

export interface BudgetChanged {
  readonly type: 'budgetChanged';
  readonly runId: number;
  readonly budget: number;
}

export interface Seeking {
  readonly wanted: number;
  readonly at: number;
}

/** Weights, tiles and answers are those of this iteration from here on. */
export interface IterationShown {
  readonly type: 'iterationShown';
  readonly runId: number;
  readonly iteration: number;
  readonly evaluations: number;
  /** Where the run stands: at the same iteration when nobody looks back. */
  readonly present: number;
  /** Mean activations at that iteration's weights. */
  readonly rhoHat: Float64Array;
  /** While iterations are done again because one was not kept: which is wanted, and how far it has come. */
  readonly seeking?: Seeking;
  /** The total cost of an iteration that was done again, under the objective of its time: the same as then, to the bit. */
  readonly cost?: number;
}

/** Where the run stands, for the page to keep: should the worker be lost, another can `resume` from it. */
export interface CheckpointTaken extends Resume {
  readonly type: 'checkpointTaken';
  readonly runId: number;
}

/** The run stopped by itself: budget used up, or the optimiser has a reason. */
export interface RunFinished {
  readonly type: 'runFinished';
  readonly runId: number;
  readonly iteration: number;
  readonly evaluations: number;
  readonly reason: StopReason;
}

/** The run cannot go on. Theta of `iteration`, the last good one, is kept. */
export interface RunFailed {
  readonly type: 'runFailed';
  readonly runId: number;
  readonly iteration: number;
  readonly failure: RunFailure;
}

/** The pictures that this run is to be cut from are not open in this worker: another has read them, or nobody. */
export interface PicturesMissing {
  readonly type: 'picturesMissing';
  readonly runId: number;
  readonly problem: DataProblem;
}

/** Files are being read; `fraction` in [0, 1]. */
export interface FilesReading {
  readonly type: 'filesReading';
  readonly fraction: number;
  readonly activity: FileActivity;
}

/** What became of the files sent with `openFiles`. If `pictures` is empty, what was open before is still open. */
export interface FilesOpened {
  readonly type: 'filesOpened';
  /** That of the command. */
  readonly id: number;
  readonly source: OpenedSource;
  readonly pictures: readonly OpenedPicture[];
  /** SHA-256 of all pictures' sizes and pixels, in hexadecimal: equal pictures have equal digests. Only where there are any. */
  readonly digest?: string;
  /** True when they are photographs (to be whitened), false for arrays of numbers. */
  readonly photographs: boolean;
  /** How they are best prepared. */
  readonly advice?: PictureAdvice;
  /** What was done with the pictures when they were opened. */
  readonly remarks: readonly FileRemark[];
  readonly refused: readonly FileProblem[];
  /** Places, among the files sent, of those that gave pictures. */
  readonly used: readonly number[];
  /** What the visitor has to decide first; nothing is opened or refused before that. */
  readonly question?: FileQuestion;
  /** How the files that were opened could be read otherwise. */
  readonly readable?: readonly ReadingQuestion[];
  readonly cancelled?: true;
}

/** Events about one run. */
export type RunEvent =
  | DataPreparing
  | PreparationCancelled
  | RunStarted
  | RunTraining
  | RunPaused
  | RunReset
  | CostsMeasured
  | FiltersChanged
  | ObjectiveChanged
  | OptimiserChanged
  | BudgetChanged
  | IterationShown
  | CheckpointTaken
  | RunFinished
  | RunFailed
  | PicturesMissing;

export type TrainerEvent = RunEvent | BackendChosen | FilesReading | FilesOpened;
