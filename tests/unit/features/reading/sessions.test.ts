import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { runCourse } from '../../../../src/features/reading/figures/descent/race.ts';
import { trainInParts } from '../../../../src/features/reading/figures/pair/trainInParts.ts';
import type { FigureSession } from '../../../../src/features/reading/room.ts';
import { noRun, type Run } from '../../../../src/store/run.ts';
import { courseSettings, createSettings } from '../../../../src/store/settings.ts';

/** A trainer that reaches its budget as soon as it is told to train, or stops by itself at `stopsAt`. */
function fakeSession(stopsAt = Number.POSITIVE_INFINITY) {
  const settings = createSettings(courseSettings);
  const run = createStore<Run>(() => ({ ...noRun, runId: 1, started: true, phase: 'ready', evaluations: 1 }));
  const budgets: number[] = [];
  let optimisers = 0;
  settings.subscribe((now, before) => {
    if (now.optimiser !== before.optimiser) optimisers += 1;
  });
  const controls = {
    train() {
      const { budget } = settings.getState();
      budgets.push(budget);
      const iteration = Math.min(budget, stopsAt);
      run.setState({ phase: 'training', stopReason: undefined });
      run.setState({
        phase: 'finished',
        iteration,
        evaluations: iteration + 2,
        stopReason: iteration < budget ? 'noiseFloor' : 'budget',
        terms: { total: 100 - iteration } as NonNullable<Run['terms']>,
      });
    },
    pause: () => undefined,
    reset: () => run.setState({ phase: 'ready', iteration: 0 }),
  };
  const ask = async () => ({
    theta: Float64Array.of(run.getState().iteration),
    iteration: run.getState().iteration,
  });
  const session = { settings, run, controls, ask } as unknown as FigureSession;
  return { session, budgets, controls, run, optimisers: () => optimisers };
}

describe('A training in parts', () => {
  it('begins each part where the last one ended, with an empty memory', () => {
    const { session, budgets, controls, optimisers } = fakeSession();
    const end = trainInParts(session, 8);
    controls.train();
    expect(budgets).toEqual([50, 100, 150, 200, 250, 300, 350, 400]);
    expect(optimisers()).toBe(7);
    end();
  });

  it('ends where the optimiser stops by itself, and begins anew after a reset', () => {
    const { session, budgets, controls } = fakeSession(120);
    trainInParts(session, 8);
    controls.train();
    expect(budgets).toEqual([50, 100, 150]);
    controls.reset();
    expect(session.settings.getState().budget).toBe(50);
  });
});

describe('The course of an optimiser', () => {
  const parts = {
    optimiser: { name: 'gradientDescent', learningRate: 1 } as const,
    onStand: () => undefined,
  };

  it('is looked at on the way, and counts only the time of training', async () => {
    const { session } = fakeSession();
    let clock = 0;
    const now = (): number => {
      clock += 500;
      return clock;
    };
    const { signal } = new AbortController();
    const { stands, stoppedEarly } = await runCourse({ ...parts, session, now, signal });
    expect(stoppedEarly).toBe(false);
    expect(stands[0]).toMatchObject({ iteration: 0, evaluations: 1, seconds: 0 });
    expect(stands.at(-1)).toMatchObject({ iteration: 400, evaluations: 402, cost: -300 });
    expect(stands.at(-1)?.seconds).toBe(0.5 * (stands.length - 1));
  });

  it('ends where the optimiser stops by itself', async () => {
    const { session } = fakeSession(9);
    const { signal } = new AbortController();
    const { stands, stoppedEarly } = await runCourse({ ...parts, session, now: () => 0, signal });
    expect(stoppedEarly).toBe(true);
    expect(stands.at(-1)?.iteration).toBe(9);
  });

  it('can be stopped', async () => {
    const { session } = fakeSession();
    const stop = new AbortController();
    stop.abort(new Error('enough'));
    await expect(runCourse({ ...parts, session, now: () => 0, signal: stop.signal })).rejects.toThrow(
      'enough',
    );
  });
});
