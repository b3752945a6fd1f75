import { memory } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { initialiseParameters } from '../../../src/core/autoencoder/initialise.ts';
import { costAndGradient } from '../../../src/core/autoencoder/sparseAutoencoder.ts';
import { createRandom } from '../../../src/core/random.ts';
import { Left } from '../../../src/worker/left.ts';
import { createTfEvaluator } from '../../../src/worker/tf/createTfEvaluator.ts';
import { deviation, isTrustworthy } from '../../../src/worker/tf/knownAnswer.ts';
import { createOn, type EngineName } from './engines.ts';
import { type Example, syntheticExample } from './examples.ts';

/** So much work that it is cut into slices. */
function longExample(count: number): Example {
  const example = syntheticExample(count);
  const shape = { visibleSize: 64, hiddenSize: 400 };
  return { ...example, shape, theta: initialiseParameters(shape, createRandom(3)) };
}

/** From one of the slices into the next. */
const batch = { from: 1_900, count: 150 };

/** On a graphics processor blocks are larger; here it is one in software, with the blocks of the processor. */
const workOfBlock = 50e6;
const engines: readonly (readonly [EngineName, patches: number])[] = [
  ['wasm', 11_000],
  ["wasm by tfjs's kernels", 2_100],
  ['cpu', 2_100],
  ['webgl', 2_100],
];

describe.each(engines)('an evaluation that takes long on %s', (engine, count) => {
  it('can be left, leaves nothing behind, and comes to the same when it is done anew', async () => {
    const { patches, shape, theta, objective } = longExample(count);
    const values = patches.values.subarray(64 * batch.from, 64 * (batch.from + batch.count));
    const ofThose = costAndGradient(theta, shape, { ...patches, values, count: batch.count }, objective);
    const evaluator =
      engine === 'webgl'
        ? await createTfEvaluator(engine, patches, shape, workOfBlock)
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
