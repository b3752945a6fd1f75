import type { NetworkShape, Objective } from '../../../src/core/autoencoder/shape.ts';
import type { PatchSet } from '../../../src/core/patches/image.ts';
import { createKernelEvaluator } from '../../../src/worker/kernel/kernelEvaluator.ts';
import { KernelShare } from '../../../src/worker/kernel/kernelShare.ts';

export type ApartMessage =
  | {
      readonly ask: 'load';
      readonly patches: PatchSet;
      readonly shape: NetworkShape;
      readonly theta: Float64Array;
      readonly objective: Objective;
      readonly module: WebAssembly.Module;
    }
  | { readonly ask: 'evaluate' };

let evaluate: (() => Promise<unknown>) | undefined;

self.onmessage = async ({ data }: MessageEvent<ApartMessage>) => {
  if (data.ask === 'load') {
    const { patches, shape, theta, objective, module } = data;
    const share = KernelShare.inOwnMemory(patches, shape, 'float32', module);
    const evaluator = createKernelEvaluator([share], shape, patches.count);
    evaluate = async () => evaluator.evaluate(theta, objective);
  } else {
    await evaluate?.();
  }
  self.postMessage(0);
};
