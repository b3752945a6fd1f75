import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { initialiseParameters } from '../../../../src/core/autoencoder/initialise.ts';
import type { NetworkShape, Objective } from '../../../../src/core/autoencoder/shape.ts';
import { adam } from '../../../../src/core/optimise/adam.ts';
import { type OffersPasses, splitIntoBatches } from '../../../../src/core/optimise/miniBatches.ts';
import { momentum } from '../../../../src/core/optimise/momentum.ts';
import type {
  Batch,
  Evaluation,
  PassingOptimiser,
  PassOffered,
} from '../../../../src/core/optimise/optimiser.ts';
import type { PatchSet } from '../../../../src/core/patches/image.ts';
import type { Precision } from '../../../../src/core/precision.ts';
import { createRandom } from '../../../../src/core/random.ts';
import { BatchPair, isWorthAPair, pairBytes } from '../../../../src/worker/kernel/batchPair.ts';
import { costOf, createKernelEvaluator } from '../../../../src/worker/kernel/kernelEvaluator.ts';
import { KernelShare } from '../../../../src/worker/kernel/kernelShare.ts';
import {
  RemoteShare,
  type ShareAnswer,
  type ShareMessage,
} from '../../../../src/worker/kernel/remoteShare.ts';
import { createShareDoor } from '../../../../src/worker/kernel/shareDoor.ts';
import { slicesOf } from '../../../../src/worker/kernel/slices.ts';
import { withPasses } from '../../../../src/worker/kernel/withPasses.ts';
import { Left } from '../../../../src/worker/left.ts';
import { type Measured, measureCost } from '../../../../src/worker/tf/evaluator.ts';
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

const course: Objective = { lambda: 3e-3, rho: 0.1, beta: 3 };

/** @param inked share of the numbers that are not 0 */
function caseOf(shape: NetworkShape, count: number, inked: number, objective = course): Case {
  const random = createRandom(count + shape.hiddenSize);
  const values = Float32Array.from({ length: count * shape.visibleSize }, () =>
    random.next() < inked ? 0.1 + 0.8 * random.next() : 0,
  );
  const theta = initialiseParameters(shape, random);
  return { shape, theta, objective, patches: { values, count, visibleSize: shape.visibleSize } };
}

/** The door of another thread, behind messages that are copied as they are between threads. */
async function remoteOf({ shape, patches }: Case, precision: Precision): Promise<RemoteShare> {
  let ended = false;
  const worker = {
    onmessage: (_: { readonly data: ShareAnswer }) => undefined,
    onerror: () => undefined,
    postMessage(message: ShareMessage, transfer: Transferable[] = []) {
      const copy = copied(message, transfer);
      setTimeout(() => ended || door(copy));
    },
    terminate() {
      ended = true;
    },
  };
  const door = createShareDoor((answer, transfer) => {
    const data = copied(answer, transfer);
    setTimeout(() => ended || worker.onmessage({ data }));
  });
  const module = modules[precision];
  const load = { patches: { ...patches, values: patches.values.slice() }, shape, precision, module };
  return (await RemoteShare.create(worker as unknown as Worker, load)) as RemoteShare;
}

/** The gradient of a batch as the halves compute it: how far a pass without memory moves theta, at learning rate 1. */
async function gradientOf(
  test: Case,
  precision: Precision,
  theta: Float64Array,
  batch: Batch,
): Promise<Measured> {
  const pair = await pairOf(test, precision, [batch]);
  const velocity = new Float64Array(theta.length);
  const rule = {
    of: 'momentum',
    learningRate: 1,
    momentum: 0,
    memory: { of: 'momentum', velocity },
  } as const;
  const offer = { type: 'passOffered', batches: [batch], theta: theta.slice(), rule, made: () => undefined };
  await pair.makePass(offer as PassOffered, test.objective);
  return { terms: { total: 0 }, gradient: velocity.map((speed) => -speed) } as Measured;
}

/** A module cannot be cloned outside of a browser. */
function copied<Message extends ShareMessage | ShareAnswer>(
  message: Message,
  transfer: Transferable[],
): Message {
  if (message.type === 'load' || message.type === 'loadHalf') return message;
  return structuredClone(message, { transfer: transfer as ArrayBuffer[] });
}

