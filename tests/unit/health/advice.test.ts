import { describe, expect, it } from 'vitest';
import { type Advice, type Finding, isDeadEnd } from '../../../src/core/health/finding.ts';
import { transportState } from '../../../src/features/hiddenUnits/transportState.ts';
import { objectiveOf, openRun, settingsFor, type TrainedPage } from './trainedPage.ts';

/** A tenth of the course's patches: a run takes a second. */
const data = { patchCount: 1000 };

const idsOf = (page: TrainedPage): string[] => page.findings().map(({ id }) => id);

/** The one piece of advice that there is now; undefined for none. Fails for two. */
function adviceOf(page: TrainedPage): Advice | undefined {
  const advising = page.findings().filter(({ advice }) => advice !== undefined);
  expect(advising.length).toBeLessThanOrEqual(1);
  return advising[0]?.advice;
}

/** Trains `iterations` more. */
async function trainOn(page: TrainedPage, iterations: number): Promise<void> {
  await page.change({ budget: page.run.iteration + iterations });
  await page.train();
}

describe('after β = 0 the page’s own advice', () => {
  it('leads to edges, and no cost under β = 0 is compared with one under β = 3', async () => {
    const page = await openRun(settingsFor('scenes', { data, objective: { beta: 0 }, budget: 100 }));
    await page.train();
    const before = page.run.terms!.total;
    expect(adviceOf(page)).toEqual({ setting: 'beta', value: 3 });
    await page.change({ objective: objectiveOf('scenes') });
    expect(page.findings()).toEqual([
      { id: 'changed', severity: 'note', subject: 'objective', forgets: true },
    ] satisfies Finding[]);
    for (const more of [1, 1, 3]) {
      await trainOn(page, more);
      expect(page.run.terms!.total).toBeGreaterThan(2 * before);
      expect(idsOf(page)).not.toContain('diverging');
    }
    await trainOn(page, 200);
    expect(idsOf(page)).not.toContain('diverging');
    expect(page.run.edgeUnits).toBeGreaterThan(12);
  });

  it('compares nothing with the initial cost under another β either', async () => {
    const page = await openRun(settingsFor('scenes', { data, objective: { beta: 0 }, budget: 3 }));
    await page.change({ objective: objectiveOf('scenes') });
    expect(page.run.costs).toMatchObject([{ iteration: 0, total: page.run.terms!.total }]);
    await page.train();
    expect(idsOf(page)).not.toContain('diverging');
  });
});

describe('advice on bars', () => {
  it.each([
    [{ rho: 0.01 }, { setting: 'rho', value: 0.125 }],
    [{ rho: 0.5 }, { setting: 'rho', value: 0.125 }],
    [{ lambda: 1e-2 }, { setting: 'lambda', value: 1e-3 }],
    [{ beta: 0 }, { setting: 'beta', value: 1 }],
  ] as const)('after %o is what finds all of them: %o', async (objective, advice) => {
    const page = await openRun(settingsFor('bars', { objective }));
    await page.train();
    expect(page.run.barsFound).toBe(0);
    expect(adviceOf(page)).toEqual(advice);
    await page.change({ objective: { ...page.run.settings!.objective, [advice.setting]: advice.value } });
    await trainOn(page, 150);
    expect(page.run.barsFound).toBe(16);
  });

  it('is none once 16 of 16 are found, although the cost still falls; nor are lines of one pixel called noise', async () => {
    const page = await openRun(settingsFor('bars', { objective: { lambda: 1e-6 } }));
    await page.train();
    expect(page.run.barsFound).toBe(16);
    const { costs } = page.run;
    expect(costs[75]!.total).toBeGreaterThan(1.1 * costs[100]!.total);
    expect(page.findings()).toEqual([]);
  });
});

