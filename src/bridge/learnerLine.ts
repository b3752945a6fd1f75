import { lazyWorker } from '../trainer/lazyWorker.ts';
import type { Answer, Command, LearnerReport, LearningTask } from './messages.ts';

export interface LearnerListener {
  onReport(report: LearnerReport, done: boolean): void;
  /** The training is over. @param message what the program said; empty where it could not be loaded */
  onFailed(message: string): void;
}

/** The page's line to a worker that trains one learner at a time. */
export interface LearnerLine {
  /** Takes the place of what was trained before. */
  train(task: LearningTask, example: number): void;
  setPaused(paused: boolean): void;
  takeApart(example: number): void;
  /** Ends the worker; the next training starts a new one. */
  stop(): void;
}

/** @param start makes the worker, when it is first needed */
export function openLearnerLine(start: () => Worker, listener: LearnerListener): LearnerLine {
  let lastId = 0;
  const hear = (answer: Answer): void => {
    if (answer.id !== lastId) return;
    if (answer.type === 'failed') {
      worker.stop();
      listener.onFailed(answer.message);
    } else listener.onReport(answer.report, answer.done);
  };
  const worker = lazyWorker<Command, Answer>({ create: start, hear, failed: listener.onFailed });
  const { send, stop } = worker;

  return {
    train(task, example) {
      worker.start();
      lastId += 1;
      send({ type: 'train', id: lastId, task, example });
    },
    setPaused: (paused) => send({ type: 'pace', paused }),
    takeApart: (example) => send({ type: 'example', example }),
    stop,
  };
}
