import type { TrainerEvent } from '../protocol/events.ts';
import type { TrainingRun } from './trainingRun.ts';

/** Milliseconds between checkpoints while training; the same again for every further megabyte of theta. */
const checkpointInterval = 2000;
const megabyte = 2 ** 20;
/**
 * Bytes of an optimiser's memory that go with a checkpoint: all of it with the course's settings (2.6 MB), and Adam's on digits.
 * L-BFGS remembers 50 MB there, which would cost more than they are worth every few seconds.
 */
const mostMemoryBytes = 8 * megabyte;

export interface Checkpoints {
  /** Whether it is time for another one. */
  isDue(run: TrainingRun): boolean;
  /** Send the state of the run, unless it has been sent. Starting the optimiser anew changes that state. */
  save(run: TrainingRun): void;
  forget(): void;
}

/** Sends the state of the run to the page from time to time, so that the run can be resumed if this worker is lost. */
export function createCheckpoints(post: (event: TrainerEvent) => void, now: () => number): Checkpoints {
  let lastSent = now();
  let savedIteration = 0;
  let savedStart = 0;

  function save(run: TrainingRun): void {
    const { runId, iteration, evaluations, seconds, backend, legs, optimiserStarts } = run;
    // Who looks at an earlier iteration does not stand there.
    if (iteration < run.present) return;
    if (iteration === savedIteration && (optimiserStarts === savedStart || iteration === 0)) return;
    lastSent = now();
    savedIteration = iteration;
    savedStart = optimiserStarts;
    const theta = new Float64Array(run.theta);
    const memory = run.copyMemory(mostMemoryBytes);
    post({
      type: 'checkpointTaken',
      runId,
      iteration,
      evaluations,
      ...(Number.isFinite(seconds) && { seconds }),
      backend,
      theta,
      ...(legs.length > 0 && { legs }),
      ...(memory && { memory }),
    });
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
