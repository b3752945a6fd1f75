import kernelAddress from '../worker/kernel/build/float64.wasm?url';
import { createKernelEvaluator } from '../worker/kernel/kernelEvaluator.ts';
import { KernelShare } from '../worker/kernel/kernelShare.ts';
import type { KernelMaker } from './measureVersions.ts';

/** Fetches the page's own kernel in float64; undefined where it cannot be had. */
export async function loadOwnKernel(): Promise<KernelMaker | undefined> {
  try {
    const response = await fetch(kernelAddress);
    return response.ok ? kernelFrom(await WebAssembly.compile(await response.arrayBuffer())) : undefined;
  } catch {
    return undefined;
  }
}

/** @param module worker/kernel/assembly/float64.ts compiled */
export function kernelFrom(module: WebAssembly.Module): KernelMaker {
  return ({ patches, shape, objective }) => {
    const set = { ...patches, values: Float32Array.from(patches.values) };
    const share = KernelShare.inOwnMemory(set, shape, 'float64', module);
    const evaluator = createKernelEvaluator([share], shape, patches.count);
    return async (theta) => {
      const { terms, gradient } = await evaluator.evaluate(theta, objective);
      return { cost: terms.total, gradient };
    };
  };
}
