import {
  type Answer,
  type CheckReport,
  type CodeFile,
  type CodeLanguage,
  type Command,
  type FileReport,
  type Iterated,
  type LinesToTry,
  languageOf,
  type MeasuredVersions,
  type Message,
  type OtherFile,
  type Pace,
  type Timed,
  type TrainingPlan,
  type TriedLine,
} from './messages.ts';
import type { RunnerFailure } from './reports.ts';

/** Milliseconds that the worker may take. */
export interface RunnerLimits {
  readonly loading: number;
  readonly checking: number;
  /** One of the smaller files. */
  readonly checkingFile: number;
  /** Between two signs of life while it trains. */
  readonly iterating: number;
}

const usualLimits: RunnerLimits = {
  loading: 60_000,
  checking: 20_000,
  checkingFile: 45_000,
  iterating: 90_000,
};

export type CheckOutcome<Report = CheckReport> =
  | { readonly type: 'report'; readonly report: Report }
  /** There is no report. */
  | { readonly type: 'failed'; readonly failure: RunnerFailure };

export type TimeOutcome =
  | { readonly type: 'timed'; readonly timed: Timed }
  /** Nothing was measured. */
  | { readonly type: 'failed'; readonly failure: RunnerFailure };

export type TrainingEnd =
  | Extract<Answer, { readonly type: 'trained' }>
  /** The student's program failed. */
  | { readonly type: 'failed'; readonly message: Message }
  /** The worker failed, or was ended, or has nothing to train with. */
  | { readonly type: 'broken'; readonly failure: RunnerFailure };

export interface VersionsListener {
  onMeasured(measured: MeasuredVersions): void;
  /** All is measured; or the student's program or the worker failed. */
  onEnd(end: Exclude<TrainingEnd, { readonly type: 'trained' }> | { readonly type: 'done' }): void;
}

export interface TrainingListener {
  onPrepared(): void;
  onIterated(iterated: Iterated): void;
  /** The training is over: by itself, by an error of the student's program, or because the worker was ended. */
  onEnd(end: TrainingEnd): void;
}

/** The page's line to the worker that runs the student's code. */
export interface CodeRunner {
  /** Takes the place of whatever the worker is doing. Never rejects. */
  check(files: readonly CodeFile[]): Promise<CheckOutcome>;
  /** The same for one of the smaller files, which comes first. */
  checkFile(files: readonly CodeFile[], file: OtherFile): Promise<CheckOutcome<FileReport>>;
  /** Runs lines of the student's, and compares what a variable holds then with what is wanted. Never rejects. */
  tryLine(lines: LinesToTry): Promise<CheckOutcome<TriedLine>>;
  /** Takes the place of whatever the worker is doing. */
  train(files: readonly CodeFile[], plan: TrainingPlan, listener: TrainingListener): void;
  /**
   * Computes one product of the cost function for this number of patches, with a loop and with matrices. Replaces the
   * present work of the worker. Never rejects.
   * @param onLooped receives the number of patches that the loop has done, and the milliseconds this took
   */
  time(patchCount: number, onLooped: (patches: number, milliseconds: number) => void): Promise<TimeOutcome>;
  /**
   * Measures an evaluation of the code, and of another version of it, for each number of patches. Takes the place of whatever the
   * worker is doing.
   */
  measure(
    files: readonly CodeFile[],
    other: readonly CodeFile[] | undefined,
    counts: readonly number[],
    listener: VersionsListener,
  ): void;
  /**
   * Trains on the same plan with the correct cost and gradient. Takes the place of whatever the worker is doing; when it fails, no more
   * costs come.
   */
  trainReference(plan: TrainingPlan, onCosts: (costs: readonly number[]) => void): void;
  /** Lets the training run or pause, or does one more iteration. */
  setPace(pace: Pace): void;
  /** Ends the worker in the middle of its work; what was started is never answered. The next call starts a new one. */
  stop(): void;
}

interface Job {
  readonly id: number;
  readonly hear: (answer: Answer) => void;
  readonly fail: (failure: RunnerFailure) => void;
  readonly limit: number;
  readonly pastLimit: RunnerFailure;
}

