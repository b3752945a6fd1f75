import { parameterCount } from '../core/autoencoder/parameters.ts';
import type { NetworkShape } from '../core/autoencoder/shape.ts';
import type { BackendName, OptimiserSettings, RunSettings } from '../protocol/settings.ts';
import { planMemory } from './kernel/memoryPlan.ts';
import { wholeShareBytes } from './kernel/wholeShare.ts';
import { curvatureMemory, precisionOn } from './startOptimiser.ts';

/**
 * Bytes a run may take. A 32-bit WebAssembly memory ends at 4 GiB and browsers give a tab about 2 GiB before they stop
 * it; the page, the pictures and what is made on the way need the rest.
 */
export const memoryLimit = 1.5 * 2 ** 30;

/** Vectors of theta's length besides L-BFGS's pairs: theta, gradients of a line search, directions, a checkpoint. */
const parameterVectors = 16;

export interface Workload {
  readonly shape: NetworkShape;
  readonly patchCount: number;
  readonly optimiser: OptimiserSettings;
}

export function workloadOf({ data, hiddenSize, optimiser }: RunSettings): Workload {
  const shape = { visibleSize: data.patchSize ** 2, hiddenSize };
  return { shape, patchCount: data.patchCount, optimiser };
}

/** Bytes that patches, activations and optimiser take together while training on that engine. */
export function estimateMemory(backend: BackendName, { shape, patchCount, optimiser }: Workload): number {
  const patches = 4 * patchCount * shape.visibleSize;
  const parameters = parameterCount(shape);
  const { bytes } = curvatureMemory(parameters, optimiser, backend);
  const engine = engineMemory(backend, shape, patchCount, 'batchSize' in optimiser);
  return patches + engine + bytes + 8 * parameterVectors * parameters;
}

/** The kernel plans every byte. TensorFlow.js keeps the patches twice and every step's result until an evaluation ends. */
function engineMemory(
  backend: BackendName,
  shape: NetworkShape,
  patchCount: number,
  inBatches: boolean,
): number {
  const { visibleSize, hiddenSize } = shape;
  if (backend !== 'simd' && backend !== 'simd64') return 4 * patchCount * (9 * visibleSize + 8 * hiddenSize);
  const precision = precisionOn(backend);
  const forBatches = inBatches ? wholeShareBytes(shape, patchCount, precision) : 0;
  return 65_536 * planMemory(shape, patchCount, precision).pages + forBatches;
}

/** The run would not fit. Its message says what it needs, what there is and what would work. */
export class TooLarge extends Error {
  readonly sentence: string;

  constructor(workload: Workload) {
    const needed = estimateMemory('simd', workload);
    const sentence = `This set-up needs about ${gigabytes(needed)} of memory, and a page can count on ${gigabytes(memoryLimit)}. ${whatWouldFit(workload)}`;
    super(sentence);
    this.name = 'TooLarge';
    this.sentence = sentence;
  }
}

/** @throws TooLarge when the run fits into no engine; our own kernel is the one that needs least */
export function refuseTooLarge(workload: Workload): void {
  if (estimateMemory('simd', workload) > memoryLimit) throw new TooLarge(workload);
}

/** Engines that cannot hold the run, each with a sentence. */
export function tooLargeFor(workload: Workload): Map<BackendName, string> {
  const engines = (['webgl', 'webgpu', 'simd', 'simd64', 'wasm', 'cpu'] as const).filter(
    (backend) => estimateMemory(backend, workload) > memoryLimit,
  );
  return new Map(
    engines.map((backend) => [
      backend,
      `It would need about ${gigabytes(estimateMemory(backend, workload))} of memory for this set-up; the limit is ${gigabytes(memoryLimit)}.`,
    ]),
  );
}

function whatWouldFit(workload: Workload): string {
  const fewerPatches = { ...workload, patchCount: 1 };
  const withoutPatches = estimateMemory('simd', fewerPatches);
  const perPatch = (estimateMemory('simd', workload) - withoutPatches) / Math.max(1, workload.patchCount - 1);
  const patches = Math.floor((memoryLimit - withoutPatches) / perPatch / 100) * 100;
  if (patches >= 100)
    return `It works with ${patches} patches, with smaller patches or with fewer hidden units.`;
  return 'It works with a smaller memory of L-BFGS, with smaller patches or with fewer hidden units.';
}

const gigabytes = (bytes: number): string => `${(bytes / 1e9).toPrecision(2)} GB`;
