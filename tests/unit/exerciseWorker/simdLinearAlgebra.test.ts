import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { costAndGradient } from '../../../src/core/autoencoder/sparseAutoencoder.ts';
import { createRandom } from '../../../src/core/random.ts';
import { createMatrixKernel } from '../../../src/exerciseWorker/matrices/matrixKernel.ts';
import { simdLinearAlgebraOf } from '../../../src/exerciseWorker/matrices/simdLinearAlgebra.ts';
import { trainingNetwork } from '../../../src/exerciseWorker/trainCode.ts';
import { answerOf, callCost } from '../../../src/grader/grade/runNetworks.ts';
import { octaveProgram } from '../../../src/grader/student/octaveProgram.ts';
import { pythonProgram } from '../../../src/grader/student/pythonProgram.ts';
import type { LinearAlgebra } from '../../../src/interpreter/linearAlgebra.ts';
import { plainLinearAlgebra } from '../../../src/interpreter/plainLinearAlgebra.ts';
import { loadPython } from '../../../src/python/runtime.ts';
import { buildKernel } from '../../../vite/kernel.ts';
import { rightPrograms } from '../../fixtures/exercise/corpus.mjs';
import { rightPrograms as rightPythonPrograms } from '../../fixtures/python/mistakes.mjs';

let simd: LinearAlgebra;

beforeAll(async () => {
  await buildKernel();
  const file = new URL('../../../src/worker/kernel/build/matrices.wasm', import.meta.url);
  simd = simdLinearAlgebraOf(createMatrixKernel(await WebAssembly.compile(readFileSync(file))));
}, 60_000);

const random = createRandom(3);
const numbers = (length: number, least = -1, greatest = 1): Float64Array =>
  Float64Array.from({ length }, () => least + (greatest - least) * random.next());

/** The largest difference, relative to the larger of 1 and the expected value. */
const distance = (found: Float64Array, expected: Float64Array): number => {
  let largest = 0;
  for (const [i, right] of expected.entries()) {
    const off = Math.abs(found[i]! - right) / Math.max(1, Math.abs(right));
    if (!(off <= largest)) largest = off;
  }
  return largest;
};

/** Sizes on both sides of a block and of a vector, and those of the exercise. */
const sizes: readonly (readonly [m: number, n: number, k: number])[] = [
  [25, 1000, 64],
  [64, 700, 25],
  [25, 64, 1000],
  [1001, 25, 64],
  [1535, 9, 7],
  [5, 767, 513],
  [33, 34, 35],
  [4, 260, 771],
  [196, 50, 784],
];

describe('products in WebAssembly', () => {
  for (const [m, n, k] of sizes) {
    it(`are those of the plain kernels for ${m}×${k} times ${k}×${n}, whichever factor is transposed`, () => {
      const [a, b] = [numbers(m * k), numbers(k * n)];
      for (const transposeA of [false, true])
        for (const transposeB of [false, true]) {
          const [found, expected] = [new Float64Array(m * n).fill(7), new Float64Array(m * n)];
          simd.multiply(m, n, k, a, transposeA, b, transposeB, found);
          plainLinearAlgebra.multiply(m, n, k, a, transposeA, b, transposeB, expected);
          expect(distance(found, expected)).toBeLessThan(1e-12);
        }
    });
  }

  it('keep a NaN to the row and the column that it stands in', () => {
    const [m, n, k] = [25, 100, 64];
    const [a, b, found] = [numbers(m * k), numbers(k * n), new Float64Array(m * n)];
    a[24] = Number.NaN;
    simd.multiply(m, n, k, a, false, b, false, found);
    for (const [i, value] of found.entries()) expect(Number.isNaN(value)).toBe(i % m === 24);
  });
});

describe('functions in WebAssembly', () => {
  it('give exponentials to the last bits', () => {
    for (const length of [256, 5001]) {
      const x = numbers(length, -700, 700);
      const found = new Float64Array(length);
      simd.unary('exp', x, found);
      for (const [i, value] of found.entries()) expect(value / Math.exp(x[i]!)).toBeCloseTo(1, 14);
    }
  });

  it('give logarithms to the last bits', () => {
    const x = Float64Array.from(numbers(5001, -700, 700), Math.exp);
    x.set([1, 1 + 2 ** -52, 1 - 2 ** -53, Math.SQRT1_2, Math.SQRT2, 0.99, 1.01, 2 ** -1022]);
    const found = new Float64Array(x.length);
    simd.unary('log', x, found);
    for (const [i, value] of found.entries()) {
      const right = Math.log(x[i]!);
      expect(Math.abs(value - right)).toBeLessThanOrEqual(4e-16 * Math.abs(right));
    }
  });

  it('treat zero, infinity, NaN and numbers that overflow as JavaScript does', () => {
    const special = [0, -0, Infinity, -Infinity, Number.NaN, 800, -800, 5e-324];
    for (const kernel of ['exp', 'log'] as const)
      for (const one of special) {
        if (kernel === 'log' && one < 0) continue;
        const x = numbers(300, 0.1, 1);
        x[299] = one;
        const found = new Float64Array(x.length);
        simd.unary(kernel, x, found);
        expect(found[299]).toBe(Math[kernel](one));
      }
  });

  it('may write over what they read', () => {
    const x = numbers(9000, -5, 5);
    const right = x.map(Math.exp);
    simd.unary('exp', x, x);
    expect(distance(x, right)).toBeLessThan(1e-14);
  });
});

describe('right code that computes in WebAssembly', () => {
  const network = trainingNetwork({ patchCount: 400, seed: 2, budget: 0 });
  const { terms, gradient } = costAndGradient(
    network.theta,
    network.shape,
    network.patches,
    network.objective,
  );

  it('gives the cost and gradient of the reference, in both languages', async () => {
    const { files } = rightPrograms().find(({ name }) => name === 'vectorised.asItIs')!;
    const { text } = rightPythonPrograms()[0]!;
    const limits = { stepBudget: 1e7 };
    const programs = [
      octaveProgram(files, limits, simd),
      pythonProgram(await loadPython(simd), [{ name: 'sparse_autoencoder_cost.py', text }], limits),
    ];
    for (const program of programs) {
      const outcome = callCost(program, network);
      const answer = outcome.type === 'returned' ? answerOf(network, outcome.values) : undefined;
      expect(answer?.cost?.re).toBeCloseTo(terms.total, 11);
      expect(distance(answer!.gradient!, gradient)).toBeLessThan(1e-12);
    }
  });
});
