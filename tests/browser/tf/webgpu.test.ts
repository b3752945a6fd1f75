import { memory } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { costAndGradient } from '../../../src/core/autoencoder/sparseAutoencoder.ts';
import { createEvaluator } from '../../../src/worker/tf/createEvaluator.ts';
import { deviation, tolerances } from '../../../src/worker/tf/knownAnswer.ts';
import { describeWebGpuDevice } from '../../../src/worker/tf/webgpuDevice.ts';
import { type Example, goldenCases, syntheticExample } from './examples.ts';

/** Of more than one block: two groups of 400 in the first, the rest in the second. */
const some = syntheticExample(837);

const device = await describeWebGpuDevice();

async function measure({ patches, shape, theta, objective }: Example) {
  const evaluator = await createEvaluator('webgpu', patches, shape);
  const measured = await evaluator.evaluate(theta, objective);
  evaluator.dispose();
  return measured;
}

async function expectAgreement(example: Example, expected: Parameters<typeof deviation>[1]): Promise<void> {
  const { cost, gradient } = deviation(await measure(example), expected);
  expect(cost).toBeLessThanOrEqual(tolerances.cost);
  expect(gradient).toBeLessThanOrEqual(tolerances.gradient);
}

const reference = ({ theta, shape, patches, objective }: Example) =>
  costAndGradient(theta, shape, patches, objective);

describe.skipIf(device === null)('cost and gradient on webgpu (needs an adapter)', () => {
  it.each(goldenCases)('agree with the golden case $name', ({ example, expected }) =>
    expectAgreement(example, expected),
  );

  it('agree with float64 on synthetic patches of more than one block', () =>
    expectAgreement(some, reference(some)));

  it('agree with float64 for hidden units that are always on or always off', () => {
    const theta = some.theta.slice();
    [80, 30, 16, 8, -8, -16, -30, -80].forEach((bias, unit) => {
      theta[2 * 64 * 25 + unit] = bias;
    });
    return expectAgreement({ ...some, theta }, reference({ ...some, theta }));
  });

  it('are bit for bit the same the second time', async () => {
    expect(await measure(some)).toEqual(await measure(some));
  });

  it('leave no tensor behind', async () => {
    const { patches, shape, theta, objective } = syntheticExample(20);
    const evaluator = await createEvaluator('webgpu', patches, shape);
    await evaluator.evaluate(theta, objective);
    const { numTensors, numBytes } = memory();
    for (let i = 0; i < 4; i++) await evaluator.evaluate(theta, objective);
    expect(memory()).toMatchObject({ numTensors, numBytes });
    evaluator.dispose();
  });

  it('are measured in a worker when asked for', async () => {
    const worker = new Worker(new URL('./choosingWorker.ts', import.meta.url), { type: 'module' });
    const choice = await new Promise((resolve) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.postMessage('webgpu');
    });
    worker.terminate();
    expect(choice).toMatchObject({ backend: 'webgpu', rejected: [] });
  });
});
