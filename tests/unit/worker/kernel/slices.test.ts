import { describe, expect, it } from 'vitest';
import { createKernelEvaluator } from '../../../../src/worker/kernel/kernelEvaluator.ts';
import type { Share } from '../../../../src/worker/kernel/share.ts';
import { type Sliced, slicesOf, workThrough } from '../../../../src/worker/kernel/slices.ts';
import { Left } from '../../../../src/worker/left.ts';

const shape = { visibleSize: 784, hiddenSize: 196 };

function* threeSlices(): Sliced<string> {
  yield;
  yield;
  return 'done';
}

describe('slices', () => {
  it('are whole blocks of 48 patches that together are the batch', () => {
    const batch = { from: 100, count: 10_001 };
    const slices = slicesOf(batch, shape);
    expect(slices.length).toBeGreaterThan(2);
    let next = batch.from;
    for (const [place, { from, count }] of slices.entries()) {
      expect(from).toBe(next);
      if (place < slices.length - 1) expect(count % 48).toBe(0);
      next += count;
    }
    expect(next).toBe(batch.from + batch.count);
  });

  it('is one where the work is little, and never smaller than a block', () => {
    expect(slicesOf({ from: 0, count: 10_000 }, { visibleSize: 64, hiddenSize: 25 })).toHaveLength(1);
    expect(slicesOf({ from: 0, count: 100 }, { visibleSize: 10_000, hiddenSize: 10_000 })[0]?.count).toBe(48);
  });

  it('are worked through at once without rests, and with a rest between each two', async () => {
    let rests = 0;
    const rest = async (): Promise<void> => {
      rests += 1;
    };
    expect(workThrough(threeSlices())).toBe('done');
    expect(await workThrough(threeSlices(), rest)).toBe('done');
    expect(rests).toBe(2);
  });
});

describe('an evaluation on several shares', () => {
  const wide = { visibleSize: 784, hiddenSize: 196 };
  const sums = { a2: new Float64Array(196), a2Complement: new Float64Array(196) };
  const size = 2 * 784 * 196 + 784 + 196;
  const forward: Share['forward'] = async (_theta, _batch, rest) => {
    await rest?.();
    return sums;
  };
  const objective = { lambda: 0, rho: 0.1, beta: 0 };

  /** One that works in this thread and one that does in another, and what the other has been told. */
  function pool(count: number) {
    const told: string[] = [];
    let answer: (() => void) | undefined;
    const others: Share = {
      count,
      forward: () =>
        new Promise((_, reject) => {
          answer = () => reject(new Left());
        }),
      cost: () => ({ ...sums, squaredError: 0 }),
      backward: () => ({ squaredError: 0, gradient: new Float64Array(size) }),
      leave: () => void told.push('leave'),
      dispose: () => undefined,
    };
    const own: Share = { ...others, forward };
    delete own.leave;
    const evaluator = createKernelEvaluator([others, own], wide, 2 * count);
    return { evaluator, told, answer: () => answer?.() };
  }

  it('is left on all of them, and is over only when none is at work any more', async () => {
    const { evaluator, told, answer } = pool(5000);
    let over = false;
    const evaluation = Promise.resolve(evaluator.evaluate(new Float64Array(size), objective)).finally(() => {
      over = true;
    });
    evaluation.catch(() => undefined);
    expect(evaluator.leave?.()).toBe(true);
    expect(told).toEqual(['leave']);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(over).toBe(false);
    answer();
    await expect(evaluation).rejects.toBeInstanceOf(Left);
  });

  it('is not left where it is short, so that the iteration ends as without a pause', () => {
    const { evaluator, told } = pool(10);
    Promise.resolve(evaluator.evaluate(new Float64Array(size), objective)).catch(() => undefined);
    expect(evaluator.leave?.()).toBe(false);
    expect(told).toEqual([]);
  });
});
