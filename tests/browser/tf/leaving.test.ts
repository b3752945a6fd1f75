import { memory } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { initialiseParameters } from '../../../src/core/autoencoder/initialise.ts';
import { costAndGradient } from '../../../src/core/autoencoder/sparseAutoencoder.ts';
import type { Batch } from '../../../src/core/optimise/optimiser.ts';
import { createRandom } from '../../../src/core/random.ts';
import { Left } from '../../../src/worker/left.ts';
import { createTfEvaluator } from '../../../src/worker/tf/createTfEvaluator.ts';
import { deviation, isTrustworthy } from '../../../src/worker/tf/knownAnswer.ts';
import { createOn, type EngineName } from './engines.ts';
import { type Example, syntheticExample } from './examples.ts';

function longExample(count: number): Example {
  const example = syntheticExample(count);
  const shape = { visibleSize: 64, hiddenSize: 400 };
  return { ...example, shape, theta: initialiseParameters(shape, createRandom(3)) };
}

interface Case {
  readonly engine: EngineName;
  /** So many that the work is cut into slices. */
  readonly count: number;
  /** From one of the slices into the next. */
  readonly batch: Batch;
}

/** Where the engine is slow, smaller slices than the page's, of 195 patches. */
const smallSlices = {
  work: 5e6,
  count: 390,
  batch: { from: 100, count: 190 },
};
const engines: readonly (Case & { readonly work?: number })[] = [
  { engine: 'wasm', count: 11_000, batch: { from: 1_900, count: 150 } },
  { engine: "wasm by tfjs's kernels", count: 2_100, batch: { from: 1_900, count: 150 } },
  { engine: 'cpu', ...smallSlices },
  { engine: 'webgl', ...smallSlices },
];

describe.each(engines)('an evaluation that takes long on $engine', ({ engine, count, batch, work }) => {
  it('can be left, leaves nothing behind, and comes to the same when it is done anew', async () => {
    const { patches, shape, theta, objective } = longExample(count);
    const values = patches.values.subarray(64 * batch.from, 64 * (batch.from + batch.count));
    const ofThose = costAndGradient(theta, shape, { ...patches, values, count: batch.count }, objective);
    const evaluator =
      engine === 'webgl' || engine === 'cpu'
        ? await createTfEvaluator(engine, patches, shape, work)
        : await createOn(engine, patches, shape);
    const before = memory().numTensors;
    const first = await evaluator.evaluate(theta, objective);
    // Our own kernel's slices are compared with float64 elsewhere: so many patches take long there.
    if (engine !== 'wasm') {
      const expected = costAndGradient(theta, shape, patches, objective);
      expect(isTrustworthy(deviation(first, expected))).toBe(true);
    }
    const left = Promise.resolve(evaluator.evaluate(theta, objective));
    expect(evaluator.leave?.()).toBe(true);
    await expect(left).rejects.toBeInstanceOf(Left);
    expect(memory().numTensors).toBe(before);
    expect(await evaluator.evaluate(theta, objective)).toEqual(first);
    const ofBatch = await evaluator.evaluate(theta, objective, batch);
    expect(isTrustworthy(deviation(ofBatch, ofThose))).toBe(true);
    expect(memory().numTensors).toBe(before);
    evaluator.dispose();
  });
});