async function pairOf(
  test: Case,
  precision: Precision,
  batches: readonly Batch[],
  { sharesMemory = false, remote: given }: { sharesMemory?: boolean; remote?: RemoteShare } = {},
): Promise<BatchPair> {
  const { patches, shape } = test;
  const remote = given ?? (await remoteOf(test, precision));
  const pair = await BatchPair.create({
    patches,
    shape,
    precision,
    module: modules[precision],
    batches,
    remote,
    sharesMemory,
  });
  if (!pair) throw new Error('The batches are too large for two halves.');
  return pair;
}

const evaluatorOf = ({ patches, shape }: Case, precision: Precision) =>
  createKernelEvaluator(
    [KernelShare.inOwnMemory(patches, shape, precision, modules[precision])],
    shape,
    patches.count,
  );

type Method = (theta: Float64Array, more: OffersPasses | undefined) => PassingOptimiser;

/** theta after some passes. @param makePass where passes are made whole */
async function trained(
  { theta, objective, ...test }: Case,
  precision: Precision,
  method: Method,
  passes: number,
  makePass?: (offer: PassOffered) => Promise<boolean | undefined>,
  measureBatch?: (theta: Float64Array, batch: Batch) => Promise<Measured> | Measured,
): Promise<Float64Array> {
  const evaluator = evaluatorOf({ theta, objective, ...test }, precision);
  const optimiser = method(theta, makePass && { offersPasses: true });
  let answer: Evaluation | undefined;
  for (;;) {
    const { done, value } = optimiser.next(answer);
    if (done) return value.theta;
    answer = undefined;
    if (value.type === 'iterated') {
      if (value.iteration === passes) return value.theta.slice();
    } else if (value.type === 'passOffered') {
      const finite = await makePass?.(value);
      if (finite !== undefined) value.made(finite);
    } else {
      const { theta: at, batch } = value;
      const measured =
        batch && measureBatch ? measureBatch(at, batch) : evaluator.evaluate(at, objective, batch);
      const { terms, gradient } = await measured;
      answer = { cost: terms.total, gradient };
    }
  }
}

const batchOptions = (count: number, batchSize: number) => ({
  batchSize,
  patchCount: count,
  budget: Number.POSITIVE_INFINITY,
});
const methods: [string, (count: number, size: number) => Method][] = [
  [
    'adam',
    (count, size) => (theta, more) =>
      adam(theta, { learningRate: 0.01, ...batchOptions(count, size), ...more }),
  ],
  [
    'momentum',
    (count, size) => (theta, more) =>
      momentum(theta, { learningRate: 0.1, momentum: 0.9, ...batchOptions(count, size), ...more }),
  ],
];

function furthest(a: Float64Array, b: Float64Array): number {
  return a.reduce((most, value, i) => Math.max(most, Math.abs(value - (b[i] as number))), 0);
}

/** Shapes whose rows are no whole vectors, strips or panels, and the digits' in small; with an odd number of patches in the last batch. */
const cases: [string, Case, number][] = [
  ['a dense one', caseOf({ visibleSize: 25, hiddenSize: 9 }, 61, 1), 16],
  ['pen strokes', caseOf({ visibleSize: 100, hiddenSize: 37 }, 130, 0.2), 48],
  ['more than two chunks', caseOf({ visibleSize: 25, hiddenSize: 9 }, 620, 0.25), 600],
  ['batches of one patch', caseOf({ visibleSize: 16, hiddenSize: 6 }, 3, 1), 1],
  ['linear outputs', caseOf({ visibleSize: 18, hiddenSize: 5 }, 40, 1, { ...course, output: 'linear' }), 10],
  [
    'TopK',
    caseOf({ visibleSize: 18, hiddenSize: 7 }, 40, 1, {
      ...course,
      output: 'linear',
      sparsity: 'topK',
      k: 2,
    } as Objective),
    10,
  ],
];

