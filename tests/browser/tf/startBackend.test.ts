import { engine, registerBackend, removeBackend } from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { createEvaluator } from '../../../src/worker/tf/createEvaluator.ts';
import { deviation, isTrustworthy } from '../../../src/worker/tf/knownAnswer.ts';
import { startBackend } from '../../../src/worker/tf/startBackend.ts';
import { goldenCases } from './examples.ts';

it('another backend starts and computes while one waits for a program that never comes', async () => {
  await startBackend('wasm');
  const factory = engine().registryFactory['wasm']!.factory;
  removeBackend('wasm');
  registerBackend('wasm', () => new Promise(() => undefined));
  let ended = false;
  void startBackend('wasm').finally(() => {
    ended = true;
  });
  const { registry } = engine();
  const tfjs = engine() as unknown as { readonly pendingBackendInit: unknown };
  await expect.poll(() => Boolean(tfjs.pendingBackendInit)).toBe(true);
  expect(registry).not.toHaveProperty('wasm');

  const { example, expected } = goldenCases[0]!;
  const evaluator = await createEvaluator('cpu', example.patches, example.shape);
  const measured = await evaluator.evaluate(example.theta, example.objective);
  expect(isTrustworthy(deviation(measured, expected))).toBe(true);
  evaluator.dispose();
  expect(ended).toBe(false);

  removeBackend('wasm');
  registerBackend('wasm', factory);
  await startBackend('wasm'); // the one that was given up can be started anew
});
