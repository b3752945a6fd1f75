import { readFileSync } from 'node:fs';
import type { NetworkShape, Objective } from '../../src/core/autoencoder/shape.ts';
import { lbfgs } from '../../src/core/optimise/lbfgs.ts';
import type { PatchSet } from '../../src/core/patches/image.ts';
import { createKernelEvaluator } from '../../src/worker/kernel/kernelEvaluator.ts';
import { KernelShare } from '../../src/worker/kernel/kernelShare.ts';
import { buildKernel } from '../../vite/kernel.ts';
import { minimiseAsync } from './minimise.ts';

interface Training {
  readonly shape: NetworkShape;
  readonly patches: PatchSet;
  readonly objective: Objective;
  /** Iterations of L-BFGS. */
  readonly budget: number;
}

/** Trains with our own kernel in float64, which takes a third of the reference's time. @returns theta at the end */
export async function trainByKernel(
  theta0: Float64Array,
  { shape, patches, objective, budget }: Training,
): Promise<Float64Array> {
  await buildKernel();
  const file = new URL('../../src/worker/kernel/build/float64.wasm', import.meta.url);
  const module = await WebAssembly.compile(readFileSync(file));
  const share = KernelShare.inOwnMemory(patches, shape, 'float64', module);
  const evaluator = createKernelEvaluator([share], shape, patches.count, 'simd64');
  const { theta } = await minimiseAsync(lbfgs(theta0, { memory: 100, budget }), async (at) => {
    const { terms, gradient } = await evaluator.evaluate(at, objective);
    return { cost: terms.total, gradient };
  });
  evaluator.dispose();
  return theta;
}
