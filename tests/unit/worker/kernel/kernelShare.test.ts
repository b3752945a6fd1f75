import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { initialiseParameters } from '../../../../src/core/autoencoder/initialise.ts';
import type { NetworkShape, Objective } from '../../../../src/core/autoencoder/shape.ts';
import { costAndGradient } from '../../../../src/core/autoencoder/sparseAutoencoder.ts';
import { splitIntoBatches } from '../../../../src/core/optimise/miniBatches.ts';
import type { Batch } from '../../../../src/core/optimise/optimiser.ts';
import type { PatchSet } from '../../../../src/core/patches/image.ts';
import type { Precision } from '../../../../src/core/precision.ts';
import { createRandom } from '../../../../src/core/random.ts';
import { createKernelEvaluator } from '../../../../src/worker/kernel/kernelEvaluator.ts';
import { KernelShare } from '../../../../src/worker/kernel/kernelShare.ts';
import { planMemory } from '../../../../src/worker/kernel/memoryPlan.ts';
import { countWorthwhileNonzero } from '../../../../src/worker/kernel/nonzero.ts';
import type { GradientSums, Share } from '../../../../src/worker/kernel/share.ts';
import { createWholeShare, wholeShareBytes } from '../../../../src/worker/kernel/wholeShare.ts';
import { buildKernel } from '../../../../vite/kernel.ts';
import { assertAsyncProperty } from '../../assertProperty.ts';

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

/** The same with as many of its numbers 0 as pictures of pen strokes have. */
function inkOf({ patches, ...rest }: Case): Case {
  const random = createRandom(patches.count);
  const values = patches.values.map((value) => (random.next() < 0.8 ? 0 : value));
  return { ...rest, patches: { ...patches, values } };
}

function kernelEvaluator({ shape, patches }: Case, precision: Precision, cuts: number[]) {
  const bounds = [0, ...cuts, patches.count];
  const shares = bounds.slice(1).map((to, part) => {
    const from = bounds[part] as number;
    const values = patches.values.slice(from * shape.visibleSize, to * shape.visibleSize);
    return KernelShare.inOwnMemory(
      { ...patches, values, count: to - from },
      shape,
      precision,
      modules[precision],
    );
  });
  return createKernelEvaluator(shares, shape, patches.count);
}

