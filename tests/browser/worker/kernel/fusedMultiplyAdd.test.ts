import { describe, expect, it } from 'vitest';
import { initialiseParameters } from '../../../../src/core/autoencoder/initialise.ts';
import { costAndGradient } from '../../../../src/core/autoencoder/sparseAutoencoder.ts';
import type { Precision } from '../../../../src/core/precision.ts';
import { createRandom } from '../../../../src/core/random.ts';
import { compileKernel, hasFusedMultiplyAdd } from '../../../../src/worker/kernel/createKernel.ts';
import { createKernelEvaluator } from '../../../../src/worker/kernel/kernelEvaluator.ts';
import { KernelShare } from '../../../../src/worker/kernel/kernelShare.ts';

const shape = { visibleSize: 64, hiddenSize: 25 };
const objective = { lambda: 1e-4, rho: 0.01, beta: 3 };
const random = createRandom(3);
const theta = initialiseParameters(shape, random);
const grey = Float32Array.from({ length: 1000 * 64 }, () => 0.1 + 0.8 * random.next());
const strokes = grey.map((value) => (random.next() < 0.8 ? 0 : value));
const bounds: Record<Precision, { cost: number; gradient: number }> = {
  float32: { cost: 1e-6, gradient: 1e-5 },
  float64: { cost: 1e-14, gradient: 1e-13 },
};

const norm = (values: Float64Array): number => Math.hypot(...values);

async function evaluate(values: Float32Array, precision: Precision, fused: boolean) {
  const patches = { values, count: 1000, visibleSize: 64 };
  const module = await compileKernel(precision, fused);
  const share = KernelShare.inOwnMemory(patches, shape, precision, module);
  return createKernelEvaluator([share], shape, patches.count).evaluate(theta, objective);
}

describe.each(['float32', 'float64'] as const)('the kernel in %s', (precision) => {
  for (const [name, values] of Object.entries({ grey, strokes })) {
    it(`is as near the reference in one step as in two: ${name}`, async ({ skip }) => {
      if (!hasFusedMultiplyAdd()) skip('this browser has no relaxed SIMD');
      const reference = costAndGradient(theta, shape, { values, count: 1000, visibleSize: 64 }, objective);
      for (const fused of [false, true]) {
        const { terms, gradient } = await evaluate(values, precision, fused);
        expect(Math.abs(terms.total / reference.terms.total - 1)).toBeLessThan(bounds[precision].cost);
        const off = gradient.map((value, n) => value - (reference.gradient[n] as number));
        expect(norm(off) / norm(reference.gradient)).toBeLessThan(bounds[precision].gradient);
      }
    });
  }
});
