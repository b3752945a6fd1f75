import { lazyWorker } from '../trainer/lazyWorker.ts';
import type { Answer, Command, ComparedNetwork, ComparisonTask, SamplePatches } from './messages.ts';

export interface ComparisonListener {
  /** @param task that was asked last but for those that came too quickly after one another */
  onCompared(networks: readonly (ComparedNetwork | undefined)[], task: ComparisonTask): void;
  /** @param message what the program said; empty where it could not be loaded */
  onFailed(message: string): void;
}

/** The page's line to the worker that compares networks. */
export interface ComparisonLine {
  measureWith(patches: SamplePatches | undefined): void;
  /** One comparison at a time: of those asked for meanwhile, only the last is made. */
  compare(task: ComparisonTask): void;
  /** Ends the worker; the next comparison starts a new one. */
  stop(): void;
}

/** @param start makes the worker, when it is first needed */
export function openComparisonLine(start: () => Worker, listener: ComparisonListener): ComparisonLine {
  let patches: SamplePatches | undefined;
  let lastId = 0;
  let underWay: ComparisonTask | undefined;
  let waiting: ComparisonTask | undefined;

  const forget = (): void => {
    underWay = undefined;
    waiting = undefined;
  };
  const ask = (task: ComparisonTask): void => {
    if (!worker.runs) {
      worker.start();
      send({ type: 'patches', patches });
    }
    underWay = task;
    lastId += 1;
    send({ type: 'compare', id: lastId, task });
  };
  const hear = (answer: Answer): void => {
    if (answer.id !== lastId || underWay === undefined) return;
    if (answer.type === 'failed') {
      stop();
      listener.onFailed(answer.message);
      return;
    }
    const task = underWay;
    const next = waiting;
    forget();
    if (next) ask(next);
    listener.onCompared(answer.networks, task);
  };
  const failed = (message: string): void => {
    forget();
    listener.onFailed(message);
  };
  const worker = lazyWorker<Command, Answer>({ create: start, hear, failed });
  const { send } = worker;
  const stop = (): void => {
    forget();
    worker.stop();
  };

  return {
    measureWith(given) {
      patches = given;
      send({ type: 'patches', patches });
    },
    compare(task) {
      if (underWay) waiting = task;
      else ask(task);
    },
    stop,
  };
}
