import type { Answer, Command, LearnerReport, LearningTask } from './messages.ts';

/** Milliseconds that a new program may take to be loaded and to answer. */
const loadingLimit = 60_000;

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
  let worker: Worker | undefined;
  let lastId = 0;
  let loading: ReturnType<typeof setTimeout> | undefined;

  const stop = (): void => {
    clearTimeout(loading);
    if (worker === undefined) return;
    worker.onmessage = null;
    worker.onerror = null;
    worker.terminate();
    worker = undefined;
  };
  const fail = (message: string): void => {
    stop();
    listener.onFailed(message);
  };
  const hear = (answer: Answer): void => {
    if (answer.id !== lastId) return;
    if (answer.type === 'failed') fail(answer.message);
    else listener.onReport(answer.report, answer.done);
  };
  const started = (): Worker => {
    const made = start();
    loading = setTimeout(() => fail(''), loadingLimit);
    made.onmessage = ({ data }: MessageEvent<Answer>) => {
      clearTimeout(loading);
      hear(data);
    };
    made.onerror = (event) => {
      event.preventDefault();
      fail(event.message ?? '');
    };
    return made;
  };
  const send = (command: Command): void => worker?.postMessage(command);

  return {
    train(task, example) {
      worker ??= started();
      lastId += 1;
      send({ type: 'train', id: lastId, task, example });
    },
    setPaused: (paused) => send({ type: 'pace', paused }),
    takeApart: (example) => send({ type: 'example', example }),
    stop,
  };
}
