import { expect, it } from 'vitest';
import { initialiseParameters } from '../../../../src/core/autoencoder/initialise.ts';
import { costAndGradient } from '../../../../src/core/autoencoder/sparseAutoencoder.ts';
import { adam, moveByAdam } from '../../../../src/core/optimise/adam.ts';
import type { PassOffered } from '../../../../src/core/optimise/optimiser.ts';
import { createRandom } from '../../../../src/core/random.ts';
import { createSimdEvaluator } from '../../../../src/worker/kernel/createKernel.ts';

const shape = { visibleSize: 196, hiddenSize: 60 };
const objective = { lambda: 3e-3, rho: 0.1, beta: 3 };
const count = 600;

it('a pass of Adam by two workers is the reference’s, and has the same bits again', async () => {
  const random = createRandom(3);
  const values = Float32Array.from({ length: count * shape.visibleSize }, () =>
    random.next() < 0.2 ? random.next() : 0,
  );
  const patches = { values, count, visibleSize: shape.visibleSize };
  const theta = initialiseParameters(shape, random);
  const offered = (): PassOffered => {
    const options = {
      learningRate: 0.005,
      batchSize: 290,
      patchCount: count,
      budget: 2,
      offersPasses: true,
    } as const;
    const optimiser = adam(theta, options);
    optimiser.next();
    return optimiser.next({ cost: 1, gradient: theta }).value as PassOffered;
  };
  const evaluator = await createSimdEvaluator(patches, shape, 'float64', 2);
  const [first, again, reference] = [offered(), offered(), offered()];
  expect(await evaluator.makePass?.(first, objective)).toBe(true);
  expect(await evaluator.makePass?.(again, objective)).toBe(true);
  evaluator.dispose();
  expect(again.theta).toEqual(first.theta);
  for (const { from, count: size } of reference.batches) {
    const own = values.slice(from * shape.visibleSize, (from + size) * shape.visibleSize);
    const batch = { ...patches, values: own, count: size };
    const { gradient } = costAndGradient(reference.theta, shape, batch, objective);
    if (reference.rule.of === 'adam') moveByAdam(reference.theta, gradient, reference.rule);
  }
  const furthest = first.theta.reduce(
    (most, value, i) => Math.max(most, Math.abs(value - reference.theta[i]!)),
    0,
  );
  expect(furthest).toBeLessThan(1e-9);
});
