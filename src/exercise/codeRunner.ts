import {
  type Answer,
  type CheckReport,
  type CodeFile,
  type CodeLanguage,
  type Command,
  type Iterated,
  languageOf,
  type Message,
  type Pace,
  type Timed,
  type TrainingPlan,
} from './messages.ts';

/** Milliseconds that the worker may take. */
export interface RunnerLimits {
  readonly loading: number;
  readonly checking: number;
  /** Between two signs of life while it trains. */
  readonly iterating: number;
}

const usualLimits: RunnerLimits = { loading: 60_000, checking: 20_000, iterating: 90_000 };

export type CheckOutcome =
  | { readonly type: 'report'; readonly report: CheckReport }
  /** There is no report; the sentence says why. */
  | { readonly type: 'failed'; readonly sentence: string };

export type TimeOutcome =
  | { readonly type: 'timed'; readonly timed: Timed }
  /** Nothing was measured; the sentence says why. */
  | { readonly type: 'failed'; readonly sentence: string };

export interface TrainingListener {
  onPrepared(): void;
  onIterated(iterated: Iterated): void;
  /** The training is over: by itself, by an error of the student's program, or because the worker was ended. */
  onEnd(
    end: Extract<Answer, { type: 'trained' }> | { readonly type: 'failed'; readonly message: Message },
  ): void;
}

/** The page's line to the worker that runs the student's code. */
export interface CodeRunner {
  /** Takes the place of whatever the worker is doing. Never rejects. */
  check(files: readonly CodeFile[]): Promise<CheckOutcome>;
  /** Takes the place of whatever the worker is doing. */
  train(files: readonly CodeFile[], plan: TrainingPlan, listener: TrainingListener): void;
  /**
   * Forms a product of the cost function for so many patches by a loop and as matrices. Takes the place of whatever the worker is
   * doing. Never rejects.
   * @param onLooped hears how many patches the loop has done, and the milliseconds this took
   */
  time(patchCount: number, onLooped: (patches: number, milliseconds: number) => void): Promise<TimeOutcome>;
  /** Lets the training run or pause, or does one more iteration. */
  setPace(pace: Pace): void;
  /** Ends the worker in the middle of its work; what was started is never answered. The next call starts a new one. */
  stop(): void;
}

interface Job {
  readonly id: number;
  readonly hear: (answer: Answer) => void;
  readonly fail: (sentence: string) => void;
  readonly limit: number;
  readonly limitSentence: string;
}

const seconds = (milliseconds: number): string => `${Math.round(milliseconds / 1000)} seconds`;

/**
 * Watches over a worker that runs code which may loop for ever: past its time it is terminated, and the next job gets a new
 * one. The worker is started when it is first needed; each language has its own.
 */
export function openCodeRunner(
  start: (language: CodeLanguage) => Worker,
  limits: RunnerLimits = usualLimits,
): CodeRunner {
  let worker: Worker | undefined;
  let spoken: CodeLanguage = 'octave';
  let ready = false;
  let lastId = 0;
  let job: Job | undefined;
  /** Silence is what is wanted then: no deadline, except for the iteration of a single step. */
  let paused = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const end = (): void => {
    clearTimeout(timer);
    if (worker) {
      worker.onmessage = null;
      worker.onerror = null;
      worker.terminate();
    }
    worker = undefined;
    ready = false;
    job = undefined;
  };
  const fail = (sentence: string): void => {
    const failed = job;
    end();
    failed?.fail(sentence);
  };
  const within = (limit: number, sentence: string): void => {
    clearTimeout(timer);
    timer = setTimeout(() => fail(sentence), limit);
  };
  const watch = (): void => {
    if (job) within(job.limit, job.limitSentence);
  };
  const hear = (answer: Answer): void => {
    if (answer.type === 'ready') {
      ready = true;
      watch();
    } else if (job && answer.id === job.id) {
      if (paused) clearTimeout(timer);
      else watch();
      job.hear(answer);
    }
  };
  const startWorker = (): Worker => {
    const started = start(spoken);
    started.onmessage = ({ data }: MessageEvent<Answer>) => hear(data);
    started.onerror = (event) => {
      event.preventDefault();
      fail(
        event.message
          ? `The program that runs your code broke down: ${event.message}. Try again: your code is kept.`
          : 'The program that runs your code could not be loaded. Check the connection and try again.',
      );
    };
    within(limits.loading, 'The program that runs your code did not load in time. Try again.');
    return started;
  };
  const begin = (command: Command, next: Omit<Job, 'id'>): void => {
    const language = 'files' in command ? languageOf(command.files) : spoken;
    if (job || language !== spoken) end();
    spoken = language;
    lastId += 1;
    paused = false;
    job = { ...next, id: lastId };
    worker ??= startWorker();
    if (ready) watch();
    worker.postMessage({ ...command, id: lastId });
  };
  const done = (): void => {
    clearTimeout(timer);
    job = undefined;
  };

  return {
    check: (files) =>
      new Promise((resolve) => {
        begin(
          { type: 'check', id: 0, files },
          {
            limit: limits.checking,
            limitSentence: `Your program was stopped after ${seconds(limits.checking)}. Look for a loop that never ends.`,
            hear: (answer) => {
              done();
              if (answer.type === 'checked') resolve({ type: 'report', report: answer.report });
              else if (answer.type === 'failed') resolve({ type: 'failed', sentence: answer.sentence });
            },
            fail: (sentence) => resolve({ type: 'failed', sentence }),
          },
        );
      }),
    train: (files, plan, { onPrepared, onIterated, onEnd }) => {
      const failed = (sentence: string): void =>
        onEnd({
          type: 'failed',
          message: { octave: undefined, sentences: [sentence], place: undefined, step: undefined },
        });
      begin(
        { type: 'train', id: 0, files, plan },
        {
          limit: limits.iterating,
          limitSentence: `The training was stopped: an iteration took longer than ${seconds(limits.iterating)}. Train with fewer patches.`,
          hear: (answer) => {
            if (answer.type === 'prepared') return onPrepared();
            if (answer.type === 'iterated') return onIterated(answer);
            done();
            if (answer.type === 'trained') onEnd(answer);
            else if (answer.type === 'trainingFailed') onEnd({ type: 'failed', message: answer.message });
            else if (answer.type === 'failed') failed(answer.sentence);
          },
          fail: failed,
        },
      );
    },
    time: (patchCount, onLooped) =>
      new Promise((resolve) => {
        begin(
          { type: 'time', id: 0, patchCount },
          {
            limit: limits.iterating,
            limitSentence: `The measurement was stopped: a part of it took longer than ${seconds(limits.iterating)}. Try fewer patches.`,
            hear: (answer) => {
              if (answer.type === 'looped') return onLooped(answer.patches, answer.milliseconds);
              done();
              if (answer.type === 'timed') resolve({ type: 'timed', timed: answer.timed });
              else if (answer.type === 'failed') resolve({ type: 'failed', sentence: answer.sentence });
            },
            fail: (sentence) => resolve({ type: 'failed', sentence }),
          },
        );
      }),
    setPace: (pace) => {
      if (!job || !worker) return;
      paused = pace !== 'run';
      if (pace === 'pause') clearTimeout(timer);
      else if (ready) watch();
      worker.postMessage({ type: 'pace', pace } satisfies Command);
    },
    stop: end,
  };
}
