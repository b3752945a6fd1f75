import { startTransition, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type LearnerLine, openLearnerLine } from '../../bridge/learnerLine.ts';
import type { LearnerReport, LearningTask } from '../../bridge/messages.ts';

export type LearnerStatus =
  | { readonly name: 'idle' | 'training' | 'paused' | 'done' }
  /** @property message the program's message; empty if it could not be loaded */
  | { readonly name: 'failed'; readonly message: string };

export interface Learner {
  readonly status: LearnerStatus;
  /** The last one of the present training. */
  readonly report: LearnerReport | undefined;
  train(task: LearningTask): void;
  setPaused(paused: boolean): void;
  takeApart(example: number): void;
  /** Ends the training and discards its results. */
  reset(): void;
}

/** One learner in a worker of its own, which ends with the component. */
export function useLearner(startWorker: () => Worker, onDone: (report: LearnerReport) => void): Learner {
  const [status, setStatus] = useState<LearnerStatus>({ name: 'idle' });
  const [report, setReport] = useState<LearnerReport>();
  const line = useRef<LearnerLine>(undefined);
  const example = useRef(0);
  const finished = useRef(onDone);
  const wasDone = useRef(false);
  useEffect(() => {
    finished.current = onDone;
  });
  useEffect(() => () => line.current?.stop(), []);

  const train = useCallback(
    (task: LearningTask) => {
      line.current ??= openLearnerLine(startWorker, {
        onReport: (next, done) => {
          const ends = done && !wasDone.current;
          // A report changes thousands of cells and dozens of signs: React then renders them in pieces.
          startTransition(() => {
            setReport(next);
            if (ends) setStatus({ name: 'done' });
          });
          if (!ends) return;
          wasDone.current = true;
          finished.current(next);
        },
        onFailed: (message) => setStatus({ name: 'failed', message }),
      });
      wasDone.current = false;
      setReport(undefined);
      setStatus({ name: 'training' });
      line.current.train(task, example.current);
    },
    [startWorker],
  );
  const setPaused = useCallback((paused: boolean) => {
    line.current?.setPaused(paused);
    setStatus({ name: paused ? 'paused' : 'training' });
  }, []);
  const takeApart = useCallback((number: number) => {
    example.current = number;
    line.current?.takeApart(number);
  }, []);
  const reset = useCallback(() => {
    line.current?.stop();
    setReport(undefined);
    setStatus({ name: 'idle' });
  }, []);
  return useMemo(
    () => ({ status, report, train, setPaused, takeApart, reset }),
    [status, report, train, setPaused, takeApart, reset],
  );
}
