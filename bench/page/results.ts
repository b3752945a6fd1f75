import type { Machine } from '../machine.ts';
import type { Target } from '../target.ts';

export interface Frames {
  readonly count: number;
  readonly perSecond: number;
  /** Milliseconds from one frame to the next. */
  readonly p50: number;
  readonly p95: number;
  readonly worst: number;
}

/** Milliseconds from a click to the end of the frame that shows what it did. */
export interface Latency {
  readonly count: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
}

export interface Phase {
  readonly frames: Frames;
  readonly clicks: Latency;
  /** Tasks over 50 ms while nobody clicks, and while somebody does. */
  readonly longTasks: readonly number[];
  readonly longTasksClicked: readonly number[];
}

/** Milliseconds of one visit. */
export interface Start {
  readonly ready: number;
  /** From navigation to the first tiles that training changed, Train being pressed the moment it can be. */
  readonly firstChange: number;
  readonly fromTrain: number;
  /** The same after Reset, with everything loaded. */
  readonly fromTrainWarm: number;
}

/** The `page` part of reports/bench.json. */
export interface PageReport {
  readonly machine: Machine;
  readonly minutes: number;
  readonly starts: readonly Start[];
  readonly idle: Phase;
  /** Soon after Train was pressed, and after the minutes of training. */
  readonly training: Phase;
  readonly trainingLate: Phase;
  /** JavaScript heap of the page in megabytes after a collection: before, and after each minute of training. */
  readonly heap: readonly number[];
  /** Of the last run when the watching ended. */
  readonly iterations: number;
  /** How often a run stopped by itself and another was started with new weights. */
  readonly restarts: number;
  readonly targets: readonly Target[];
}
