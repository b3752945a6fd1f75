import { describe, expect, it } from 'vitest';
import { costAndGradient } from '../../../src/core/autoencoder/sparseAutoencoder.ts';
import { lbfgs } from '../../../src/core/optimise/lbfgs.ts';
import type { Stopped } from '../../../src/core/optimise/optimiser.ts';
import { minimise, minimiseAsync } from '../../unit/minimise.ts';
import { createOn, type EngineName } from './engines.ts';
import { courseExample, type Example, noSharedFolder, syntheticExample } from './examples.ts';

/** The cost of a float32 backend is formed in float64 from float32 sums: less than this of it is noise. */
const costNoise = 1e-8;

async function train(engine: EngineName, example: Example, budget: number): Promise<Stopped> {
  const { patches, shape, theta, objective } = example;
  const evaluator = await createOn(engine, patches, shape);
  const evaluate = async (at: Float64Array) => {
    const { terms, gradient } = await evaluator.evaluate(at, objective);
    return { cost: terms.total, gradient };
  };
  const stopped = await minimiseAsync(lbfgs(theta, { memory: 100, budget, costNoise }), evaluate);
  evaluator.dispose();
  return stopped;
}

const costInFloat64 = ({ shape, patches, objective }: Example, theta: Float64Array): number =>
  costAndGradient(theta, shape, patches, objective).terms.total;

function trainInFloat64(example: Example, budget: number): Stopped {
  const { patches, shape, theta, objective } = example;
  return minimise(lbfgs(theta, { memory: 100, budget }), (at) => {
    const { terms, gradient } = costAndGradient(at, shape, patches, objective);
    return { cost: terms.total, gradient };
  });
}

describe('training with L-BFGS, memory 100', () => {
  it.skipIf(noSharedFolder).each([
    { engine: 'wasm', atMost: 0.448 },
    { engine: "wasm by tfjs's kernels", atMost: 0.448 },
    { engine: 'simd', atMost: 0.448 },
    { engine: 'simd64', atMost: 0.4475 },
    { engine: 'cpu', atMost: 0.448 },
  ] as const)(
    'on $engine ends 400 iterations on the course’s patches at J ≤ $atMost (needs ../shared)',
    async ({ engine, atMost }) => {
      const example = await courseExample();
      const stopped = await train(engine, example, 400);
      const cost = costInFloat64(example, stopped.theta);
      console.info(
        `${engine}: J ${cost.toFixed(5)}, ${stopped.iterations} iterations, ${stopped.evaluations} evaluations, ${stopped.reason}`,
      );
      expect(stopped.reason).not.toBe('lineSearchFailed');
      expect(cost).toBeLessThanOrEqual(atMost);
    },
    600_000, // plain JavaScript takes a quarter of a second for each evaluation
  );

  it.skipIf(noSharedFolder).each(['webgl'] as const)(
    'on %s ends 400 iterations on 1,000 of them within 0.002 of float64 (needs ../shared)',
    async (backend) => {
      const example = await courseExample(1_000);
      const stopped = await train(backend, example, 400);
      const cost = costInFloat64(example, stopped.theta);
      const exact = trainInFloat64(example, 400);
      console.info(
        `${backend}: J ${cost.toFixed(5)} against ${exact.cost.toFixed(5)}, ${stopped.iterations} iterations, ${stopped.reason}`,
      );
      expect(stopped.reason).not.toBe('lineSearchFailed');
      expect(cost).toBeLessThanOrEqual(exact.cost + 0.002);
    },
  );

  it.each(['webgl', 'wasm', 'cpu', 'simd', 'simd64'] as const)(
    'on %s follows float64 for 30 iterations on synthetic patches',
    async (backend) => {
      const example = syntheticExample(500);
      const stopped: Stopped = await train(backend, example, 30);
      const exact = trainInFloat64(example, 30);
      expect(stopped.iterations).toBe(30);
      expect(Math.abs(costInFloat64(example, stopped.theta) - exact.cost) / exact.cost).toBeLessThan(0.01);
    },
  );
});
