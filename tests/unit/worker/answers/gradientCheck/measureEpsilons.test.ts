import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { EpsilonPoint } from '../../../../../src/core/autoencoder/gradientCheck/epsilonCurve.ts';
import { createMeasureEpsilons } from '../../../../../src/worker/answers/gradientCheck/measureEpsilons.ts';
import { createKernelEvaluator } from '../../../../../src/worker/kernel/kernelEvaluator.ts';
import { KernelShare } from '../../../../../src/worker/kernel/kernelShare.ts';
import { buildKernel } from '../../../../../vite/kernel.ts';
import { contextOf, smallRun } from './checkedRun.ts';

let kernel: WebAssembly.Module;

beforeAll(async () => {
  await buildKernel();
  const file = new URL('../../../../../src/worker/kernel/build/float32.wasm', import.meta.url);
  kernel = await WebAssembly.compile(readFileSync(file));
}, 60_000);

const errorAt = (points: readonly EpsilonPoint[], exponent: number): number =>
  points.find(({ epsilon }) => Math.abs(Math.log10(epsilon) - exponent) < 0.01)?.relativeDifference ??
  Number.NaN;

describe('the error against EPSILON', () => {
  it('is a V in float64 with its foot near 1e-4, and in float32 a far higher one with its foot near 1e-2', async () => {
    const { context, told } = contextOf<'measureEpsilons'>(smallRun());
    const measure = createMeasureEpsilons(async (_, patches, shape) => {
      const share = KernelShare.inOwnMemory(patches, shape, 'float32', kernel);
      return createKernelEvaluator([share], shape, patches.count);
    });
    const { float64, float32, withoutFloat32, iteration } = await measure(
      { runId: 7, weights: 'initial' },
      context,
    );
    expect(withoutFloat32).toBeUndefined();
    expect(iteration).toBe(0);
    expect(errorAt(float64, -4)).toBeLessThan(1e-9);
    expect(errorAt(float64, -1)).toBeGreaterThan(1e4 * errorAt(float64, -4));
    expect(errorAt(float64, -12)).toBeGreaterThan(1e4 * errorAt(float64, -4));
    const best = Math.min(...float32.map(({ relativeDifference }) => relativeDifference));
    expect(best).toBeGreaterThan(1e-8);
    expect(best).toBeLessThan(1e-2);
    expect(errorAt(float32, -7)).toBeGreaterThan(100 * best);
    expect(float32).toHaveLength(float64.length);
    expect(told).toHaveLength(2 * float64.length);
  });

  it('is measured at the present weights where they are asked for, which have a curve of their own', async () => {
    const { context } = contextOf<'measureEpsilons'>(smallRun());
    const measure = createMeasureEpsilons(() => Promise.reject(new Error('not wanted here')));
    const initial = await measure({ runId: 7, weights: 'initial' }, context);
    const present = await measure({ runId: 7, weights: 'present' }, context);
    expect(present.iteration).toBe(12);
    const ratio = errorAt(present.float64, -1) / errorAt(initial.float64, -1);
    expect(Math.abs(Math.log(ratio))).toBeGreaterThan(0.05);
  });

  it('says why there is no curve for float32 where the kernel cannot run, and gives the other', async () => {
    const { context } = contextOf<'measureEpsilons'>(smallRun());
    const measure = createMeasureEpsilons(() => Promise.reject(new Error('no WebAssembly SIMD')));
    const { float64, float32, withoutFloat32 } = await measure({ runId: 7, weights: 'initial' }, context);
    expect(float64).toHaveLength(23);
    expect(float32).toEqual([]);
    expect(withoutFloat32).toEqual({ message: 'no WebAssembly SIMD' });
  });
});
