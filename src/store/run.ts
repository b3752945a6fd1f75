import type { CostTerms, NetworkShape, Objective } from '../core/autoencoder/shape.ts';
import type { StopReason } from '../core/optimise/optimiser.ts';
import type { BackendChosen, CostPoint, FilesOpened, FilesReading } from '../protocol/events.ts';
import type { OptimiserSettings, RunSettings } from '../protocol/settings.ts';

export type Phase =
  | 'preparing' // data are being made
  | 'cancelled' // preparing was given up, and there was no run before
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

/** What the worker has said so far: a pure fold over its events. */
export interface Run {
  readonly runId: number;
  readonly phase: Phase;
  /** Whether this run ever stood at its initial weights. Before that, everything on show is the run before it. */
  readonly started: boolean;
  readonly preparing: { readonly fraction: number; readonly activity: string } | undefined;
  /** While this run is being prepared: the one before it as it stands, to go back to. */
  readonly former: Run | undefined;
  /** The run whose preparing was cancelled last, until another is wanted or this one moves. */
  readonly cancelledRun: number | undefined;
  /** As the run was started; λ, ρ, β, optimiser and budget are kept up to date. */
  readonly settings: RunSettings | undefined;
  readonly shape: NetworkShape | undefined;
  readonly patchCount: number;
  readonly memoryPairs: number;
  readonly memoryBytes: number;
  readonly samplePatches: Float32Array | undefined;
  readonly iteration: number;
  readonly evaluations: number;
  readonly iterationsPerSecond: number;
  readonly terms: CostTerms | undefined;
  readonly rhoHat: Float64Array | undefined;
  /** Every measured point of the run, iteration 0 included. */
  readonly costs: readonly CostPoint[];
  readonly markers: readonly Marker[];
  readonly frame: Frame | undefined;
  /** W1 row by row as the run began; undefined when it was resumed by a page that had not seen that. */
  readonly firstWeights: Float32Array | undefined;
  /** Hidden units whose filter is a localised, oriented edge; undefined before the first frame. */
  readonly edgeUnits: number | undefined;
  /** Hidden units whose weights are as good as zero; undefined before the first frame. */
  readonly collapsedUnits: number | undefined;
  /** How many of the bars a hidden unit has found; undefined for every other source. */
  readonly barsFound: number | undefined;
  readonly stopReason: StopReason | undefined;
  /** Why the run cannot go on, as a sentence. */
  readonly failure: string | undefined;
  readonly backend: Omit<BackendChosen, 'type'> | undefined;
  /** Files are being read: how far, and what is being done. */
  readonly opening: Omit<FilesReading, 'type'> | undefined;
  /** What became of the files opened last; MNIST apart. */
  readonly lastOpened: Omit<FilesOpened, 'type'> | undefined;
  /** The pictures open now, from the last opening that gave any. */
  readonly openPictures: Pick<FilesOpened, 'pictures' | 'photographs'> | undefined;
  /** Those that were open when the last run started: one that is cancelled goes back to them. */
  readonly keptPictures: Run['openPictures'];
  /** What became of MNIST's file. */
  readonly mnistOpened: Omit<FilesOpened, 'type'> | undefined;
  /** MNIST's pictures, once they are there. */
  readonly mnistPictures: FilesOpened['pictures'] | undefined;
}

export const noRun: Run = {
  runId: 0,
  phase: 'preparing',
  started: false,
  preparing: undefined,
  former: undefined,
  cancelledRun: undefined,
  settings: undefined,
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
  markers: [],
  frame: undefined,
  firstWeights: undefined,
  edgeUnits: undefined,
  collapsedUnits: undefined,
  barsFound: undefined,
  stopReason: undefined,
  failure: undefined,
  backend: undefined,
  opening: undefined,
  lastOpened: undefined,
  openPictures: undefined,
  keptPictures: undefined,
  mnistOpened: undefined,
  mnistPictures: undefined,
};
