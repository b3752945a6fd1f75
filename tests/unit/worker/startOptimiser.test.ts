import { describe, expect, it } from 'vitest';
import { splitIntoBatches } from '../../../src/core/optimise/miniBatches.ts';
import type { Batch } from '../../../src/core/optimise/optimiser.ts';
import { fitPatchTransform } from '../../../src/core/patches/patchTransform.ts';
import { untouchedPreparation } from '../../../src/core/patches/preparation.ts';
import { ranges } from '../../../src/presets/ranges.ts';
import { optimiserDefaults } from '../../../src/presets/suitedSettings.ts';
import type { OptimiserSettings } from '../../../src/protocol/settings.ts';
import { costNotFinite } from '../../../src/worker/explainFailure.ts';
import { curvatureMemory, startOptimiser } from '../../../src/worker/startOptimiser.ts';
import type { Evaluator } from '../../../src/worker/tf/evaluator.ts';
import { TrainingRun } from '../../../src/worker/trainingRun.ts';
import { settings } from './rig.ts';

const defaults: Readonly<Record<OptimiserSettings['name'], OptimiserSettings>> = optimiserDefaults;
const miniBatch = [
  { name: 'adam', learningRate: 0.01, batchSize: 30 },
  { name: 'momentum', learningRate: 0.01, momentum: 0.9, batchSize: 30 },
] as const satisfies OptimiserSettings[];

/** Asks until the first iteration is done. */
function batchesOfAnIteration(optimiser: OptimiserSettings, patchCount: number): (Batch | undefined)[] {
  const started = startOptimiser(Float64Array.of(2, 3), optimiser, patchCount);
  const asked: (Batch | undefined)[] = [];
  let step = started.next();
  while (!step.done && step.value.type !== 'iterated') {
    if (step.value.type === 'passOffered') {
      step = started.next();
      continue;
    }
    asked.push(step.value.batch);
    const [x = 0, y = 0] = step.value.theta;
    step = started.next({ cost: x ** 2 + y ** 2, gradient: Float64Array.of(2 * x, 2 * y) });
  }
  return asked;
}

describe('startOptimiser', () => {
  it.each(miniBatch)('starts $name on batches of the patches there are', (optimiser) => {
    expect(batchesOfAnIteration(optimiser, 100)).toEqual([
      undefined,
      ...splitIntoBatches(100, 30),
      undefined,
    ]);
  });

  it('starts L-BFGS and gradient descent on all patches at once', () => {
    for (const optimiser of [defaults.lbfgs, defaults.gradientDescent]) {
      expect(batchesOfAnIteration(optimiser, 100).every((batch) => batch === undefined)).toBe(true);
    }
  });

  it('takes a cost that rises by 1e-9 for noise of float32, but not of the exact engine', () => {
    const stopsOn = (backend: 'simd' | 'simd64') => {
      const optimiser = startOptimiser(Float64Array.of(2), defaults.lbfgs, 100, { backend });
      let cost = 1000;
      let step = optimiser.next();
      while (!step.done) {
        cost += 1e-6;
        step = optimiser.next({ cost, gradient: Float64Array.of(1e-3) });
      }
      return step.value.reason;
    };
    expect(stopsOn('simd')).toBe('noiseFloor');
    expect(stopsOn('simd64')).toBe('lineSearchFailed');
  });

  it('has memory for L-BFGS alone', () => {
    expect(curvatureMemory(3289, defaults.lbfgs, 'simd')).toEqual({ pairs: 100, bytes: 100 * 2 * 4 * 3289 });
    for (const name of ['gradientDescent', 'adam', 'momentum'] as const) {
      expect(curvatureMemory(3289, defaults[name])).toEqual({ pairs: 0, bytes: 0 });
    }
  });
});

describe('the pairs of L-BFGS', () => {
  it('are kept in float64 for the exact engine alone, and twice as many fit in float32', () => {
    const auto = { name: 'lbfgs', memory: 'auto' } as const;
    expect(curvatureMemory(3289, auto, 'simd64')).toEqual({ pairs: 100, bytes: 100 * 2 * 8 * 3289 });
    expect(curvatureMemory(308_308, auto, 'simd64').pairs).toBe(10);
    for (const backend of ['simd', 'wasm', 'webgl', 'cpu'] as const)
      expect(curvatureMemory(308_308, auto, backend)).toEqual({ pairs: 20, bytes: 20 * 2 * 4 * 308_308 });
  });
});

