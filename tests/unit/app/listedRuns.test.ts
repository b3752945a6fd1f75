import { describe, expect, it, vi } from 'vitest';
import { restingRun, shownRun } from '../../../src/app/comparing/comparedRuns.ts';
import { listedRuns } from '../../../src/app/comparing/listedRuns.ts';
import { summaryOf } from '../../../src/archive/packRun.ts';
import type { Ask } from '../../../src/store/ask.ts';
import { noRun, type Run } from '../../../src/store/run.ts';
import { courseSettings } from '../../../src/store/settings.ts';
import { savedRun, trainedRun } from '../archive/runs.ts';

const kept = (id: string, order: number) => summaryOf(savedRun(id, 3, order), order, 1);
const inMemory = (run: Run) => ({ run, settings: courseSettings, guided: undefined });

describe('the list of runs to compare', () => {
  it('has every run once: the one in the playground as it is now, those of this visit, and what is kept', () => {
    const [shown, left] = [trainedRun(8, 5), trainedRun(4, 6)];
    const ids = new Map<Run, string>([
      [shown, 'b'],
      [left, 'left'],
    ]);
    const idOf = (run: Run) => ids.get(run) ?? '';
    const runs = listedRuns({
      kept: [kept('a', 2), kept('b', 1)],
      shown,
      left: [inMemory(left), inMemory(shown)],
      idOf,
    });
    expect(runs.map(({ id }) => id)).toEqual(['left', 'a', 'b']);
    expect(runs[2]).toMatchObject({ iteration: 8, isShown: true, kept: true });
    expect(runs[1]).toMatchObject({ iteration: 3, isShown: false, kept: true });
    expect(runs[0]).toMatchObject({ iteration: 4, isShown: false, kept: false, name: '' });
  });

  it('is empty before anything was trained', () => {
    expect(listedRuns({ kept: [], shown: noRun, left: [], idOf: () => 'x' })).toEqual([]);
  });
});

describe('the weights of a run that is compared', () => {
  it('are the last ones where nobody trains it, and before its end those that its seed gives', async () => {
    const run = trainedRun(8);
    const compared = restingRun(run, 'a', undefined);
    expect((await compared?.weightsAt(20))?.weights).toMatchObject({ theta: run.checkpoint?.theta });
    expect(await compared?.weightsAt(7)).toEqual({
      iteration: 0,
      weights: { shape: run.shape, model: {}, initialSeed: 1 },
    });
  });

  it('are done again on the way, where that is possible; if it fails they are the first', async () => {
    const run = trainedRun(8);
    const theta = new Float64Array(148);
    const end = vi.fn();
    const thetaAt = vi.fn(async (iteration: number) => ({ iteration, theta }));
    const compared = restingRun(run, 'a', { thetaAt, end });
    expect(await compared?.weightsAt(7)).toMatchObject({ iteration: 7, weights: { theta } });
    expect(await compared?.weightsAt(0)).toMatchObject({ iteration: 0, weights: { initialSeed: 1 } });
    thetaAt.mockRejectedValueOnce(new Error('gone'));
    expect(await compared?.weightsAt(5)).toMatchObject({ iteration: 0, weights: { initialSeed: 1 } });
    compared?.forget?.();
    expect(end).toHaveBeenCalledOnce();
  });

  it('come from the trainer for the run in the playground, and cannot be had while it does not answer', async () => {
    const run = trainedRun(8);
    const theta = new Float64Array(148);
    const ask = ((_name: string, request: { readonly iteration: number }) =>
      Promise.resolve({ theta, shape: run.shape, iteration: request.iteration - 1 })) as unknown as Ask;
    expect(await shownRun(run, 'a', ask)?.weightsAt(5)).toMatchObject({ iteration: 4, weights: { theta } });
    const silent = (() => Promise.reject(new Error('gone'))) as unknown as Ask;
    expect(await shownRun(run, 'a', silent)?.weightsAt(5)).toBeUndefined();
  });
});
