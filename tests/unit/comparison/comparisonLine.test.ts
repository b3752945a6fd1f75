import { describe, expect, it, vi } from 'vitest';
import { openComparisonLine } from '../../../src/comparison/comparisonLine.ts';
import type { Answer, Command, ComparisonTask } from '../../../src/comparison/messages.ts';

/** A worker that answers when the test wants it to. */
class SlowWorker {
  onmessage: ((event: MessageEvent<Answer>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  readonly heard: Command[] = [];
  terminate = vi.fn();
  postMessage(command: Command): void {
    this.heard.push(command);
  }
  answer(change: Partial<Answer> = {}): void {
    const asked = this.heard.findLast((command) => command.type === 'compare');
    const data = { type: 'compared', id: asked?.id ?? 0, networks: [], ...change } as Answer;
    this.onmessage?.({ data } as MessageEvent<Answer>);
  }
  get tasks(): ComparisonTask[] {
    return this.heard.flatMap((command) => (command.type === 'compare' ? [command.task] : []));
  }
}

const task = (initialSeed: number): ComparisonTask => ({
  networks: [{ shape: { visibleSize: 4, hiddenSize: 1 }, model: {}, initialSeed }],
});

function open() {
  const workers: SlowWorker[] = [];
  const listener = { onCompared: vi.fn(), onFailed: vi.fn() };
  const line = openComparisonLine(() => {
    const worker = new SlowWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  }, listener);
  return { line, listener, workers };
}

describe('the line to the worker that compares', () => {
  it('asks one thing at a time, and of those that came meanwhile the last alone', () => {
    const { line, listener, workers } = open();
    const tasks = [1, 2, 3, 4].map(task);
    for (const one of tasks) line.compare(one);
    const [worker] = workers;
    expect(worker?.tasks).toEqual([tasks[0]]);
    worker?.answer();
    expect(worker?.tasks).toEqual([tasks[0], tasks[3]]);
    worker?.answer();
    worker?.answer({ id: 1 });
    expect(listener.onCompared.mock.calls.map(([, of]) => of)).toEqual([tasks[0], tasks[3]]);
    line.stop();
  });

  it('tells a new worker the patches first, and says why a comparison failed', () => {
    const { line, listener, workers } = open();
    const one = { values: new Float32Array(4), count: 1, visibleSize: 4 };
    const patches = { sample: one, shown: one };
    line.measureWith(patches);
    line.compare(task(1));
    expect(workers[0]?.heard[0]).toEqual({ type: 'patches', patches });
    workers[0]?.answer({ type: 'failed', message: 'out of memory' });
    expect(listener.onFailed).toHaveBeenCalledWith('out of memory');
    expect(workers[0]?.terminate).toHaveBeenCalled();
    line.compare(task(2));
    expect(workers).toHaveLength(2);
    expect(workers[1]?.heard[0]).toEqual({ type: 'patches', patches });
    line.measureWith(undefined);
    expect(workers[1]?.heard.at(-1), 'one that runs is told of others').toEqual({ type: 'patches' });
    line.stop();
  });
});