/** How far the kernel is from the reference on the patches of the batch. */
async function differences(
  example: Case,
  precision: Precision,
  cuts: number[] = [],
  batch: Batch = { from: 0, count: example.patches.count },
) {
  const { shape, patches, theta, objective } = example;
  const fast = await kernelEvaluator(example, precision, cuts).evaluate(theta, objective, batch);
  const { from, count } = batch;
  const values = patches.values.slice(from * shape.visibleSize, (from + count) * shape.visibleSize);
  const reference = costAndGradient(theta, shape, { ...patches, values, count }, objective);
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

  it('has in float64 a gradient that is the slope of its cost, by central differences', async () => {
    const example = randomCase({ visibleSize: 9, hiddenSize: 5 }, 40, course);
    const { theta, objective } = example;
    const evaluator = kernelEvaluator(example, 'float64', [13]);
    const { gradient } = await evaluator.evaluate(theta, objective);
    const epsilon = 1e-4;
    const costAt = async (index: number, value: number): Promise<number> =>
      (await evaluator.evaluate(theta.with(index, value), objective)).terms.total;
    for (const [i, at] of theta.entries()) {
      const slope = ((await costAt(i, at + epsilon)) - (await costAt(i, at - epsilon))) / (2 * epsilon);
      expect(Math.abs(slope - (gradient[i] as number))).toBeLessThan(1e-6);
    }
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
    await assertAsyncProperty(
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
          const ink = await differences(inkOf(example), 'float64', [cut]);
          expect(ink.cost).toBeLessThan(1e-13);
          expect(ink.gradient).toBeLessThan(1e-12);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('takes a batch as the reference takes those patches alone, wherever its shares are cut', async () => {
    await assertAsyncProperty(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 200 }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 4 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom<Precision>('float32', 'float64'),
        fc.boolean(),
        async (count, where, start, length, precision, ink) => {
          const whole = randomCase({ visibleSize: 9, hiddenSize: 35 }, count, course);
          const example = ink ? inkOf(whole) : whole;
          const cuts = [...new Set(where.map((share) => Math.floor(share * count)))]
            .filter((cut) => cut > 0)
            .sort((a, b) => a - b);
          const from = Math.floor(start * count);
          const batch = { from, count: Math.max(1, Math.floor(length * (count - from))) };
          const off = await differences(example, precision, cuts, batch);
          const [cost, gradient] = precision === 'float64' ? [1e-13, 1e-12] : [1e-5, 1e-4];
          expect(off.cost).toBeLessThan(cost);
          expect(off.gradient).toBeLessThan(gradient);
          expect(off.rhoHat).toBeLessThan(cost);
        },
      ),
      { numRuns: 100 },
    );
  });

  it.each(['float32', 'float64'] as const)(
    'skips zeros without changing a bit of any sum, in %s',
    (precision) => {
      const shape = { visibleSize: 144, hiddenSize: 37 };
      const ink = inkOf(randomCase(shape, 130, course));
      const grey = randomCase(shape, 400, course).patches.values;
      const mixed = { ...ink.patches, values: Float32Array.of(...ink.patches.values, ...grey), count: 530 };
      const few = KernelShare.inOwnMemory(ink.patches, shape, precision, modules[precision]);
      const many = KernelShare.inOwnMemory(mixed, shape, precision, modules[precision]);
      const widthFor = (patches: PatchSet) =>
        planMemory(shape, patches.count, precision, countWorthwhileNonzero(patches)).panels.W1gradT[0];
      expect(widthFor(ink.patches)).toBeLessThan(37);
      expect(widthFor(mixed)).toBeGreaterThanOrEqual(37);
      const batch = { from: 0, count: 130 };
      expect(few.forward(ink.theta)).toEqual(many.forward(ink.theta, batch));
      const penalty = Float64Array.from({ length: 37 }, (_, j) => 0.1 * j - 1);
      expect(few.backward(penalty)).toEqual(many.backward(penalty));
    },
  );

  it('leaves nothing of a batch behind for the next evaluation', async () => {
    const { shape, patches, theta, objective } = randomCase(natural, 300, course);
    const evaluator = kernelEvaluator({ shape, patches, theta, objective }, 'float32', [100, 170]);
    const whole = await evaluator.evaluate(theta, objective);
    const batch = { from: 90, count: 30 };
    const part = await evaluator.evaluate(theta, objective, batch);
    expect(await evaluator.evaluate(theta, objective)).toEqual(whole);
    expect(await evaluator.evaluate(theta, objective, batch)).toEqual(part);
  });

  it.each(['float32', 'float64'] as const)(
    'has the bits of the cost without the gradient in %s',
    async (precision) => {
      const linear = { ...course, output: 'linear' } as const;
      const rows = [
        randomCase({ visibleSize: 50, hiddenSize: 13 }, 130, course),
        inkOf(randomCase({ visibleSize: 100, hiddenSize: 37 }, 130, course)),
        randomCase({ visibleSize: 18, hiddenSize: 7 }, 60, linear),
        randomCase({ visibleSize: 18, hiddenSize: 7 }, 60, {
          ...linear,
          sparsity: 'topK',
          k: 2,
        } as Objective),
      ];
      for (const row of rows) {
        const evaluator = kernelEvaluator(row, precision, [49]);
        const { gradient: _, ...cost } = await evaluator.evaluate(row.theta, row.objective);
        expect(await evaluator.evaluateCost?.(row.theta, row.objective)).toEqual(cost);
        expect(await evaluator.evaluate(row.theta, row.objective)).toMatchObject(cost);
      }
    },
  );

  /** A share that computes nothing and writes down what it is asked. */
  const listener = (name: string, count: number, asked: unknown[]): Share => {
    const a2 = new Float64Array(natural.hiddenSize).fill(0.1 * count);
    return {
      count,
      forward(_, batch) {
        asked.push([name, batch]);
        return { a2, a2Complement: a2 };
      },
      cost: () => ({ a2, a2Complement: a2, squaredError: 0 }),
      backward: (): GradientSums => ({
        squaredError: 0,
        gradient: new Float64Array(2 * 64 * 25 + 25 + 64),
      }),
      dispose: () => void asked.push(`${name} disposed`),
    };
  };

  it('asks only the shares that hold patches of a batch', async () => {
    const { shape, theta, objective } = randomCase(natural, 30, course);
    const asked: unknown[] = [];
    const shares = ['a', 'b', 'c'].map((name) => listener(name, 10, asked));
    const evaluator = createKernelEvaluator(shares, shape, 30);
    await evaluator.evaluate(theta, objective, { from: 15, count: 8 });
    expect(asked).toEqual([
      ['b', { from: 5, count: 5 }],
      ['c', { from: 0, count: 3 }],
    ]);
  });

  it('asks a share of all patches for batches, made with the first of them, and the others for all patches', async () => {
    const { shape, theta, objective } = randomCase(natural, 20, course);
    const asked: unknown[] = [];
    const shares = ['a', 'b'].map((name) => listener(name, 10, asked));
    const evaluator = createKernelEvaluator(shares, shape, 20, 'simd', () => {
      asked.push('made');
      return listener('whole', 20, asked);
    });
    const batch = { from: 5, count: 10 };
    const kind = evaluator.kindOf?.(batch);
    expect(kind).toBeDefined();
    expect(evaluator.kindOf?.({ from: 0, count: 1 })).toBe(kind);
    await evaluator.evaluate(theta, objective);
    await evaluator.evaluate(theta, objective, batch);
    await evaluator.evaluate(theta, objective, batch);
    evaluator.dispose();
    expect(asked).toEqual([
      ['a', { from: 0, count: 10 }],
      ['b', { from: 0, count: 10 }],
      'made',
      ['whole', batch],
      ['whole', batch],
      'a disposed',
      'b disposed',
      'whole disposed',
    ]);
  });

  it('asks the others for batches too where there is no memory for a share of all patches', async () => {
    const { shape, theta, objective } = randomCase(natural, 20, course);
    const asked: unknown[] = [];
    const shares = ['a', 'b'].map((name) => listener(name, 10, asked));
    const evaluator = createKernelEvaluator(shares, shape, 20, 'simd', () => void asked.push('none'));
    await evaluator.evaluate(theta, objective, { from: 12, count: 5 });
    await evaluator.evaluate(theta, objective, { from: 12, count: 5 });
    evaluator.dispose();
    const batch = { from: 2, count: 5 };
    expect(asked).toEqual(['none', ['b', batch], ['b', batch], 'a disposed', 'b disposed']);
  });

  it('has the same numbers in a share of all patches as in a share of those in the batch', async () => {
    const { shape, patches, theta, objective } = randomCase(natural, 300, course);
    const whole = createWholeShare(patches, shape, 'float32', modules.float32);
    if (!whole) throw new Error('There was no memory for 300 patches.');
    const values = patches.values.slice(100 * 64, 130 * 64);
    const part = KernelShare.inOwnMemory(
      { values, count: 30, visibleSize: 64 },
      shape,
      'float32',
      modules.float32,
    );
    const ofWhole = createKernelEvaluator([whole], shape, 300);
    const ofPart = createKernelEvaluator([part], shape, 30);
    expect(await ofWhole.evaluate(theta, objective, { from: 100, count: 30 })).toEqual(
      await ofPart.evaluate(theta, objective),
    );
  });

  it('makes no share of all patches that would take more than 128 MiB', () => {
    const many = { values: new Float32Array(0), count: 100_000, visibleSize: 784 };
    const shape = { visibleSize: 784, hiddenSize: 196 };
    expect(wholeShareBytes(shape, many.count, 'float32')).toBe(0);
    expect(createWholeShare(many, shape, 'float32', modules.float32)).toBeUndefined();
    const bytes = wholeShareBytes(shape, 10_000, 'float32');
    expect(bytes).toBeGreaterThan(4 * 10_000 * 784);
    expect(bytes).toBeLessThan(2 ** 27);
  });

  it('has batches whose gradients, weighted by their patches, make the gradient of all where there is no penalty', async () => {
    const example = randomCase(natural, 250, { lambda: 1e-4, rho: 0.01, beta: 0 });
    const { theta, objective, patches } = example;
    const evaluator = kernelEvaluator(example, 'float64', [60]);
    const whole = await evaluator.evaluate(theta, objective);
    const mean = new Float64Array(theta.length);
    let cost = 0;
    for (const batch of splitIntoBatches(patches.count, 64)) {
      const part = await evaluator.evaluate(theta, objective, batch);
      const share = batch.count / patches.count;
      cost += share * part.terms.total;
      for (let i = 0; i < mean.length; i++) mean[i] = (mean[i] ?? 0) + share * (part.gradient[i] ?? 0);
    }
    expect(cost).toBeCloseTo(whole.terms.total, 12);
    for (let i = 0; i < mean.length; i++) {
      expect(Math.abs((mean[i] ?? 0) - (whole.gradient[i] ?? 0))).toBeLessThan(1e-13);
    }
  });

  it('refuses a batch of patches it does not have', async () => {
    const example = randomCase(natural, 20, course);
    const { theta, objective } = example;
    const evaluator = kernelEvaluator(example, 'float32', [10]);
    for (const batch of [
      { from: -1, count: 5 },
      { from: 15, count: 6 },
      { from: 3, count: 0 },
      { from: Number.NaN, count: 5 },
    ]) {
      await expect(evaluator.evaluate(theta, objective, batch)).rejects.toThrow(RangeError);
    }
  });

  it.each(['float32', 'float64'] as const)(
    'passes a weight that is not a number on to the cost in %s, so that a diverged run is noticed',
    async (precision) => {
      const example = randomCase(natural, 50, course);
      const { objective } = example;
      const evaluator = kernelEvaluator(example, precision, []);
      for (const at of [0, example.theta.length - 1]) {
        const theta = example.theta.with(at, Number.NaN);
        expect((await evaluator.evaluate(theta, objective)).terms.total).toBeNaN();
      }
    },
  );

  it('gives the same numbers every time', async () => {
    const { shape, patches, theta, objective } = randomCase(natural, 300, course);
    const share = KernelShare.inOwnMemory(patches, shape, 'float32', modules.float32);
    const evaluator = createKernelEvaluator([share], shape, patches.count);
    const first = await evaluator.evaluate(theta, objective);
    await evaluator.evaluate(
      theta.map((value) => value * 2),
      objective,
    );
    expect(await evaluator.evaluate(theta, objective)).toEqual(first);
  });
});
