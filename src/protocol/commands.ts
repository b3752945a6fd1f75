import type { Objective } from '../core/autoencoder/shape.ts';
import type { OptimiserMemory } from '../core/optimise/optimiser.ts';
import type { FileAnswer, OpenedSource } from './files.ts';
import type { BackendName, BackendPreference, OptimiserSettings, Pace, RunSettings } from './settings.ts';

/** Prepare data and initial weights for a new run; answered by `runStarted`. It waits at iteration 0 until `trainRun`. */
export interface StartRun {
  readonly type: 'startRun';
  readonly runId: number;
  readonly settings: RunSettings;
  readonly pace: Pace;
  /**
   * Continue from here instead of from the initial weights, because an earlier worker was lost. Ignored if theta does
   * not fit.
   */
  readonly resume?: Resume;
}

/** A part of a run's way: from an iteration on, its optimiser began with nothing remembered, with these settings, on that engine. */
export interface Leg {
  readonly iteration: number;
  readonly objective: Objective;
  readonly optimiser: OptimiserSettings;
  readonly backend: BackendName;
}

/** The state of a run. */
export interface Resume {
  readonly theta: Float64Array;
  readonly iteration: number;
  readonly evaluations: number;
  /** Seconds that its iterations have taken; unknown for runs of pages that did not count them. */
  readonly seconds?: number;
  /** The engine that computed it. */
  readonly backend?: BackendName;
  /**
   * What the optimiser remembered there, where it takes no more than some megabytes. With it the same engine goes on to the same
   * bits as without the break; on another engine, whose numbers are others, it is left aside.
   */
  readonly memory?: OptimiserMemory | undefined;
  /**
   * How the run came here from its initial weights, in rising order, so that any iteration can be done again; unknown for runs of pages
   * that did not note it.
   */
  readonly legs?: readonly Leg[] | undefined;
}

/**
 * Stop preparing this run and go back to the one before it; answered by `preparationCancelled`. Once the run has
 * started, this has no effect.
 */
export interface CancelPreparation {
  readonly type: 'cancelPreparation';
  readonly runId: number;
  /** The run before it; undefined if there was none. */
  readonly former: number | undefined;
}

/** Iterate until paused or the budget is used up. */
export interface TrainRun {
  readonly type: 'trainRun';
  readonly runId: number;
}

export interface PauseRun {
  readonly type: 'pauseRun';
  readonly runId: number;
}

/** One iteration, then pause. */
export interface StepRun {
  readonly type: 'stepRun';
  readonly runId: number;
}

/** Back to iteration 0 with the same initial weights. */
export interface ResetRun {
  readonly type: 'resetRun';
  readonly runId: number;
}

/** New λ, ρ or β: theta is kept, the optimiser's memory is discarded. */
export interface ChangeObjective {
  readonly type: 'changeObjective';
  readonly runId: number;
  readonly objective: Objective;
}

/** Another optimiser or other settings of it: theta is kept. */
export interface ChangeOptimiser {
  readonly type: 'changeOptimiser';
  readonly runId: number;
  readonly optimiser: OptimiserSettings;
}

export interface ChangeBudget {
  readonly type: 'changeBudget';
  readonly runId: number;
  readonly budget: number;
}

/**
 * Look at the run as it was at an iteration, or at the last kept one before it; answered by `iterationShown`. The run itself stays
 * where it stands: every other command is about the present. Ignored while it trains.
 */
export interface ShowIteration {
  readonly type: 'showIteration';
  readonly runId: number;
  readonly iteration: number;
}

export interface ChangePace {
  readonly type: 'changePace';
  readonly runId: number;
  readonly pace: Pace;
}

/** The page has drawn a `filtersChanged` frame and returns its buffer; the worker may send the next frame. */
export interface FrameShown {
  readonly type: 'frameShown';
  readonly runId: number;
  readonly buffer: ArrayBuffer;
}

/** Choose which engine computes; answered by `backendChosen`. A run in progress keeps its theta. */
export interface ChooseBackend {
  readonly type: 'chooseBackend';
  readonly preference: BackendPreference;
}

/**
 * Read pictures the visitor chose; answered by one `filesOpened` (with the files refused, or a question, if any).
 * Where a question is to be answered, the same files are sent again with the answers to all questions so far.
 */
export interface OpenFiles {
  readonly type: 'openFiles';
  /** Of the opening; the answer bears it too. */
  readonly id: number;
  readonly source: OpenedSource;
  readonly files: readonly File[];
  readonly answers: readonly FileAnswer[];
}

/** Stop reading files; what is being read is answered by a `filesOpened` that says it was cancelled. */
export interface CancelOpening {
  readonly type: 'cancelOpening';
}

export type Command =
  | StartRun
  | CancelPreparation
  | TrainRun
  | PauseRun
  | StepRun
  | ResetRun
  | ChangeObjective
  | ChangeOptimiser
  | ChangeBudget
  | ChangePace
  | ShowIteration
  | FrameShown
  | ChooseBackend
  | OpenFiles
  | CancelOpening;