describe('the optimisers’ defaults', () => {
  it('are of the name they stand under and within the ranges of their settings', () => {
    for (const [name, optimiser] of Object.entries(defaults)) {
      expect(optimiser.name).toBe(name);
      for (const setting of ['learningRate', 'batchSize', 'momentum'] as const) {
        const value = (optimiser as Partial<Record<typeof setting, number>>)[setting];
        if (value === undefined) continue;
        expect(value).toBeGreaterThanOrEqual(ranges[setting].min);
        expect(value).toBeLessThanOrEqual(ranges[setting].max);
      }
    }
  });
});

describe('a run on mini-batches', () => {
  const shape = { visibleSize: 2, hiddenSize: 1 };
  const start = async (
    optimiser: OptimiserSettings,
    asked: (Batch | undefined)[],
    failAt = Number.POSITIVE_INFINITY,
    { milliseconds = 0, giveWay = (): Promise<void> => Promise.resolve() } = {},
  ) => {
    const initialTheta = Float64Array.of(2, 3);
    const evaluator: Evaluator = {
      backend: 'cpu',
      models: 'course',
      evaluate(theta, _objective, batch) {
        asked.push(batch);
        const begun = performance.now();
        while (performance.now() - begun < milliseconds);
        const diverged = batch !== undefined && asked.length >= failAt;
        const total = diverged ? Number.NaN : theta.reduce((sum, value) => sum + value ** 2, 0);
        const terms = { total, reconstructionError: total, weightDecay: 0, sparsityPenalty: 0 };
        const means = { rhoHat: Float64Array.of(0.5), oneMinusRhoHat: Float64Array.of(0.5) };
        return { terms, ...means, gradient: theta.map((value) => 2 * value) };
      },
      dispose() {},
    };
    const patches = { values: new Float32Array(200), count: 100, visibleSize: 2 };
    return new TrainingRun({
      runId: 1,
      settings: { ...settings, optimiser },
      shape,
      prepared: {
        patches,
        transform: fitPatchTransform(patches, untouchedPreparation),
        cut: undefined,
        made: patches.values,
      },
      initialTheta,
      evaluator,
      giveWay,
      measured: await evaluator.evaluate(initialTheta, settings.objective),
    });
  };

  it.each(miniBatch)(
    'of $name measures each batch, then all patches, and counts a pass once',
    async (optimiser) => {
      const asked: (Batch | undefined)[] = [];
      const run = await start(optimiser, asked);
      for (let iteration = 1; iteration <= 3; iteration++) {
        const before = run.theta.slice();
        expect(await run.iterate()).toMatchObject({ type: 'iterated' });
        expect(run.theta).not.toEqual(before);
        expect(run.evaluations).toBe(1 + 2 * iteration);
        expect(run.measured.terms.total).toBe(run.theta.reduce((sum, value) => sum + value ** 2, 0));
      }
      const pass = [...splitIntoBatches(100, 30), undefined];
      expect(asked).toEqual([undefined, ...pass, ...pass, ...pass]);
    },
  );

  it.each(miniBatch)(
    'of $name gives way to messages between batches that take milliseconds, and hardly ever between short ones',
    async (optimiser) => {
      let ways = 0;
      const giveWay = async () => {
        ways += 1;
      };
      const long = await start(optimiser, [], undefined, { milliseconds: 5, giveWay });
      await long.iterate();
      // After each of the four batches, and after the evaluation of all patches.
      expect(ways).toBe(5);
      ways = 0;
      const short = await start(optimiser, [], undefined, { giveWay });
      for (let iteration = 0; iteration < 20; iteration++) await short.iterate();
      expect(ways).toBeLessThan(80);
    },
  );

  it.each(miniBatch)(
    'of $name keeps its theta when a batch is not finite, and says what to change',
    async (optimiser) => {
      const run = await start(optimiser, [], 8);
      await run.iterate();
      const { theta, measured } = run;
      const kept = theta.slice();
      expect(await run.iterate()).toEqual({ type: 'stopped', reason: 'notFinite' });
      expect(run.theta).toEqual(kept);
      expect(run.measured).toBe(measured);
      expect(run.iteration).toBe(1);
      expect(costNotFinite(1, run.settings)).toMatchObject({ iteration: 1, learningRate: 0.01 });
    },
  );
});
