import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { initialiseParameters } from '../../../../src/core/autoencoder/initialise.ts';
import type { NetworkShape, Objective } from '../../../../src/core/autoencoder/shape.ts';
import { costAndGradient } from '../../../../src/core/autoencoder/sparseAutoencoder.ts';
import type { PatchSet } from '../../../../src/core/patches/image.ts';
import { createRandom } from '../../../../src/core/random.ts';
import { createKernelEvaluator } from '../../../../src/worker/kernel/kernelEvaluator.ts';
import { KernelShare } from '../../../../src/worker/kernel/kernelShare.ts';
import type { Precision } from '../../../../src/worker/kernel/memoryPlan.ts';
import { buildKernel } from '../../../../vite/kernel.ts';

const modules = {} as Record<Precision, WebAssembly.Module>;

beforeAll(async () => {
  await buildKernel();
  for (const precision of ['float32', 'float64'] as const) {
    const file = new URL(`../../../../src/worker/kernel/build/${precision}.wasm`, import.meta.url);
    modules[precision] = await WebAssembly.compile(readFileSync(file));
  }
}, 60_000);

interface Case {
  readonly shape: NetworkShape;
  readonly patches: PatchSet;
  readonly theta: Float64Array;
  readonly objective: Objective;
}

function randomCase(shape: NetworkShape, count: number, objective: Objective, bias = 0): Case {
  const random = createRandom(count + 7 * shape.hiddenSize);
  const values = Float32Array.from({ length: count * shape.visibleSize }, () => 0.1 + 0.8 * random.next());
  const theta = initialiseParameters(shape, random);
  const biases = 2 * shape.visibleSize * shape.hiddenSize;
  for (let j = 0; j < shape.hiddenSize; j++) theta[biases + j] = j % 2 ? bias : -bias;
  return { shape, theta, objective, patches: { values, count, visibleSize: shape.visibleSize } };
}

async function differences(
  { shape, patches, theta, objective }: Case,
  precision: Precision,
  cuts: number[] = [],
) {
  const bounds = [0, ...cuts, patches.count];
  const shares = bounds.slice(1).map((to, part) => {
    const from = bounds[part] as number;
    const values = patches.values.slice(from * shape.visibleSize, to * shape.visibleSize);
    return new KernelShare({ ...patches, values, count: to - from }, shape, precision, modules[precision]);
  });
  const fast = await createKernelEvaluator(shares, shape, patches.count).evaluate(theta, objective);
  const reference = costAndGradient(theta, shape, patches, objective);
  const norm = (values: Float64Array) => Math.hypot(...values);
  return {
    cost: Math.abs(fast.terms.total / reference.terms.total - 1),
    gradient:
      norm(fast.gradient.map((value, k) => value - (reference.gradient[k] as number))) /
      norm(reference.gradient),
    rhoHat: Math.max(...fast.rhoHat.map((value, j) => Math.abs(value / (reference.rhoHat[j] as number) - 1))),
  };
}

const course: Objective = { lambda: 1e-4, rho: 0.01, beta: 3 };
const natural = { visibleSize: 64, hiddenSize: 25 };

describe('the SIMD kernel', () => {
  it('agrees with the reference to rounding in both precisions', async () => {
    const example = randomCase(natural, 1000, course);
    const single = await differences(example, 'float32');
    expect(single.cost).toBeLessThan(1e-7);
    expect(single.gradient).toBeLessThan(1e-5);
    const double = await differences(example, 'float64');
    expect(double.cost).toBeLessThan(1e-14);
    expect(double.gradient).toBeLessThan(1e-13);
  });

  it.each([8, 15, 30])('stays right for units saturated by a bias of ±%d', async (bias) => {
    const example = randomCase(natural, 500, course, bias);
    const single = await differences(example, 'float32');
    expect(single.cost).toBeLessThan(1e-5);
    expect(single.gradient).toBeLessThan(1e-4);
    expect(single.rhoHat).toBeLessThan(1e-5);
    const double = await differences(example, 'float64');
    expect(double.cost).toBeLessThan(1e-13);
    expect(double.gradient).toBeLessThan(1e-12);
  });

  it('gives the same for any sizes, however rows are padded and patches are shared out', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          visibleSize: fc.integer({ min: 1, max: 20 }),
          hiddenSize: fc.integer({ min: 1, max: 20 }),
        }),
        fc.integer({ min: 2, max: 150 }),
        fc.record({
          lambda: fc.constantFrom(0, 1e-3),
          rho: fc.constantFrom(0.01, 0.3),
          beta: fc.constantFrom(0, 3),
        }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        async (shape, count, objective, where) => {
          const cut = Math.max(1, Math.min(count - 1, Math.floor(where * count)));
          const example = randomCase(shape, count, objective);
          const double = await differences(example, 'float64', [cut]);
          expect(double.cost).toBeLessThan(1e-13);
          expect(double.gradient).toBeLessThan(1e-12);
          const single = await differences(example, 'float32', [cut]);
          expect(single.cost).toBeLessThan(1e-5);
          expect(single.gradient).toBeLessThan(1e-4);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('gives the same numbers every time', async () => {
    const { shape, patches, theta, objective } = randomCase(natural, 300, course);
    const share = new KernelShare(patches, shape, 'float32', modules.float32);
    const evaluator = createKernelEvaluator([share], shape, patches.count);
    const first = await evaluator.evaluate(theta, objective);
    await evaluator.evaluate(
      theta.map((value) => value * 2),
      objective,
    );
    expect(await evaluator.evaluate(theta, objective)).toEqual(first);
  });
});
