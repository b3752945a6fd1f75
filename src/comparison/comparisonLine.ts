import type { Answer, Command, ComparedNetwork, ComparisonTask, SamplePatches } from './messages.ts';

/** Milliseconds that a new program may take to be loaded and to answer. */
const loadingLimit = 60_000;

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
  let worker: Worker | undefined;
  let loading: ReturnType<typeof setTimeout> | undefined;
  let patches: SamplePatches | undefined;
  let lastId = 0;
  let underWay: ComparisonTask | undefined;
  let waiting: ComparisonTask | undefined;

  const send = (command: Command): void => worker?.postMessage(command);
  const stop = (): void => {
    clearTimeout(loading);
    underWay = undefined;
    waiting = undefined;
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
  const ask = (task: ComparisonTask): void => {
    if (worker === undefined) {
      worker = started();
      send({ type: 'patches', patches });
    }
    underWay = task;
    lastId += 1;
    send({ type: 'compare', id: lastId, task });
  };
  const hear = (answer: Answer): void => {
    if (answer.id !== lastId || underWay === undefined) return;
    if (answer.type === 'failed') {
      fail(answer.message);
      return;
    }
    const task = underWay;
    const next = waiting;
    underWay = undefined;
    waiting = undefined;
    if (next) ask(next);
    listener.onCompared(answer.networks, task);
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
