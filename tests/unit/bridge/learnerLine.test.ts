import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openLearnerLine } from '../../../src/bridge/learnerLine.ts';
import type { Answer, LearningTask } from '../../../src/bridge/messages.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function line() {
  const failures: string[] = [];
  const worker = {
    onmessage: (_: { readonly data: Answer }) => undefined,
    postMessage: () => undefined,
    terminate: vi.fn(),
  };
  const opened = openLearnerLine(() => worker as unknown as Worker, {
    onReport: () => undefined,
    onFailed: (message) => failures.push(message),
  });
  opened.train({} as LearningTask, 0);
  return { worker, failures };
}

it('a learner whose program is never answered is given up', () => {
  const { worker, failures } = line();
  vi.advanceTimersByTime(59_000);
  expect(failures).toEqual([]);
  vi.advanceTimersByTime(2000);
  expect(failures).toEqual(['']);
  expect(worker.terminate).toHaveBeenCalledOnce();
});

it('a learner that has answered may take as long as it needs', () => {
  const { worker, failures } = line();
  worker.onmessage({ data: { type: 'report', id: 1, done: false } as unknown as Answer });
  vi.advanceTimersByTime(600_000);
  expect(failures).toEqual([]);
});
