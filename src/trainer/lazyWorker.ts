/** Milliseconds that a new program may take to be loaded and to answer. */
const loadingLimit = 60_000;

/** A worker that is started when it is first needed, and again after it was stopped or has failed. */
export interface LazyWorker<Command> {
  readonly runs: boolean;
  start(): void;
  /** Nothing where it does not run. */
  send(command: Command): void;
  stop(): void;
}

export interface LazyWorkerParts<Answer> {
  readonly create: () => Worker;
  readonly hear: (answer: Answer) => void;
  /** It has been stopped. @param message what the program said; empty where it could not be loaded */
  readonly failed: (message: string) => void;
}

export function lazyWorker<Command, Answer>({
  create,
  hear,
  failed,
}: LazyWorkerParts<Answer>): LazyWorker<Command> {
  let worker: Worker | undefined;
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
    failed(message);
  };
  const started = (): Worker => {
    const made = create();
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
    get runs() {
      return worker !== undefined;
    },
    start() {
      worker ??= started();
    },
    send: (command) => worker?.postMessage(command),
    stop,
  };
}
