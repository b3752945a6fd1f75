import type { CostTerms } from '../core/autoencoder/model.ts';
import type { NetworkShape, Objective } from '../core/autoencoder/shape.ts';
import type { StopReason } from '../core/optimise/optimiser.ts';
import type { RunChange } from '../description/runDescription.ts';
import type { Resume } from '../protocol/commands.ts';
import type { DataActivity } from '../protocol/dataReports.ts';
import type { CostPoint, Seeking } from '../protocol/events.ts';
import type { RunFailure } from '../protocol/failures.ts';
import type { OptimiserSettings, RunSettings } from '../protocol/settings.ts';

export type Phase =
  | 'preparing' // data are being made
  | 'cancelled' // preparing was cancelled, and there was no run before
  | 'ready' // at iteration 0, waiting for Train
  | 'training'
  | 'paused'
  | 'finished'
  | 'failed';

/** A vertical line in the cost chart: a setting changed here. */
export type Marker = ObjectiveMarker | OptimiserMarker;

export type ObjectiveMarker = ChangeMarker<'objective', Objective>;
export type OptimiserMarker = ChangeMarker<'optimiser', OptimiserSettings>;

export interface ChangeMarker<Subject extends string, Settings> {
  readonly subject: Subject;
  readonly iteration: number;
  /** Iteration of the last change that this marker stands for: a slider that is dragged makes one marker. */
  readonly until: number;
  readonly before: Settings;
  readonly after: Settings;
}

/** Tiles as last received: hiddenSize × visibleSize weights, W1 row by row. */
export interface Frame {
  readonly iteration: number;
  readonly shape: NetworkShape;
  readonly weights: Float32Array;
}

/** What a run had cost when it stood at an iteration. */
export interface Effort {
  readonly iteration: number;
  /** Cost-and-gradient evaluations over all patches; the batches of a pass count as one. */
  readonly evaluations: number;
  /** Seconds that its iterations took, without the rests between them; NaN where not known. */
  readonly seconds: number;
}

/** The state of one run, computed from the worker's events by a pure function. */
export interface Run {
  readonly runId: number;
  readonly phase: Phase;
  /** Whether this run ever had its initial weights. Until then, everything shown belongs to the run before it. */
  readonly started: boolean;
  readonly preparing: { readonly fraction: number; readonly activity: DataActivity } | undefined;
  /** The run whose preparation was cancelled last, until another is requested or the present one changes. */
  readonly cancelledRun: number | undefined;
  /** The kept run that this one branched off from, and where. */
  readonly parent?: { readonly id: string; readonly iteration: number } | undefined;
  /** The settings with which the run began, from iteration 0. */
  readonly begun: RunSettings | undefined;
  /** The changes since then, each with its iteration. */
  readonly changes: readonly RunChange[];
  /** The settings as they are now. */
  readonly settings: RunSettings | undefined;
  /** Whether the optimiser continued with what it remembered, when the run was last resumed. */
  readonly remembers?: boolean;
  /** The last parameters that the worker sent, from which another worker can continue the run. */
  readonly checkpoint: Resume | undefined;
  readonly shape: NetworkShape | undefined;
  readonly patchCount: number;
  readonly memoryPairs: number;
  readonly memoryBytes: number;
  readonly samplePatches: Float32Array | undefined;
  /** The iteration on show: where the run stands, or an earlier one that is looked at. */
  readonly iteration: number;
  /** Where the run stands, while an earlier iteration is looked at. */
  readonly present?: number | undefined;
  /** While the trainer does iterations again, because one was not kept. */
  readonly seeking?: Seeking | undefined;
  /** Whether an iteration that was done again cost something else than it had: it ran on another machine, or with other threads. */
  readonly replayDiffers?: boolean | undefined;
  readonly evaluations: number;
  readonly iterationsPerSecond: number;
  readonly terms: CostTerms | undefined;
  readonly rhoHat: Float64Array | undefined;
  /** Every measured point of the run, iteration 0 included. */
  readonly costs: readonly CostPoint[];
  /** Up to ten a second, in the order of the iterations; none for what was trained without counting. */
  readonly efforts: readonly Effort[];
  readonly markers: readonly Marker[];
  readonly frame: Frame | undefined;
  /** W1 row by row as the run began; undefined when it was resumed by a page that had not seen that. */
  readonly firstWeights: Float32Array | undefined;
  /** Hidden units whose filter is a localised, oriented edge; undefined before the first frame. */
  readonly edgeUnits: number | undefined;
  /** Hidden units whose weights have shrunk to zero; undefined before the first frame. */
  readonly collapsedUnits: number | undefined;
  /** How many of the bars a hidden unit has found; undefined for every other source. */
  readonly barsFound: number | undefined;
  readonly stopReason: StopReason | undefined;
  /** Asked to pause, and not there yet. */
  readonly pausing: boolean;
  /** The worker has not answered for a while. */
  readonly quiet: boolean;
  /** Another worker had to begin at an earlier iteration than the lost one had reached, and the visitor has not dismissed that yet. */
  readonly wentBack: { readonly from: number; readonly to: number } | undefined;
  /** Why the run cannot continue. */
  readonly failure: RunFailure | undefined;
}

export const noRun: Run = {
  runId: 0,
  phase: 'preparing',
  started: false,
  preparing: undefined,
  cancelledRun: undefined,
  begun: undefined,
  changes: [],
  settings: undefined,
  checkpoint: undefined,
  shape: undefined,
  patchCount: 0,
  memoryPairs: 0,
  memoryBytes: 0,
  samplePatches: undefined,
  iteration: 0,
  evaluations: 0,
  iterationsPerSecond: 0,
  terms: undefined,
  rhoHat: undefined,
  costs: [],
  efforts: [],
  markers: [],
  frame: undefined,
  firstWeights: undefined,
  edgeUnits: undefined,
  collapsedUnits: undefined,
  barsFound: undefined,
  stopReason: undefined,
  pausing: false,
  quiet: false,
  wentBack: undefined,
  failure: undefined,
};
