import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import {
  engine,
  getBackend,
  getKernel,
  type KernelFunc,
  type NamedAttrMap,
  registerKernel,
  type Tensor,
  type TensorInfo,
  unregisterKernel,
} from '@tensorflow/tfjs-core';
import type { NetworkShape } from '../../core/autoencoder/shape.ts';
import type { PatchSet } from '../../core/patches/image.ts';
import { compileKernel } from '../kernel/createKernel.ts';
import { createKernelEvaluator } from '../kernel/kernelEvaluator.ts';
import { bindKernel, type KernelExports, KernelShare } from '../kernel/kernelShare.ts';
import { lineBytes, planMemory } from '../kernel/memoryPlan.ts';
import { countWorthwhileNonzero } from '../kernel/nonzero.ts';
import type { Evaluator } from './evaluator.ts';
import { isTrustworthy, knownCase, knownCaseDeviation } from './knownAnswer.ts';
import { startBackend } from './startBackend.ts';

/** Our own kernel's functions, as tfjs knows them. Input: the workspace, a tensor. Attributes: what the function takes. */
const kernelNames = {
  forward: 'SparseAutoencoderForward',
  backward: 'SparseAutoencoderBackward',
  squaredError: 'SparseAutoencoderSquaredError',
} as const;

/**
 * Our own kernel as kernels of tfjs's WASM backend: they work on tensors where these lie on tfjs's heap, on this thread.
 * Undefined where that cannot be had (a tfjs that hides its memory, a browser without SIMD) or gives wrong numbers.
 * @throws Error when the backend cannot start; RangeError when its heap has no room for the patches
 */
export async function createHeapEvaluator(
  patches: PatchSet,
  shape: NetworkShape,
): Promise<Evaluator | undefined> {
  await startBackend('wasm');
  const memory = memoryOfHeap();
  if (!memory) return undefined;
  try {
    registerKernels(bindKernel(await compileKernel('float32'), memory), memory);
    if (!(await isRight(memory))) return undefined;
  } catch {
    return undefined;
  }
  return onHeap(patches, shape, memory);
}

const backendOfWasm = (): BackendWasm => engine().registry['wasm'] as BackendWasm;

/** Emscripten's memory, which tfjs does not say it has. */
function memoryOfHeap(): WebAssembly.Memory | undefined {
  const { asm } = backendOfWasm().wasm as unknown as { asm?: { memory?: unknown } };
  return asm?.memory instanceof WebAssembly.Memory ? asm.memory : undefined;
}

/** In place of former ones: they were bound to the same heap, or to one that is gone. */
function registerKernels(kernel: KernelExports, memory: WebAssembly.Memory): void {
  const argumentsIn = (attrs: NamedAttrMap | undefined): number[] =>
    (attrs as { addressesAndSizes: number[] }).addressesAndSizes;
  register(kernelNames.forward, ({ attrs }) => {
    kernel.forward(...argumentsIn(attrs));
    return [];
  });
  for (const name of ['backward', 'squaredError'] as const) {
    register(kernelNames[name], ({ inputs, attrs, backend }) => {
      const squaredError = kernel[name](...argumentsIn(attrs));
      const base = baseOf(backend as BackendWasm, inputs['workspace'] as TensorInfo);
      firstLine(memory, base)[0] = squaredError;
      return [];
    });
  }
}

function register(kernelName: string, kernelFunc: KernelFunc): void {
  if (getKernel(kernelName, 'wasm')) unregisterKernel(kernelName, 'wasm');
  registerKernel({ kernelName, backendName: 'wasm', kernelFunc });
}

async function isRight(memory: WebAssembly.Memory): Promise<boolean> {
  const { patches, shape, theta, objective } = knownCase();
  const evaluator = onHeap(patches, shape, memory);
  try {
    return isTrustworthy(knownCaseDeviation(await evaluator.evaluate(theta, objective)));
  } finally {
    evaluator.dispose();
  }
}

/** @throws RangeError when tfjs's heap has no room */
function onHeap(patches: PatchSet, shape: NetworkShape, memory: WebAssembly.Memory): Evaluator {
  const nonzero = countWorthwhileNonzero(patches);
  const workspace = allocate(planMemory(shape, patches.count, 'float32', nonzero).bytes, memory);
  const base = baseOf(backendOfWasm(), workspace);
  const kernel = callThrough(workspace, () => firstLine(memory, base)[0] as number);
  const share = new KernelShare(patches, shape, 'float32', nonzero, { kernel, memory, base });
  const { evaluate, evaluateCost, leave } = createKernelEvaluator([share], shape, patches.count, 'wasm');
  const confirmBackend = (): void => {
    if (getBackend() !== 'wasm') throw new Error('The wasm backend has been switched away from.');
  };
  return {
    backend: 'wasm',
    models: 'course',
    ...(leave && { leave }),
    async evaluate(...question) {
      confirmBackend();
      return evaluate(...question);
    },
    ...(evaluateCost && {
      async evaluateCost(...question) {
        confirmBackend();
        return evaluateCost(...question);
      },
    }),
    dispose: () => workspace.dispose(),
  };
}

/** A tensor of zeros on tfjs's heap with that many bytes from its first cache line on. */
function allocate(bytes: number, memory: WebAssembly.Memory): Tensor {
  const length = Math.ceil((bytes + lineBytes) / Float32Array.BYTES_PER_ELEMENT);
  const info = backendOfWasm().makeOutput([length], 'float32');
  const workspace = engine().makeTensorFromTensorInfo(info);
  const offset = backendOfWasm().getMemoryOffset(info.dataId);
  if (offset === 0) {
    workspace.dispose();
    throw new RangeError(`TensorFlow.js's WebAssembly has no ${bytes} bytes left.`);
  }
  new Float32Array(memory.buffer, offset, length).fill(0);
  return workspace;
}

/** The kernel by way of tfjs's engine. */
function callThrough(workspace: Tensor, squaredError: () => number): KernelExports {
  const run = (name: keyof typeof kernelNames, addressesAndSizes: number[]): number => {
    engine().runKernel(kernelNames[name], { workspace }, { addressesAndSizes });
    return squaredError();
  };
  return {
    forward: (...addressesAndSizes) => void run('forward', addressesAndSizes),
    backward: (...addressesAndSizes) => run('backward', addressesAndSizes),
    squaredError: (...addressesAndSizes) => run('squaredError', addressesAndSizes),
  };
}

/** The cache line that the memory plan leaves free: the squared error is returned in it, in float64. */
const firstLine = (memory: WebAssembly.Memory, base: number): Float64Array =>
  new Float64Array(memory.buffer, base, 1);

/** The workspace's first byte on a cache line. */
const baseOf = (backend: BackendWasm, { dataId }: TensorInfo): number =>
  Math.ceil(backend.getMemoryOffset(dataId) / lineBytes) * lineBytes;
