import { describe, expect, it } from 'vitest';
import { StagedWork, type Stages, Superseded } from '../../../../src/worker/datasets/stagedWork.ts';

function countingWork(total: number) {
  const begun: number[] = [];
  const work = new StagedWork(function* (): Generator<Stages, string, void> {
    begun.push(0);
    for (let done = 1; done <= total; done++) yield { done, total };
    return 'ready';
  });
  return { work, begun };
}

const never = () => false;
const nothing = () => undefined;

describe('StagedWork', () => {
  it('reports each stage and keeps its result', async () => {
    const { work, begun } = countingWork(3);
    const reported: (number | undefined)[] = [];
    expect(await work.finish((stages) => reported.push(stages?.done), never)).toBe('ready');
    expect(reported).toEqual([undefined, 1, 2, 3]);
    expect(await work.finish(() => reported.push(99), never)).toBe('ready');
    expect(reported).not.toContain(99);
    expect(begun).toHaveLength(1);
  });

  it('lets messages be heard between stages, and stops when one supersedes it', async () => {
    const { work } = countingWork(1000);
    const { port1, port2 } = new MessageChannel();
    let stale = false;
    port1.onmessage = () => {
      stale = true;
    };
    let stages = 0;
    const finishing = work.finish(
      () => {
        stages++;
        if (stages === 5) port2.postMessage('newer run');
      },
      () => stale,
    );
    await expect(finishing).rejects.toBeInstanceOf(Superseded);
    expect(stages).toBeLessThan(50);
    port1.close();
  });

  it('goes on where it stopped', async () => {
    const { work, begun } = countingWork(4);
    let calls = 0;
    await expect(work.finish(nothing, () => ++calls > 2)).rejects.toBeInstanceOf(Superseded);
    const reported: (number | undefined)[] = [];
    await work.finish((stages) => reported.push(stages?.done), never);
    expect(reported).toEqual([2, 3, 4]);
    expect(begun).toHaveLength(1);
  });

  it('serves two callers at once with one work', async () => {
    const { work, begun } = countingWork(4);
    expect(await Promise.all([work.finish(nothing, never), work.finish(nothing, never)])).toEqual([
      'ready',
      'ready',
    ]);
    expect(begun).toHaveLength(1);
  });

  it('begins anew after an error', async () => {
    let attempts = 0;
    // biome-ignore lint/correctness/useYield: fails before its first stage
    const work = new StagedWork(function* (): Generator<Stages, string, void> {
      attempts++;
      if (attempts === 1) throw new Error('no memory');
      return 'ready';
    });
    await expect(work.finish(nothing, never)).rejects.toThrow('no memory');
    expect(await work.finish(nothing, never)).toBe('ready');
  });
});
