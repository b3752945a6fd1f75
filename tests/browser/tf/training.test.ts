import { describe, expect, it } from 'vitest';
import { costAndGradient } from '../../../src/core/autoencoder/sparseAutoencoder.ts';
import { lbfgs } from '../../../src/core/optimise/lbfgs.ts';
import type { Stopped } from '../../../src/core/optimise/optimiser.ts';
import { minimise } from '../../../src/core/optimise/run.ts';
import { courseDataTest } from '../../courseData/browserTest.ts';
import { minimiseAsync } from '../../unit/minimise.ts';
import { createOn, type EngineName } from './engines.ts';
import { courseExample, type Example, syntheticExample } from './examples.ts';

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

const report = (engine: EngineName, cost: number, { iterations, evaluations, reason }: Stopped): void =>
  console.info(
    `${engine}: J ${cost.toFixed(5)}, ${iterations} iterations, ${evaluations} evaluations, ${reason}`,
  );

function trainInFloat64(example: Example, budget: number): Stopped {
  const { patches, shape, theta, objective } = example;
  return minimise(lbfgs(theta, { memory: 100, budget }), (at) => {
    const { terms, gradient } = costAndGradient(at, shape, patches, objective);
    return { cost: terms.total, gradient };
  });
}

describe('training with L-BFGS, memory 100', () => {
  courseDataTest('on simd stands after 100 iterations where minFunc and SciPy stand', async (course) => {
    const example = await courseExample(course);
    const stopped = await train('simd', example, 100);
    const cost = costInFloat64(example, stopped.theta);
    report('simd', cost, stopped);
    expect(stopped.reason).not.toBe('lineSearchFailed');
    const traces = await course.json<Record<string, readonly number[]>>('reference/natural/traces.json');
    const theirs = Object.entries(traces).flatMap(([name, trace]) =>
      /100$/.test(name) ? [trace[99] ?? Number.NaN] : [],
    );
    expect(theirs).toHaveLength(3);
    expect(cost).toBeGreaterThan(0.99 * Math.min(...theirs));
    expect(cost).toBeLessThan(1.01 * Math.max(...theirs));
  });

  courseDataTest('on webgl stands after 50 iterations on 300 of them near float64', async (course) => {
    const example = await courseExample(course, 300);
    const stopped = await train('webgl', example, 50);
    const cost = costInFloat64(example, stopped.theta);
    const exact = await train('simd64', example, 50);
    report('webgl', cost, stopped);
    expect(stopped.reason).not.toBe('lineSearchFailed');
    expect(cost).toBeLessThanOrEqual(costInFloat64(example, exact.theta) + 0.01);
  });

  // On graphics processors, in software here, six iterations are compared in optimisers.test.ts, and more closely.
  const budget = 30;
  it.each(['wasm', 'cpu', 'simd', 'simd64'] as const)(
    `on %s follows float64 for ${budget} iterations on synthetic patches`,
    async (backend) => {
      const example = syntheticExample(500);
      const stopped: Stopped = await train(backend, example, budget);
      const exact = trainInFloat64(example, budget);
      expect(stopped.iterations).toBe(budget);
      expect(Math.abs(costInFloat64(example, stopped.theta) - exact.cost) / exact.cost).toBeLessThan(0.01);
    },
  );
});
