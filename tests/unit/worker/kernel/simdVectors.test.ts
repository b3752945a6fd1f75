import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { lbfgs } from '../../../../src/core/optimise/lbfgs.ts';
import { minimise } from '../../../../src/core/optimise/run.ts';
import { plainVectors, type StoredVector, type VectorRoom } from '../../../../src/core/optimise/vectors.ts';
import type { Precision } from '../../../../src/core/precision.ts';
import { createRandom } from '../../../../src/core/random.ts';
import { simdVectorsOf } from '../../../../src/worker/kernel/simdVectors.ts';
import { buildKernel } from '../../../../vite/kernel.ts';
import { assertProperty } from '../../assertProperty.ts';

let module: WebAssembly.Module;

beforeAll(async () => {
  await buildKernel();
  const file = new URL('../../../../src/worker/kernel/build/vectors.wasm', import.meta.url);
  module = await WebAssembly.compile(readFileSync(file));
}, 60_000);

function sums(room: VectorRoom, length: number, precision: Precision, seed: number) {
  const { working, stored } = room.allocate(length, [length, length], precision);
  const random = createRandom(seed);
  for (const vector of [working, ...stored]) {
    for (let i = 0; i < length; i++) vector[i] = (random.next() - 0.5) * 2 ** random.integer(20);
  }
  const [a, b] = stored as [StoredVector, StoredVector];
  const dot = room.dot(a, working);
  return { dot, fused: room.addScaledAndDot(working, -0.3, a, b), target: working.slice() };
}

/** Rosenbrock's valley in several dimensions: many iterations, and pairs are overwritten. */
function minimum(vectors: VectorRoom, precision: Precision): unknown {
  const theta0 = Float64Array.from({ length: 11 }, (_, i) => (i % 2 ? 1 : -1.2));
  return minimise(lbfgs(theta0, { memory: 5, budget: 60, vectors, precision }), (theta) => {
    const gradient = new Float64Array(theta.length);
    let cost = 0;
    for (let i = 0; i + 1 < theta.length; i++) {
      const [x = 0, next = 0] = [theta[i], theta[i + 1]];
      const valley = next - x * x;
      cost += 100 * valley ** 2 + (1 - x) ** 2;
      gradient[i] = (gradient[i] ?? 0) - 400 * x * valley - 2 * (1 - x);
      gradient[i + 1] = (gradient[i + 1] ?? 0) + 200 * valley;
    }
    return { cost, gradient };
  });
}

describe.each(['float64', 'float32'] as const)('vectors in WebAssembly, stored in %s', (precision) => {
  it('give the sums that plain arrays give, to the bit, at any length', () => {
    assertProperty(
      fc.property(fc.integer({ min: 0, max: 70 }), fc.integer({ min: 1, max: 1000 }), (length, seed) => {
        const expected = sums(plainVectors, length, precision, seed);
        expect(sums(simdVectorsOf(module), length, precision, seed)).toEqual(expected);
      }),
    );
  });

  it('lead L-BFGS along the same way, also when the room has served another before', () => {
    const room = simdVectorsOf(module);
    const expected = minimum(plainVectors, precision);
    expect(minimum(room, precision)).toEqual(expected);
    room.allocate(100_000, [50_000], precision);
    expect(minimum(room, precision)).toEqual(expected);
  });
});