describe.each(methods)('passes of %s by two threads', (_, methodOf) => {
  it.each(cases)('have the results of one thread: %s', async (_name, test, size) => {
    const method = methodOf(test.patches.count, size);
    const alone = await trained(test, 'float64', method, 3);
    let pair: BatchPair | undefined;
    const makePass = async (offer: PassOffered) => {
      pair ??= await pairOf(test, 'float64', offer.batches);
      return pair.makePass(offer, test.objective);
    };
    const together = await trained(test, 'float64', method, 3, makePass);
    expect(furthest(alone, test.theta)).toBeGreaterThan(1e-3);
    expect(furthest(together, alone)).toBeLessThan(1e-10);
  });

  it.each([
    ['float32', 40],
    ['float32', 32],
    ['float64', 40],
    ['float64', 32],
  ] as const)(
    'have the bits of a move by core in %s, and again the same, in batches of %i',
    async (precision, size) => {
      const test = caseOf({ visibleSize: 64, hiddenSize: 33 }, 120, 0.25);
      const method = methodOf(120, size);
      const pair = await pairOf(test, precision, splitIntoBatches(120, size));
      const makePass = (offer: PassOffered) => pair.makePass(offer, test.objective);
      const together = await trained(test, precision, method, 3, makePass);
      expect(together).toEqual(
        await trained(test, precision, method, 3, undefined, (theta, batch) =>
          gradientOf(test, precision, theta, batch),
        ),
      );
      expect(await trained(test, precision, method, 3, makePass)).toEqual(together);
    },
  );
});

it('a pass whose batches are worked at in slices has the result of one thread', async () => {
  const test = caseOf({ visibleSize: 400, hiddenSize: 600 }, 2200, 0.1);
  const batches = splitIntoBatches(2200, 2200);
  expect(slicesOf({ from: 0, count: 2200 }, { visibleSize: 200, hiddenSize: 600 })).toHaveLength(2);
  const method: Method = (theta, more) =>
    momentum(theta, { learningRate: 0.1, ...batchOptions(2200, 2200), ...more });
  const pair = await pairOf(test, 'float32', batches);
  const together = await trained(test, 'float32', method, 1, (offer) => pair.makePass(offer, test.objective));
  const alone = await trained(test, 'float32', method, 1);
  expect(furthest(alone, test.theta)).toBeGreaterThan(1e-3);
  expect(furthest(together, alone)).toBeLessThan(1e-6);
});

describe.each([
  ['messages', false],
  ['memory that both share', true],
])('a pass by two threads, through %s,', (_, sharesMemory) => {
  const test = caseOf({ visibleSize: 30, hiddenSize: 8 }, 64, 1);
  const batches = splitIntoBatches(64, 8);
  const offered = (theta: Float64Array): PassOffered => {
    const optimiser = adam(theta, { learningRate: 0.01, ...batchOptions(64, 8), offersPasses: true });
    optimiser.next();
    const { value } = optimiser.next({ cost: 1, gradient: test.theta });
    return value as PassOffered;
  };

  it('that is left moves nothing, and the next one begins afresh', async () => {
    const pair = await pairOf(test, 'float64', batches, { sharesMemory });
    const expected = offered(test.theta);
    await pair.makePass(expected, test.objective);
    for (const turns of [0, 1, 3, 6]) {
      const offer = offered(test.theta);
      const made = pair.makePass(offer, test.objective);
      const refused = expect(made).rejects.toThrow(Left);
      for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setTimeout(resolve));
      pair.leave();
      await refused;
      expect(offer.theta).toEqual(test.theta);
      expect(await pair.makePass(offer, test.objective)).toBe(true);
      expect(offer.theta).toEqual(expected.theta);
      expect(offer.rule.memory).toEqual(expected.rule.memory);
    }
  });

  it('has the bits that it has through messages, and so has the cost', async () => {
    const digits = caseOf({ visibleSize: 100, hiddenSize: 37 }, 130, 0.2);
    const all = splitIntoBatches(130, 48);
    const [pair, byMessages] = [
      await pairOf(digits, 'float32', all, { sharesMemory }),
      await pairOf(digits, 'float32', all),
    ];
    const method: Method = (theta, more) =>
      adam(theta, { learningRate: 0.01, ...batchOptions(130, 48), ...more });
    const trainedBy = (by: BatchPair) =>
      trained(digits, 'float32', method, 2, (offer) => by.makePass(offer, digits.objective));
    const theta = await trainedBy(pair);
    expect(furthest(theta, digits.theta)).toBeGreaterThan(1e-3);
    expect(theta).toEqual(await trainedBy(byMessages));
    expect(await pair.sumCost(theta, digits.objective)).toEqual(
      await byMessages.sumCost(theta, digits.objective),
    );
  });

  it('says that numbers were not finite', async () => {
    const pair = await pairOf(test, 'float64', batches, { sharesMemory });
    const theta = test.theta.slice();
    theta[3] = Number.NaN;
    expect(await pair.makePass(offered(theta), test.objective)).toBe(false);
  });

  it('fails where the other thread breaks', async () => {
    const remote = await remoteOf(test, 'float64');
    const pair = await pairOf(test, 'float64', batches, { remote, sharesMemory });
    const made = pair.makePass(offered(test.theta), test.objective);
    remote.dispose();
    await expect(made).rejects.toThrow('closed');
  });
});

