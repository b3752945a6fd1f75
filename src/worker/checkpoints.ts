import type { TrainerEvent } from '../protocol/events.ts';
import type { TrainingRun } from './trainingRun.ts';

/** Milliseconds between checkpoints while training; the same again for every further megabyte of theta. */
const checkpointInterval = 2000;
const megabyte = 2 ** 20;

export interface Checkpoints {
  /** Whether it is time for another one. */
  isDue(run: TrainingRun): boolean;
  /** Send the state of the run, unless it has been sent. */
  save(run: TrainingRun): void;
  forget(): void;
}

/** Sends the state of the run to the page from time to time, so that the run can be resumed if this worker is lost. */
export function createCheckpoints(post: (event: TrainerEvent) => void, now: () => number): Checkpoints {
  let lastSent = now();
  let savedIteration = 0;

  function save(run: TrainingRun): void {
    const { runId, iteration, evaluations } = run;
    if (iteration === savedIteration) return;
    lastSent = now();
    savedIteration = iteration;
    const theta = new Float64Array(run.theta);
    post({ type: 'checkpointTaken', runId, iteration, evaluations, theta });
  }

  return {
    isDue({ theta }) {
      return now() - lastSent >= checkpointInterval * Math.max(1, theta.byteLength / megabyte);
    },
    save,
    forget() {
      savedIteration = 0;
    },
  };
}
