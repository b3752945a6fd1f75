import type { TrainerEvent } from '../protocol/events.ts';
import type { TrainingRun } from './trainingRun.ts';

/** Milliseconds between checkpoints while training; for every further megabyte of theta as many again. */
const checkpointInterval = 2000;
const megabyte = 2 ** 20;

export interface Checkpoints {
  /** Whether the last one is old enough for another. */
  isDue(run: TrainingRun): boolean;
  /** Send where the run stands, unless it has been. */
  save(run: TrainingRun): void;
  forget(): void;
}

/** Tells the page now and then where the run stands, so that it can be resumed should this worker be lost. */
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