it.each(cases)('the cost by two threads is that of one: %s', async (_name, test, size) => {
  const { patches, shape, theta, objective } = test;
  const pair = await pairOf(test, 'float64', splitIntoBatches(patches.count, size));
  const sums = await pair.sumCost(theta, objective);
  const together = costOf([sums], patches.count, theta, shape, objective);
  const alone = await measureCost(evaluatorOf(test, 'float64'), theta, objective);
  expect(together.terms.total).toBeCloseTo(alone.terms.total, 10);
  expect(furthest(together.rhoHat, alone.rhoHat)).toBeLessThan(1e-12);
  expect(furthest(together.oneMinusRhoHat, alone.oneMinusRhoHat)).toBeLessThan(1e-12);
});

describe('an evaluator with passes', () => {
  const test = caseOf({ visibleSize: 196, hiddenSize: 100 }, 200, 0.2);

  it('makes them where a batch is large enough, and deals the patches out again for other batches', async () => {
    const dealt: number[] = [];
    const evaluator = withPasses(evaluatorOf(test, 'float32'), test.shape, (batches) => {
      dealt.push(batches.length);
      return pairOf(test, 'float32', batches);
    });
    const prepare = (size: number) => evaluator.preparePasses?.(splitIntoBatches(200, size));
    expect(isWorthAPair(test.shape, 190)).toBe(true);
    expect(isWorthAPair(test.shape, 10)).toBe(false);
    expect(await prepare(10)).toBe(false);
    expect(await prepare(190)).toBe(true);
    expect(await prepare(190)).toBe(true);
    expect(await prepare(195)).toBe(true);
    expect(dealt).toEqual([2, 2]);
  });

  it('has the pair make the cost too, once there is one, and leaves it to the shares before', async () => {
    let pair: BatchPair | undefined;
    const alone = evaluatorOf(test, 'float32');
    const evaluator = withPasses(alone, test.shape, async (batches) => {
      pair = await pairOf(test, 'float32', batches);
      return pair;
    });
    const ask = () => measureCost(evaluator, test.theta, test.objective);
    expect(await ask()).toEqual(await measureCost(alone, test.theta, test.objective));
    await evaluator.preparePasses?.(splitIntoBatches(200, 190));
    const sums = await pair?.sumCost(test.theta, test.objective);
    expect(await ask()).toEqual(costOf(sums ? [sums] : [], 200, test.theta, test.shape, test.objective));
  });

  it('leaves them to the batches where these are too large for two halves, and makes them again for smaller ones', async () => {
    const created: boolean[] = [];
    const evaluator = withPasses(evaluatorOf(test, 'float32'), test.shape, async (batches) => {
      const fits = (batches[0]?.count ?? 0) < 195;
      created.push(fits);
      return fits ? pairOf(test, 'float32', batches) : undefined;
    });
    const prepare = (size: number) => evaluator.preparePasses?.(splitIntoBatches(200, size));
    expect(await prepare(195)).toBe(false);
    expect(await prepare(190)).toBe(true);
    expect(created).toEqual([false, true]);
    // 20,000 digits, in batches of the usual size and of half of them
    const digits = { visibleSize: 784, hiddenSize: 196 };
    expect(pairBytes(digits, 20_000, 256, 'float32')).toBeGreaterThan(60e6);
    expect(pairBytes(digits, 20_000, 10_000, 'float32')).toBe(0);
  });

  it('leaves them to the batches where there is no memory', async () => {
    const evaluator = withPasses(evaluatorOf(test, 'float32'), test.shape, () =>
      Promise.reject(new RangeError('no room')),
    );
    expect(await evaluator.preparePasses?.(splitIntoBatches(200, 190))).toBe(false);
  });
});
