import { describe, expect, it } from 'vitest';
import { ranges } from '../../../src/presets/ranges.ts';
import type { RunFailure } from '../../../src/protocol/failures.ts';
import type { RunSettings } from '../../../src/protocol/settings.ts';
import {
  estimateMemory,
  memoryLimit,
  refuseTooLarge,
  TooLarge,
  tooLargeFor,
  workloadOf,
} from '../../../src/worker/estimateMemory.ts';
import { explainFailure } from '../../../src/worker/explainFailure.ts';
import { createRig, settings } from './rig.ts';

const course: RunSettings = {
  ...settings,
  data: { ...settings.data, patchSize: 8, patchCount: 10_000 },
  hiddenSize: 25,
};
const huge: RunSettings = {
  ...settings,
  data: { ...settings.data, patchSize: 28, patchCount: 500_000 },
  hiddenSize: 400,
};

function refusalOf(run: RunSettings): RunFailure | undefined {
  try {
    refuseTooLarge(workloadOf(run));
  } catch (error) {
    if (error instanceof TooLarge) return error.failure;
  }
  return undefined;
}

describe('the estimate of memory', () => {
  it('counts at least patches and activations, and no more than a few times that', () => {
    const bytes = estimateMemory('simd', workloadOf(course));
    const least = 4 * 10_000 * (64 + 25);
    expect(bytes).toBeGreaterThan(least);
    expect(bytes).toBeLessThan(5 * least);
  });

  it('lets the course’s set-up and MNIST’s run on every engine', () => {
    const mnist = { ...course, data: { ...course.data, patchSize: 28 }, hiddenSize: 196 };
    expect(tooLargeFor(workloadOf(course)).size).toBe(0);
    expect(tooLargeFor(workloadOf(mnist)).size).toBe(0);
  });

  it('counts more for our kernel in float64, but not twice as much', () => {
    const [single, double] = [
      estimateMemory('simd', workloadOf(course)),
      estimateMemory('simd64', workloadOf(course)),
    ];
    expect(double).toBeGreaterThan(1.2 * single);
    expect(double).toBeLessThan(2 * single);
  });

  it('counts the patches once more for mini-batches on our own kernel, unless they are too many for that', () => {
    const more = (patchCount: number, backend: 'simd' | 'wasm') => {
      const run = { ...course, data: { ...course.data, patchSize: 28, patchCount } };
      const inBatches = { ...run, optimiser: { name: 'adam', learningRate: 0.01, batchSize: 100 } as const };
      const plain = { ...run, optimiser: { name: 'gradientDescent', learningRate: 0.01 } as const };
      return estimateMemory(backend, workloadOf(inBatches)) - estimateMemory(backend, workloadOf(plain));
    };
    expect(more(10_000, 'simd')).toBeGreaterThan(4 * 784 * 10_000);
    expect(more(10_000, 'wasm')).toBe(0);
    expect(more(100_000, 'simd')).toBe(0);
  });

  it('passes over engines that would need too much where our own kernel does not', () => {
    const large = { ...course, data: { ...course.data, patchSize: 28, patchCount: 60_000 }, hiddenSize: 100 };
    expect(refusalOf(large)).toBeUndefined();
    const refused = tooLargeFor(workloadOf(large));
    expect([...refused.keys()]).toEqual(['webgl', 'webgpu', 'wasm', 'cpu']);
    expect(refused.get('wasm')).toMatchObject({ id: 'tooLarge', limit: memoryLimit });
  });
});

describe('the largest run that the controls allow', () => {
  it('fits our kernel, if no other engine', () => {
    const { patchSize, patchCount, hiddenSize, lbfgsMemory } = ranges;
    const largest: RunSettings = {
      ...course,
      data: { ...course.data, patchSize: patchSize.max, patchCount: patchCount.max },
      hiddenSize: hiddenSize.max,
      optimiser: { name: 'lbfgs', memory: lbfgsMemory.max },
    };
    expect(refusalOf(largest)).toBeUndefined();
    expect(tooLargeFor(workloadOf(largest)).has('simd')).toBe(false);
    expect(tooLargeFor(workloadOf(largest)).has('wasm')).toBe(true);
  });
});

describe('a run that would not fit', () => {
  it('is refused with the estimate, the limit and a number of patches that does fit', () => {
    const failure = refusalOf(huge);
    expect(failure).toMatchObject({ id: 'runTooLarge', limit: memoryLimit });
    const { needed, patches = 0 } = failure as Extract<RunFailure, { id: 'runTooLarge' }>;
    expect(needed).toBeGreaterThan(memoryLimit);
    const fitting = { ...huge, data: { ...huge.data, patchCount: patches } };
    expect(refusalOf(fitting)).toBeUndefined();
    expect(estimateMemory('simd', workloadOf(fitting))).toBeGreaterThan(0.99 * memoryLimit);
  });

  it('is refused for the memory of its optimiser alone', () => {
    const greedy = { ...huge, optimiser: { name: 'lbfgs', memory: 400 } } as const;
    expect(refusalOf(greedy)).toMatchObject({ id: 'runTooLarge', patches: undefined });
  });

  it('is refused before any data or engine is made', async () => {
    let prepared = false;
    const rig = createRig({
      datasets: {
        prepare: () => {
          prepared = true;
          return Promise.reject(new Error('must not come to this'));
        },
      },
    });
    rig.send({ type: 'startRun', runId: 1, pace: 'full', settings: huge });
    expect((await rig.next('runFailed')).failure.id).toBe('runTooLarge');
    expect(prepared).toBe(false);
    expect(rig.live.evaluators).toBe(0);
  });

  it('refuses a larger memory of L-BFGS in the middle of a run, which keeps its own', async () => {
    const rig = createRig();
    rig.send({ type: 'startRun', runId: 1, pace: 'full', settings });
    await rig.next('runStarted');
    const failed = rig.next('runFailed');
    rig.send({ type: 'changeOptimiser', runId: 1, optimiser: { name: 'lbfgs', memory: 10_000_000 } });
    expect((await failed).failure.id).toBe('runTooLarge');
    const finished = rig.next('runFinished');
    rig.send({ type: 'trainRun', runId: 1 });
    expect(await finished).toMatchObject({ iteration: settings.budget });
  });
});

describe('an allocation that fails all the same', () => {
  it('is told as what it is, in every browser’s wording', () => {
    const outgrown = (): unknown => {
      try {
        return new Float64Array(2 ** 53 - 1);
      } catch (error) {
        return error;
      }
    };
    for (const error of [
      outgrown(),
      new RangeError('WebAssembly.Memory(): could not allocate memory'),
      new RangeError('Array buffer allocation failed'),
      new RangeError('Out of memory'),
    ]) {
      expect(explainFailure(error, 3)).toEqual({ id: 'outOfMemory' });
    }
    expect(explainFailure(new RangeError('theta does not fit'), 3).id).toBe('stopped');
  });
});
