import { describe, expect, it } from 'vitest';
import { costAndGradient } from '../../../src/core/autoencoder/sparseAutoencoder.ts';
import { adam } from '../../../src/core/optimise/adam.ts';
import { gradientDescent } from '../../../src/core/optimise/gradientDescent.ts';
import { lbfgs } from '../../../src/core/optimise/lbfgs.ts';
import { momentum } from '../../../src/core/optimise/momentum.ts';
import type { Batch, Evaluation, Optimiser } from '../../../src/core/optimise/optimiser.ts';
import { minimise } from '../../../src/core/optimise/run.ts';
import { describeWebGpuDevice } from '../../../src/worker/tf/webgpuDevice.ts';
import { minimiseAsync } from '../../unit/minimise.ts';
import { createOn, type EngineName } from './engines.ts';
import { type Example, syntheticExample } from './examples.ts';

interface Task extends Example {
  readonly budget: number;
}

/** Four batches, the last one smaller. */
const batchesOf = ({ patches: { count: patchCount }, budget }: Task) => ({
  batchSize: Math.ceil(0.26 * patchCount),
  patchCount,
  budget,
});

const optimisers = {
  'L-BFGS': ({ theta, budget }) => lbfgs(theta, { memory: 10, budget, costNoise: 1e-8 }),
  'gradient descent': ({ theta, budget }) => gradientDescent(theta, { learningRate: 0.05, budget }),
  momentum: (task) => momentum(task.theta, { learningRate: 0.01, momentum: 0.9, ...batchesOf(task) }),
  Adam: (task) => adam(task.theta, { learningRate: 0.005, ...batchesOf(task) }),
} satisfies Record<string, (task: Task) => Optimiser>;
type OptimiserName = keyof typeof optimisers;

/** Hidden units that are always on, always off or nearly so from the start, among others. */
function saturate(task: Task): Task {
  const theta = task.theta.slice();
  [20, 12, 6, -6, -12, -20].forEach((bias, unit) => {
    theta[2 * 64 * 25 + unit] = bias;
  });
  return { ...task, theta };
}

interface Trained {
  readonly costs: readonly number[];
  readonly theta: Float64Array;
}

/** What float64 comes to, which every engine is compared with. */
const exact = new Map<Task, Partial<Record<OptimiserName, Trained>>>();

function trainInFloat64(name: OptimiserName, task: Task): Trained {
  const trained = exact.get(task)?.[name] ?? measureInFloat64(name, task);
  exact.set(task, { ...exact.get(task), [name]: trained });
  return trained;
}

function measureInFloat64(name: OptimiserName, task: Task): Trained {
  const { shape, patches, objective } = task;
  const evaluate = (at: Float64Array, batch?: Batch): Evaluation => {
    const { from, count } = batch ?? { from: 0, count: patches.count };
    const values = patches.values.subarray(from * shape.visibleSize, (from + count) * shape.visibleSize);
    const { terms, gradient } = costAndGradient(at, shape, { ...patches, values, count }, objective);
    return { cost: terms.total, gradient };
  };
  const costs: number[] = [];
  const { theta } = minimise(optimisers[name](task), evaluate, ({ cost }) => costs.push(cost));
  return { costs, theta };
}

async function trainOn(engine: EngineName, name: OptimiserName, task: Task): Promise<Trained> {
  const { patches, shape, objective } = task;
  const evaluator = await createOn(engine, patches, shape);
  const evaluate = async (at: Float64Array, batch?: Batch): Promise<Evaluation> => {
    const { terms, gradient } = await evaluator.evaluate(at, objective, batch);
    return { cost: terms.total, gradient };
  };
  const costs: number[] = [];
  const { theta } = await minimiseAsync(optimisers[name](task), evaluate, ({ cost }) => costs.push(cost));
  evaluator.dispose();
  return { costs, theta };
}

/** L-BFGS's first steps are long, and magnify what an engine rounds off, for a while, a thousandfold. */
function tolerancesOf(engine: EngineName, name: OptimiserName): { cost: number; theta: number } {
  if (engine === 'simd64') return { cost: 1e-10, theta: 1e-11 };
  return name === 'L-BFGS' ? { cost: 1e-3, theta: 1e-4 } : { cost: 3e-6, theta: 3e-6 };
}

const distance = (a: Float64Array, b: Float64Array): number =>
  Math.hypot(...a.map((value, i) => value - (b[i] ?? 0)));

const ordinary: Task = { ...syntheticExample(500), budget: 6 };
const saturated = saturate(ordinary);
/** In one block, so that a graphics processor in software compiles programs for few sizes. */
const oneBlock: Task = { ...syntheticExample(400), budget: 6 };
/** In software an evaluation by WebGPU takes a tenth of a second even so. */
const brief: Task = { ...syntheticExample(100), budget: 2 };

const all = Object.keys(optimisers) as OptimiserName[];
/** One that evaluates all patches, one that evaluates batches: to an engine the others are the same. */
const kinds: OptimiserName[] = ['L-BFGS', 'Adam'];
const engines = [
  { engine: 'webgl', tasks: [oneBlock, saturate(oneBlock)], names: kinds },
  { engine: 'wasm', tasks: [ordinary, saturated], names: all },
  { engine: "wasm by tfjs's kernels", tasks: [ordinary, saturated], names: all },
  { engine: 'cpu', tasks: [ordinary, saturated], names: all },
  { engine: 'simd', tasks: [ordinary, saturated], names: all },
  { engine: 'simd64', tasks: [ordinary, saturated], names: all },
  { engine: 'webgpu', tasks: [saturate(brief)], names: kinds },
] as const;
const noWebGpu = (await describeWebGpuDevice()) === null;

describe.each(engines)('training on $engine (webgpu needs an adapter)', ({ engine, tasks, names }) => {
  it.skipIf(engine === 'webgpu' && noWebGpu).each(names)(
    'by %s goes where float64 goes, from ordinary units and from saturated ones',
    async (name) => {
      const within = tolerancesOf(engine, name);
      for (const task of tasks) {
        const expected = trainInFloat64(name, task);
        const trained = await trainOn(engine, name, task);
        expect(trained.costs).toHaveLength(task.budget);
        expect(expected.costs.at(-1)).toBeLessThan(expected.costs[0] ?? 0);
        const off = trained.costs.map((cost, i) => Math.abs(cost / (expected.costs[i] ?? 0) - 1));
        expect(Math.max(...off)).toBeLessThan(within.cost);
        const moved = distance(expected.theta, task.theta);
        expect(distance(trained.theta, expected.theta) / moved).toBeLessThan(within.theta);
      }
    },
  );
});
