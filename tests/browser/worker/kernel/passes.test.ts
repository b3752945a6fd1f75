import { expect, it } from 'vitest';
import { initialiseParameters } from '../../../../src/core/autoencoder/initialise.ts';
import { costAndGradient } from '../../../../src/core/autoencoder/sparseAutoencoder.ts';
import { adam, moveByAdam } from '../../../../src/core/optimise/adam.ts';
import { splitIntoBatches } from '../../../../src/core/optimise/miniBatches.ts';
import { createRandom } from '../../../../src/core/random.ts';
import type { PassesAsked, PassesMade } from './passesWorker.ts';

const shape = { visibleSize: 196, hiddenSize: 60 };
const objective = { lambda: 3e-3, rho: 0.1, beta: 3 };
const count = 600;
const batchSize = 290;
const learningRate = 0.005;

it('a pass of Adam by two workers that share memory is the reference’s, so is the cost after it, and again it has the same bits', async () => {
  const random = createRandom(3);
  const values = Float32Array.from({ length: count * shape.visibleSize }, () =>
    random.next() < 0.2 ? random.next() : 0,
  );
  const patches = { values, count, visibleSize: shape.visibleSize };
  const theta = initialiseParameters(shape, random);
  const { isolated, thetas, cost } = await passesIn({
    patches,
    shape,
    theta,
    objective,
    batchSize,
    learningRate,
  });
  expect(isolated).toBe(true);
  const [first, again] = thetas;
  expect(again).toEqual(first);

  const moved = theta.slice();
  const rule = adamRule(theta.length);
  for (const { from, count: size } of splitIntoBatches(count, batchSize)) {
    const own = values.slice(from * shape.visibleSize, (from + size) * shape.visibleSize);
    const { gradient } = costAndGradient(moved, shape, { ...patches, values: own, count: size }, objective);
    moveByAdam(moved, gradient, rule);
  }
  const furthest = moved.reduce((most, value, i) => Math.max(most, Math.abs(value - first![i]!)), 0);
  expect(furthest).toBeLessThan(1e-9);
  expect(cost).toBeCloseTo(costAndGradient(first!, shape, patches, objective).terms.total, 9);
});

function passesIn(asked: PassesAsked): Promise<PassesMade> {
  const worker = new Worker(new URL('./passesWorker.ts', import.meta.url), { type: 'module' });
  return new Promise<PassesMade>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<PassesMade>) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(asked);
  }).finally(() => worker.terminate());
}

/** Adam's rule at its start, as the optimiser offers it. */
function adamRule(length: number) {
  const options = { learningRate, batchSize, patchCount: count, budget: 2, offersPasses: true } as const;
  const optimiser = adam(new Float64Array(length), options);
  optimiser.next();
  const { value } = optimiser.next({ cost: 1, gradient: new Float64Array(length) });
  if (!value || !('rule' in value) || value.rule.of !== 'adam') throw new Error('Adam offered no pass.');
  return value.rule;
}
