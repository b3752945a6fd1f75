import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Refused } from '../../../src/protocol/failures.ts';
import type { Ask } from '../../../src/store/ask.ts';
import { createLiveQuestion } from '../../../src/store/liveAnswer.ts';

type Settle = { resolve: (iteration: number) => void; reject: (error: Error) => void };

/** A trainer that answers when the test says so. */
function slowTrainer() {
  const asked: { runId: number }[] = [];
  const waiting: Settle[] = [];
  const ask = ((_name: string, request: { runId: number }) => {
    asked.push(request);
    return new Promise((resolve, reject) => {
      waiting.push({ resolve: (iteration) => resolve({ iteration }), reject });
    });
  }) as unknown as Ask;
  const settle = async (act: (settle: Settle) => void) => {
    const next = waiting.shift();
    if (!next) throw new Error('Nothing was asked.');
    act(next);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { ask, asked, settle };
}

const open = () => {
  const trainer = slowTrainer();
  const question = createLiveQuestion(trainer.ask, 'readParameters', 500, () => Date.now());
  return { ...trainer, question };
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a live question', () => {
  it('is asked at once, and again only when something changed and the interval is over', async () => {
    const { question, asked, settle } = open();
    question.want({ runId: 1 });
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toHaveLength(1);
    await settle(({ resolve }) => resolve(10));
    expect(question.read().reply).toEqual({ iteration: 10 });
    await vi.advanceTimersByTimeAsync(2000);
    expect(asked).toHaveLength(1);
    question.changed();
    question.changed();
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toHaveLength(2);
    await settle(({ resolve }) => resolve(11));
    question.changed();
    await vi.advanceTimersByTimeAsync(100);
    expect(asked).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(500);
    expect(asked).toHaveLength(3);
  });

  it('is never asked twice at a time, however slow the answer', async () => {
    const { question, asked, settle } = open();
    question.want({ runId: 1 });
    await vi.advanceTimersByTimeAsync(0);
    question.changed();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(asked).toHaveLength(1);
    await settle(({ resolve }) => resolve(1));
    expect(asked).toHaveLength(2);
  });

  it('drops the answer to what is no longer wanted', async () => {
    const { question, asked, settle } = open();
    question.want({ runId: 1 });
    await vi.advanceTimersByTimeAsync(0);
    question.want({ runId: 2 });
    await settle(({ resolve }) => resolve(1));
    expect(question.read().reply).toBeUndefined();
    await vi.advanceTimersByTimeAsync(500);
    expect(asked).toEqual([{ runId: 1 }, { runId: 2 }]);
    await settle(({ resolve }) => resolve(2));
    expect(question.read()).toMatchObject({ reply: { iteration: 2 }, request: { runId: 2 } });
  });

  it('keeps the last answer beside the reason why there is no newer one', async () => {
    const { question, settle } = open();
    question.want({ runId: 1 });
    await vi.advanceTimersByTimeAsync(0);
    await settle(({ resolve }) => resolve(1));
    question.changed();
    await vi.advanceTimersByTimeAsync(500);
    await settle(({ reject }) => reject(new Refused({ id: 'runOver' })));
    expect(question.read()).toMatchObject({ reply: { iteration: 1 }, failure: { id: 'runOver' } });
  });

  it('stops when nothing is wanted any more', async () => {
    const { question, asked, settle } = open();
    question.want({ runId: 1 });
    await vi.advanceTimersByTimeAsync(0);
    await settle(({ resolve }) => resolve(1));
    question.want(undefined);
    expect(question.read().reply).toBeUndefined();
    question.changed();
    await vi.advanceTimersByTimeAsync(5000);
    expect(asked).toHaveLength(1);
  });

  it('rests with its last answer, which is forgotten only when nothing is wanted', async () => {
    const { question, asked, settle } = open();
    question.want({ runId: 1 });
    await vi.advanceTimersByTimeAsync(0);
    await settle(({ resolve }) => resolve(1));
    question.rest();
    question.changed();
    await vi.advanceTimersByTimeAsync(5000);
    expect(asked).toHaveLength(1);
    expect(question.read()).toMatchObject({ reply: { iteration: 1 } });
    question.want(undefined);
    expect(question.read().reply).toBeUndefined();
  });

  it('is asked at once when it is wanted again after a rest', async () => {
    const { question, asked, settle } = open();
    const request = { runId: 1 };
    question.want(request);
    await vi.advanceTimersByTimeAsync(0);
    await settle(({ resolve }) => resolve(1));
    question.rest();
    question.want(request);
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toHaveLength(2);
  });
});