describe('a learning rate that is too large', () => {
  it('gets one piece of advice, which makes the cost fall', async () => {
    const optimiser = { name: 'gradientDescent', learningRate: 10 } as const;
    const page = await openRun(settingsFor('scenes', { data, optimiser, budget: 100 }));
    await page.train();
    expect(page.findings()).toEqual([
      {
        id: 'jumping',
        severity: 'warning',
        learningRate: 10,
        advice: { setting: 'learningRate', value: 1 },
      },
    ]);
    await page.change({ optimiser: { ...optimiser, learningRate: 1 } });
    // What was seen under the old rate says nothing against the new one, and calls for nothing else.
    expect(page.findings()).toEqual([
      { id: 'changed', severity: 'note', subject: 'optimiser', forgets: false },
    ]);
    const before = page.run.terms!.total;
    await trainOn(page, 100);
    expect(idsOf(page)).not.toContain('jumping');
    expect(page.run.terms!.total).toBeLessThan(before / 2);
  });
});

describe('a cost that is no number any more', () => {
  it('gets the usual learning rate and a new start, and trains from there', async () => {
    const optimiser = { name: 'gradientDescent', learningRate: 1e6 } as const;
    const page = await openRun(settingsFor('scenes', { data, optimiser, budget: 60 }));
    await page.train();
    expect(page.run.phase).toBe('failed');
    const [finding] = page.findings();
    expect(finding).toMatchObject({ id: 'notANumber', advice: { setting: 'learningRate', value: 1 } });
    expect(isDeadEnd(finding!)).toBe(true);
    await page.change({ optimiser: { ...optimiser, learningRate: 1 } });
    await page.reset();
    await page.train();
    expect(page.run.phase).toBe('finished');
    expect(page.run.terms!.total).toBeLessThan(5);
  });
});

describe('a λ that is too small', () => {
  it.each([1e-6, 1e-5])('is recognised by its noise: λ = %f gets the λ that gives edges', async (lambda) => {
    const page = await openRun(settingsFor('scenes', { data, objective: { lambda }, budget: 200 }));
    await page.train();
    expect(page.run.edgeUnits).toBeLessThan(3);
    expect(page.findings()).toMatchObject([
      { id: 'lambdaTooSmall', lambda, advice: { setting: 'lambda', value: 1e-4 } },
    ]);
    await page.change({ objective: objectiveOf('scenes') });
    await trainOn(page, 150);
    expect(page.run.edgeUnits).toBeGreaterThan(12);
    expect(idsOf(page)).not.toContain('lambdaTooSmall');
  });

  it('is not confused with the noise that every run begins with, nor is the mean patch then a warning', async () => {
    const page = await openRun(settingsFor('scenes', { data, objective: { lambda: 1e-5 }, budget: 10 }));
    await page.train();
    expect(page.findings()).toEqual([{ id: 'meanPatch', severity: 'note', expected: true }]);
  });
});

describe('tiles that have gone blank', () => {
  it('are not blamed on the λ that was set after them: only a new start helps', async () => {
    const page = await openRun(settingsFor('scenes', { data, objective: { lambda: 1e-3 }, budget: 100 }));
    await page.train();
    expect(page.findings()).toMatchObject([{ id: 'collapsed', lambda: 1e-3 }]);
    await page.change({ objective: objectiveOf('scenes') });
    await trainOn(page, 5);
    const [finding] = page.findings();
    expect(finding).toMatchObject({
      id: 'collapsed',
      lambda: undefined,
      advice: { setting: 'lambda', value: 1e-4 },
    });
    expect(isDeadEnd(finding!)).toBe(true);
    await page.reset();
    await trainOn(page, 150);
    expect(page.run.edgeUnits).toBeGreaterThan(8);
  });
});

describe('a run that has converged', () => {
  it('does nothing when it is trained, so that Train is not offered until a setting changes', async () => {
    const page = await openRun(settingsFor('bars', { objective: { rho: 0.01 } }));
    await page.train();
    const { iteration, terms } = page.run;
    expect(page.run.stopReason).toBe('gradientTolerance');
    await page.train();
    expect(page.run).toMatchObject({ iteration, terms });
    const { budget } = page.run.settings!;
    expect(transportState({ ...page.run, budget }).blocked.main).toBe('optimiserStopped');
    await page.change({ objective: objectiveOf('bars') });
    expect(page.run).toMatchObject({ phase: 'paused', stopReason: undefined });
    expect(transportState({ ...page.run, budget }).blocked.main).toBeUndefined();
  });
});
