import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { TrainerEvent } from '../../../src/protocol/events.ts';
import type { TrainerLoss } from '../../../src/protocol/failures.ts';
import { openTrainer } from '../../../src/trainer/trainerClient.ts';

/** A worker that says nothing by itself: the test speaks for it. */
function createFakeWorker() {
  const posted: { message: unknown; transfer: Transferable[] }[] = [];
  const worker = {
    onmessage: null as ((event: MessageEvent) => void) | null,
    onerror: null as ((event: ErrorEvent) => void) | null,
    onmessageerror: null as (() => void) | null,
    terminated: false,
    postMessage: (message: unknown, transfer: Transferable[] = []) => posted.push({ message, transfer }),
    terminate: () => {
      worker.terminated = true;
    },
  };
  const says = (data: unknown) => worker.onmessage?.({ data } as MessageEvent);
  return { worker, posted, says };
}

function open() {
  const fake = createFakeWorker();
  const events: TrainerEvent[] = [];
  const breakdowns: TrainerLoss[] = [];
  const client = openTrainer(
    fake.worker as unknown as Worker,
    {
      onEvent: (event) => events.push(event),
      onQuiet: () => undefined,
      onBreakdown: (loss) => breakdowns.push(loss),
    },
    { now: () => performance.now(), isVisible: () => true, loading: 40, period: 10 },
  );
  onTestFinished(() => client.stop());
  return { ...fake, client, events, breakdowns };
}

describe('the line to the worker', () => {
  afterEach(() => vi.useRealTimers());

  it('hands a frame buffer over instead of copying it', () => {
    const { client, posted } = open();
    const buffer = new ArrayBuffer(8);
    client.send({ type: 'frameShown', runId: 1, buffer });
    expect(posted[0]?.transfer).toEqual([buffer]);
  });

  it('gives every question its own answer, whatever the order they come in', async () => {
    const { client, says, events } = open();
    const first = client.ask('readParameters', { runId: 1 });
    const second = client.ask('readParameters', { runId: 2 });
    const reply = (iteration: number) => ({
      theta: new Float64Array(1),
      shape: { visibleSize: 1, hiddenSize: 1 },
      iteration,
    });
    says({ type: 'reply', id: 2, ok: true, reply: reply(22) });
    says({ type: 'reply', id: 1, ok: true, reply: reply(11) });
    expect((await first).iteration).toBe(11);
    expect((await second).iteration).toBe(22);
    expect(events).toEqual([]);
  });

  it('rejects a question with what the worker reports', async () => {
    const { client, says } = open();
    const question = client.ask('readParameters', { runId: 1 });
    says({ type: 'reply', id: 1, ok: false, refusal: { id: 'runOver' } });
    await expect(question).rejects.toMatchObject({ refusal: { id: 'runOver' } });
  });

  it('answers open questions, ends the worker and says so when the worker breaks down', async () => {
    const { client, worker, breakdowns } = open();
    const question = client.ask('readParameters', { runId: 1 });
    let prevented = false;
    worker.onerror?.({
      message: 'out of memory',
      preventDefault: () => {
        prevented = true;
      },
    } as unknown as ErrorEvent);
    await expect(question).rejects.toMatchObject({ refusal: { id: 'trainerStopped' } });
    expect(breakdowns).toEqual([{ id: 'trainerBroke', message: 'out of memory' }]);
    expect(worker.terminated).toBe(true);
    expect(prevented).toBe(true);
  });

  it('pings the worker, and ends it and says so when it says nothing', () => {
    vi.useFakeTimers();
    const { posted, worker, breakdowns, says } = open();
    vi.advanceTimersByTime(10);
    expect(posted[0]?.message).toEqual({ type: 'ping' });
    says({ type: 'alive', silence: 60 });
    vi.advanceTimersByTime(60);
    expect(breakdowns).toEqual([]);
    vi.advanceTimersByTime(10);
    expect(breakdowns).toEqual([{ id: 'trainerSilent', seconds: expect.any(Number) }]);
    expect(worker.terminated).toBe(true);
  });

  it('takes every event for a sign of life, but not for permission to be silent', () => {
    vi.useFakeTimers();
    const { worker, says } = open();
    says({ type: 'alive', silence: 50 });
    for (let i = 0; i < 15; i++) {
      says({ type: 'runTraining', runId: 1 });
      vi.advanceTimersByTime(10);
    }
    expect(worker.terminated).toBe(false);
    vi.advanceTimersByTime(60);
    expect(worker.terminated).toBe(true);
  });
});

describe('a question that takes time', () => {
  it('hears of progress, and tells the worker when its answer is no longer wanted', async () => {
    const { client, posted, says } = open();
    const heard: unknown[] = [];
    const stopper = new AbortController();
    const question = client.ask(
      'readParameters',
      { runId: 1 },
      { onProgress: (progress) => heard.push(progress), signal: stopper.signal },
    );
    says({ type: 'progress', id: 1, progress: 0.5 });
    expect(heard).toEqual([0.5]);
    stopper.abort();
    expect(posted.map(({ message }) => message)).toContainEqual({ type: 'cancelRequest', id: 1 });
    says({ type: 'reply', id: 1, ok: false, refusal: { id: 'cancelled' } });
    await expect(question).rejects.toMatchObject({ refusal: { id: 'cancelled' } });
    const late = client.ask('readParameters', { runId: 1 }, { signal: stopper.signal });
    await expect(late).rejects.toMatchObject({ refusal: { id: 'cancelled' } });
  });
});
