import { engine, memory, zeros } from '@tensorflow/tfjs-core';
import { beforeAll, expect, it } from 'vitest';
import { costAndGradient } from '../../../src/core/autoencoder/sparseAutoencoder.ts';
import { createSimdEvaluator } from '../../../src/worker/kernel/createKernel.ts';
import { createEvaluator } from '../../../src/worker/tf/createEvaluator.ts';
import { deviation, isTrustworthy } from '../../../src/worker/tf/knownAnswer.ts';
import { startBackend } from '../../../src/worker/tf/startBackend.ts';
import { syntheticExample } from './examples.ts';

const example = syntheticExample(1_000);
const { patches, shape, theta, objective } = example;

beforeAll(async () => {
  await startBackend('wasm');
});

/** Tensors that an evaluator on tfjs's WASM backend holds. */
async function tensorsHeld(): Promise<number> {
  const before = memory().numTensors;
  const evaluator = await createEvaluator('wasm', patches, shape);
  const held = memory().numTensors - before;
  const expected = costAndGradient(theta, shape, patches, objective);
  expect(isTrustworthy(deviation(await evaluator.evaluate(theta, objective), expected))).toBe(true);
  evaluator.dispose();
  expect(memory().numTensors).toBe(before);
  return held;
}

it('our own kernel works in one tensor on tfjs’s heap, to the bit as on a thread of its own', async () => {
  expect(await tensorsHeld()).toBe(1);
  const onHeap = await createEvaluator('wasm', patches, shape);
  const own = await createSimdEvaluator(patches, shape, 'float32', 1);
  expect(await onHeap.evaluate(theta, objective)).toEqual(await own.evaluate(theta, objective));
  expect(await onHeap.evaluateCost?.(theta, objective)).toEqual(await own.evaluateCost?.(theta, objective));
  for (const evaluator of [onHeap, own]) evaluator.dispose();
});

it('it goes on after tfjs’s heap has grown and moved', async () => {
  const evaluator = await createEvaluator('wasm', patches, shape);
  const before = await evaluator.evaluate(theta, objective);
  const { wasm } = engine().registry['wasm'] as unknown as { wasm: { HEAPU8: Uint8Array } };
  const small = wasm.HEAPU8.byteLength;
  const large = zeros([(2 * small) / 4]);
  large.dataSync();
  expect(wasm.HEAPU8.byteLength).toBeGreaterThan(small);
  expect(await evaluator.evaluate(theta, objective)).toEqual(before);
  large.dispose();
  evaluator.dispose();
});

it('tfjs’s own kernels compute where tfjs hides its memory', async () => {
  const { wasm } = engine().registry['wasm'] as unknown as { wasm: { asm: object } };
  const { asm } = wasm;
  wasm.asm = { ...asm, memory: undefined };
  expect(await tensorsHeld()).toBe(2);
  wasm.asm = asm;
  expect(await tensorsHeld()).toBe(1);
});
