import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type CodeRunner, openCodeRunner } from '../../../src/exercise/codeRunner.ts';
import type { Answer, CheckReport, Command, Iterated } from '../../../src/exercise/messages.ts';

const limits = { loading: 9000, checking: 2000, checkingFile: 2500, iterating: 3000 };
const files = [{ name: 'sparseAutoencoderCost.m', text: '' }];
const plan = { patchCount: 10, seed: 1, budget: 5 };

/** A worker that says what the test lets it say. */
class FakeWorker {
  onmessage: ((event: MessageEvent<Answer>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  readonly heard: Command[] = [];
  terminated = false;

  postMessage(command: Command): void {
    this.heard.push(command);
  }

  terminate(): void {
    this.terminated = true;
  }

  say(answer: Answer): void {
    this.onmessage?.({ data: answer } as MessageEvent<Answer>);
  }

  get id(): number {
    const last = this.heard.findLast((command) => command.type !== 'pace');
    return last && 'id' in last ? last.id : 0;
  }
}

const report = { status: 'right' } as CheckReport;

describe('the line to the worker that runs the student’s code', () => {
  let workers: FakeWorker[];
  let runner: CodeRunner;
  const last = (): FakeWorker => workers.at(-1) as FakeWorker;

  beforeEach(() => {
    vi.useFakeTimers();
    workers = [];
    runner = openCodeRunner(() => {
      workers.push(new FakeWorker());
      return last() as unknown as Worker;
    }, limits);
  });
  afterEach(() => vi.useRealTimers());

  it('starts no worker before there is something to run', () => {
    expect(workers).toEqual([]);
  });

  it('gives the report of a check, and keeps the worker for the next', async () => {
    const first = runner.check(files);
    last().say({ type: 'ready' });
    last().say({ type: 'checked', id: last().id, report });
    expect(await first).toEqual({ type: 'report', report });
    void runner.check(files);
    expect(workers).toHaveLength(1);
  });

  it('ends a worker that takes too long, says so, and starts a new one for the next check', async () => {
    const endless = runner.check(files);
    last().say({ type: 'ready' });
    vi.advanceTimersByTime(limits.checking + 1);
    expect(await endless).toMatchObject({ type: 'failed', failure: { id: 'checkTooLong', seconds: 2 } });
    expect(last().terminated).toBe(true);
    const next = runner.check(files);
    expect(workers).toHaveLength(2);
    last().say({ type: 'ready' });
    last().say({ type: 'checked', id: last().id, report });
    expect(await next).toEqual({ type: 'report', report });
  });

  it('does not count the time that the worker takes to load', async () => {
    const check = runner.check(files);
    vi.advanceTimersByTime(limits.loading - 1);
    last().say({ type: 'ready' });
    vi.advanceTimersByTime(limits.checking - 1);
    last().say({ type: 'checked', id: last().id, report });
    expect(await check).toMatchObject({ type: 'report' });
  });

  it('says that a worker could not be loaded', async () => {
    const check = runner.check(files);
    last().onerror?.({ message: '', preventDefault: () => {} } as ErrorEvent);
    expect(await check).toMatchObject({ failure: { id: 'notLoaded' } });
  });

  it('ignores answers to what was asked before', async () => {
    void runner.check(files);
    const old = last();
    old.say({ type: 'ready' });
    const oldId = old.id;
    const next = runner.check(files);
    expect(old.terminated).toBe(true);
    last().say({ type: 'ready' });
    last().say({ type: 'failed', id: oldId, failure: { id: 'noCost' } });
    last().say({ type: 'checked', id: last().id, report });
    expect(await next).toEqual({ type: 'report', report });
  });

  it('lets a paused training be silent for as long as it likes, and watches it again when it runs', () => {
    const iterations: Iterated[] = [];
    const onEnd = vi.fn();
    runner.train(files, plan, { onPrepared: () => {}, onIterated: (one) => iterations.push(one), onEnd });
    last().say({ type: 'ready' });
    last().say({ type: 'iterated', id: last().id } as Iterated);
    expect(iterations).toHaveLength(1);
    runner.setPace('pause');
    vi.advanceTimersByTime(100 * limits.iterating);
    expect(last().terminated).toBe(false);
    runner.setPace('step');
    last().say({ type: 'iterated', id: last().id } as Iterated);
    vi.advanceTimersByTime(100 * limits.iterating);
    expect(last().terminated).toBe(false);
    runner.setPace('run');
    expect(last().heard.at(-1)).toEqual({ type: 'pace', pace: 'run' });
    vi.advanceTimersByTime(limits.iterating + 1);
    expect(last().terminated).toBe(true);
    expect(onEnd).toHaveBeenCalledWith({ type: 'broken', failure: { id: 'iterationTooLong', seconds: 3 } });
  });

  it('times a product, hears of the loop on the way, and can be stopped', async () => {
    const heard: number[] = [];
    const timing = runner.time(100, (patches) => heard.push(patches));
    last().say({ type: 'ready' });
    last().say({ type: 'looped', id: last().id, patches: 50, milliseconds: 7 });
    const timed = { loop: 14, matrix: 1, largestDifference: 0 };
    last().say({ type: 'timed', id: last().id, timed });
    expect(await timing).toEqual({ type: 'timed', timed });
    expect(heard).toEqual([50]);
    void runner.time(10_000, () => undefined);
    runner.stop();
    expect(last().terminated).toBe(true);
  });

  it('ends a timing whose loop is silent for too long, and says so', async () => {
    const timing = runner.time(10_000, () => undefined);
    last().say({ type: 'ready' });
    vi.advanceTimersByTime(limits.iterating + 1);
    expect(await timing).toMatchObject({
      type: 'failed',
      failure: { id: 'timingTooLong', seconds: 3 },
    });
  });
});
