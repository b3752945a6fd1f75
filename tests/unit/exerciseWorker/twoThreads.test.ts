import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createRandom } from '../../../src/core/random.ts';
import { createFasterWay } from '../../../src/exerciseWorker/matrices/fasterWay.ts';
import { createMatrixKernel, type Matrices } from '../../../src/exerciseWorker/matrices/matrixKernel.ts';
import { createSharedMemory, words, wordsIn } from '../../../src/exerciseWorker/matrices/sharedMemory.ts';
import { shareWork } from '../../../src/exerciseWorker/matrices/shareWork.ts';
import { buildKernel } from '../../../vite/kernel.ts';
import { threadCode } from '../../../vite/threadCode.ts';

const pathOf = (path: string): string => fileURLToPath(new URL(`../../../src/${path}`, import.meta.url));

let alone: Matrices;
let sharedModule: WebAssembly.Module;

beforeAll(async () => {
  await buildKernel();
  const compiled = (name: string): Promise<WebAssembly.Module> =>
    WebAssembly.compile(readFileSync(pathOf(`worker/kernel/build/${name}.wasm`)));
  alone = createMatrixKernel(await compiled('matrices'));
  sharedModule = await compiled('matrices.shared');
}, 60_000);

const random = createRandom(5);
const numbers = (length: number): Float64Array => Float64Array.from({ length }, () => 2 * random.next() - 1);

const haveSameBits = (one: Float64Array, other: Float64Array): boolean =>
  Buffer.from(one.buffer).equals(Buffer.from(other.buffer));

/** Those of the exercise, Python's (rows for columns), and some that blocks and vectors do not divide. */
const sizes: readonly (readonly [m: number, n: number, k: number])[] = [
  [25, 2000, 64],
  [64, 2000, 25],
  [25, 64, 2000],
  [64, 25, 2000],
  [2000, 25, 64],
  [196, 300, 784],
  [517, 19, 263],
  [19, 517, 263],
  [5, 1030, 301],
];

function expectSameProducts(found: Matrices, tried = sizes): void {
  for (const [m, n, k] of tried)
    for (const transposeA of [false, true])
      for (const transposeB of [false, true]) {
        const factors = { m, n, k, a: numbers(m * k), transposeA, b: numbers(k * n), transposeB };
        const expected = new Float64Array(m * n);
        alone.multiply({ ...factors, out: expected });
        // The first job of each size is shared.
        const out = new Float64Array(expected.length).fill(7);
        found.multiply({ ...factors, out });
        expect(haveSameBits(out, expected), `${m}×${k} times ${k}×${n}`).toBe(true);
      }
}

function expectSameFunctions(found: Matrices): void {
  for (const length of [70_000, 65_536, 100_001])
    for (const [kernel, odd] of [
      ['exp', [Number.NaN, 800, -Infinity, 3]],
      ['log', [0, Infinity, Number.NaN, 5e-324]],
    ] as const) {
      const x = numbers(length).map(Math.abs);
      for (const [i, value] of odd.entries()) x[Math.floor((i * (length - 1)) / 3)] = value;
      const expected = new Float64Array(length);
      alone.map(kernel, x, expected);
      const inPlace = x.slice();
      found.map(kernel, inPlace, inPlace);
      expect(haveSameBits(inPlace, expected)).toBe(true);
    }
}

describe('two threads', () => {
  const memory = createSharedMemory();
  const control = wordsIn(memory);
  let thread: Worker;
  let together: Matrices;

  beforeAll(async () => {
    thread = new Worker(await threadCode(pathOf('exerciseWorker/matrices/helpWith.ts'), 'helpWith'), {
      eval: true,
    });
    thread.postMessage({ module: sharedModule, memory });
    await vi.waitUntil(() => Atomics.load(control, words.isHere) === 1, 60_000);
    together = shareWork(sharedModule, memory, alone, 60_000);
  }, 120_000);
  afterAll(() => thread.terminate());

  it('compute products with the very bits of one', () => {
    expectSameProducts(together);
    expect(control[words.finished]).toBeGreaterThan(0);
  });

  it('compute exponentials and logarithms with the very bits of one, also over what they read', () => {
    const before = control[words.finished]!;
    expectSameFunctions(together);
    expect(control[words.finished]).toBeGreaterThan(before);
  });

  it('are ended from outside, asleep or not', async () => {
    const another = new Worker(await threadCode(pathOf('exerciseWorker/matrices/helpWith.ts'), 'helpWith'), {
      eval: true,
    });
    const itsMemory = createSharedMemory();
    another.postMessage({ module: sharedModule, memory: itsMemory });
    await vi.waitUntil(() => Atomics.load(wordsIn(itsMemory), words.published + 1) === 1, 60_000);
    expect(await another.terminate()).toBe(1);
  });
});

describe('one thread', () => {
  const few = sizes.slice(0, 2);
  it('does all where the other never listens, as when its program cannot be loaded', () => {
    const memory = createSharedMemory();
    const matrices = shareWork(sharedModule, memory, alone);
    expectSameProducts(matrices, few);
    expectSameFunctions(matrices);
    expect(wordsIn(memory)[words.published]).toBe(0);
  });

  it('does all, rightly, when the other hangs in the middle of a product, and asks it no more', () => {
    const memory = createSharedMemory();
    wordsIn(memory)[words.isHere] = 1;
    const matrices = shareWork(sharedModule, memory, alone, 1);
    expectSameProducts(matrices, few);
    const published = wordsIn(memory)[words.published]!;
    expect(published).toBeGreaterThan(0);
    expectSameProducts(matrices, few);
    expect(wordsIn(memory)[words.published]).toBe(published);
  });

  it('does all, rightly, when the other hangs in the middle of a function', () => {
    const memory = createSharedMemory();
    const control = wordsIn(memory);
    control[words.isHere] = 1;
    expectSameFunctions(shareWork(sharedModule, memory, alone, 1));
    expect(control[words.published]).toBeGreaterThan(0);
  });
});

describe('the faster way', () => {
  /** Jobs until both ways were tried often enough. */
  const tries = 6;
  /** Does this many jobs that take so long. @returns which way each was done */
  const waysOf = (jobs: number, time: Readonly<Record<'alone' | 'together', number>>): string[] => {
    let clock = 0;
    const ways: string[] = [];
    const doFaster = createFasterWay(() => clock);
    const way = (name: 'alone' | 'together') => (): void => {
      clock += time[name];
      ways.push(name);
    };
    for (let job = 0; job < jobs; job++)
      doFaster('25×10000×64', { alone: way('alone'), together: way('together') });
    return ways;
  };

  it('is chosen after both were tried three times', () => {
    expect(waysOf(31, { alone: 3, together: 2 }).slice(tries)).toEqual(Array(25).fill('together'));
    expect(waysOf(31, { alone: 2, together: 3 }).slice(tries)).toEqual(Array(25).fill('alone'));
  });

  it('is questioned now and then', () => {
    expect(
      waysOf(320, { alone: 2, together: 3 })
        .slice(tries)
        .filter((way) => way === 'together'),
    ).toHaveLength(9);
  });
});
