import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { saveWeights } from '../../../src/app/saveWeights.ts';
import { swapParameterOrder } from '../../../src/core/patches/courseOrder.ts';
import { readMat } from '../../../src/files/mat/readMat.ts';
import { Refused } from '../../../src/protocol/failures.ts';
import type { Ask } from '../../../src/store/ask.ts';
import { noRun, type Run } from '../../../src/store/run.ts';

const shape = { visibleSize: 4, hiddenSize: 2 };
const thetaOf = (first: number) => Float64Array.from({ length: 22 }, (_, at) => first + at);
const checkpoint = { theta: thetaOf(100), iteration: 69, evaluations: 80 };
const lost = () => Promise.reject(new Refused({ id: 'trainerNotRunning' }));

/** What is saved when the trainer answers like that and the page knows this of the run; theta in the trainer's order. */
async function saved(
  answer: () => Promise<unknown>,
  run: Partial<Run>,
): Promise<{ name: string; theta: number[] }> {
  const files: [Blob, string][] = [];
  const session = { ask: answer as Ask, run: createStore<Run>(() => ({ ...noRun, ...run })) };
  const saving = saveWeights(session, 'mat', (blob, name) => files.push([blob, name]));
  saving.catch(() => undefined);
  await vi.advanceTimersByTimeAsync(10_000);
  await saving;
  const [blob, name] = files[0] as [Blob, string];
  vi.useRealTimers();
  const { arrays } = await readMat(new Uint8Array(await blob.arrayBuffer()), name);
  const stored = Float64Array.from(arrays.find((array) => array.name === 'theta')?.data ?? []);
  return { name, theta: [...swapParameterOrder(stored, shape)] };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('saving the weights', () => {
  it('takes those that the trainer has', async () => {
    const answer = async () => ({ theta: thetaOf(0), shape, iteration: 94 });
    const { name, theta } = await saved(answer, { checkpoint, shape });
    expect(name).toBe('sparse-autoencoder-iteration-94.mat');
    expect(theta.toSorted((a, b) => a - b)).toEqual([...thetaOf(0)]);
  });

  it.each([
    ['is gone', lost],
    ['does not answer', () => new Promise(() => undefined)],
  ])(
    'takes those that the page holds when the trainer %s, under the name of their iteration',
    async (_, answer) => {
      const { name, theta } = await saved(answer, { checkpoint, shape, phase: 'failed', iteration: 94 });
      expect(name).toBe('sparse-autoencoder-iteration-69.mat');
      expect(theta.toSorted((a, b) => a - b)).toEqual([...thetaOf(100)]);
    },
  );

  it('fails with the trainer’s reason when the page holds none', async () => {
    await expect(saved(lost, {})).rejects.toBeInstanceOf(Refused);
  });
});