const seconds = (milliseconds: number): number => Math.round(milliseconds / 1000);

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
  /** No answer is expected then, so there is no deadline, except for the iteration of a single step. */
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
  const fail = (failure: RunnerFailure): void => {
    const failed = job;
    end();
    failed?.fail(failure);
  };
  const within = (limit: number, failure: RunnerFailure): void => {
    clearTimeout(timer);
    timer = setTimeout(() => fail(failure), limit);
  };
  const watch = (): void => {
    if (job) within(job.limit, job.pastLimit);
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
      fail(event.message ? { id: 'brokeDown', message: event.message } : { id: 'notLoaded' });
    };
    within(limits.loading, { id: 'slowToLoad' });
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

  const checked = <Report>(
    command: Command,
    reportIn: (answer: Answer) => Report | undefined,
    limit = limits.checking,
  ): Promise<CheckOutcome<Report>> =>
    new Promise((resolve) => {
      begin(command, {
        limit,
        pastLimit: { id: 'checkTooLong', seconds: seconds(limit) },
        hear: (answer) => {
          done();
          const report = reportIn(answer);
          if (report !== undefined) resolve({ type: 'report', report });
          else if (answer.type === 'failed') resolve({ type: 'failed', failure: answer.failure });
        },
        fail: (failure) => resolve({ type: 'failed', failure }),
      });
    });

  return {
    check: (files) =>
      checked({ type: 'check', id: 0, files }, (answer) =>
        answer.type === 'checked' ? answer.report : undefined,
      ),
    checkFile: (files, file) =>
      checked(
        { type: 'checkFile', id: 0, files, file },
        (answer) => (answer.type === 'fileChecked' ? answer.report : undefined),
        limits.checkingFile,
      ),
    tryLine: (lines) =>
      checked({ type: 'tryLine', id: 0, ...lines }, (answer) =>
        answer.type === 'tried' ? answer.tried : undefined,
      ),
    train: (files, plan, { onPrepared, onIterated, onEnd }) => {
      const broken = (failure: RunnerFailure): void => onEnd({ type: 'broken', failure });
      begin(
        { type: 'train', id: 0, files, plan },
        {
          limit: limits.iterating,
          pastLimit: { id: 'iterationTooLong', seconds: seconds(limits.iterating) },
          hear: (answer) => {
            if (answer.type === 'prepared') return onPrepared();
            if (answer.type === 'iterated') return onIterated(answer);
            done();
            if (answer.type === 'trained') onEnd(answer);
            else if (answer.type === 'trainingFailed') onEnd({ type: 'failed', message: answer.message });
            else if (answer.type === 'failed') broken(answer.failure);
          },
          fail: broken,
        },
      );
    },
    trainReference: (plan, onCosts) =>
      begin(
        { type: 'trainReference', id: 0, plan },
        {
          limit: limits.iterating,
          pastLimit: { id: 'iterationTooLong', seconds: seconds(limits.iterating) },
          hear: (answer) => {
            if (answer.type === 'referenceCosts') onCosts(answer.costs);
            else done();
          },
          fail: () => {},
        },
      ),
    measure: (files, other, counts, { onMeasured, onEnd }) =>
      begin(
        { type: 'measure', id: 0, files, other, counts },
        {
          limit: limits.iterating,
          pastLimit: { id: 'timingTooLong', seconds: seconds(limits.iterating) },
          hear: (answer) => {
            if (answer.type === 'measured') return onMeasured(answer.measured);
            done();
            if (answer.type === 'allMeasured') onEnd({ type: 'done' });
            else if (answer.type === 'trainingFailed') onEnd({ type: 'failed', message: answer.message });
            else if (answer.type === 'failed') onEnd({ type: 'broken', failure: answer.failure });
          },
          fail: (failure) => onEnd({ type: 'broken', failure }),
        },
      ),
    time: (patchCount, onLooped) =>
      new Promise((resolve) => {
        begin(
          { type: 'time', id: 0, patchCount },
          {
            limit: limits.iterating,
            pastLimit: { id: 'timingTooLong', seconds: seconds(limits.iterating) },
            hear: (answer) => {
              if (answer.type === 'looped') return onLooped(answer.patches, answer.milliseconds);
              done();
              if (answer.type === 'timed') resolve({ type: 'timed', timed: answer.timed });
              else if (answer.type === 'failed') resolve({ type: 'failed', failure: answer.failure });
            },
            fail: (failure) => resolve({ type: 'failed', failure }),
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
