import { parameterCount } from '../core/autoencoder/parameters.ts';
import type { NetworkShape } from '../core/autoencoder/shape.ts';
import { valuesOf } from '../core/patches/channels.ts';
import type { EngineObjection } from '../protocol/engineReports.ts';
import type { RunFailure } from '../protocol/failures.ts';
import type { BackendName, OptimiserSettings, RunSettings } from '../protocol/settings.ts';
import { pairBytes } from './kernel/batchPair.ts';
import { planMemory } from './kernel/memoryPlan.ts';
import { wholeShareBytes } from './kernel/wholeShare.ts';
import { curvatureMemory, precisionOn } from './startOptimiser.ts';

/**
 * Bytes a run may take. A 32-bit WebAssembly memory ends at 4 GiB and browsers give a tab about 2 GiB before they
 * stop it; the page, the pictures and intermediate results need the rest.
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
  const visibleSize = valuesOf({ side: data.patchSize, channels: data.preparation.colour ? 3 : 1 });
  const shape = { visibleSize, hiddenSize };
  return { shape, patchCount: data.patchCount, optimiser };
}

/** Bytes that patches, activations and optimiser take together while training on that engine. */
export function estimateMemory(backend: BackendName, { shape, patchCount, optimiser }: Workload): number {
  const patches = 4 * patchCount * shape.visibleSize;
  const parameters = parameterCount(shape);
  const { bytes } = curvatureMemory(parameters, optimiser, backend);
  const engine = engineMemory(backend, shape, patchCount, 'batchSize' in optimiser ? optimiser.batchSize : 0);
  return patches + engine + bytes + 8 * parameterVectors * parameters;
}

/** The kernel plans every byte; `batchSize` is 0 where there are no batches. TensorFlow.js keeps the patches twice and every step's result until an evaluation ends. */
function engineMemory(
  backend: BackendName,
  shape: NetworkShape,
  patchCount: number,
  batchSize: number,
): number {
  const { visibleSize, hiddenSize } = shape;
  if (backend !== 'simd' && backend !== 'simd64') return 4 * patchCount * (9 * visibleSize + 8 * hiddenSize);
  const precision = precisionOn(backend);
  // One of the two: passes by two threads are made instead of batches by one.
  const whole = wholeShareBytes(shape, patchCount, precision);
  const pair = pairBytes(shape, patchCount, Math.min(batchSize, patchCount), precision);
  const forBatches = batchSize > 0 ? Math.max(whole, pair) : 0;
  return 65_536 * planMemory(shape, patchCount, precision).pages + forBatches;
}

/** The run would need too much memory. */
export class TooLarge extends Error {
  readonly failure: RunFailure;

  constructor(workload: Workload) {
    super('The run needs too much memory.');
    this.name = 'TooLarge';
    const needed = estimateMemory('simd', workload);
    this.failure = { id: 'runTooLarge', needed, limit: memoryLimit, patches: patchesThatFit(workload) };
  }
}

/** @throws TooLarge when the run fits into no engine; our own kernel is the one that needs least */
export function refuseTooLarge(workload: Workload): void {
  if (estimateMemory('simd', workload) > memoryLimit) throw new TooLarge(workload);
}

/** Engines that cannot hold the run. */
export function tooLargeFor(workload: Workload): Map<BackendName, EngineObjection> {
  const needs = (['webgl', 'webgpu', 'simd', 'simd64', 'wasm', 'cpu'] as const).map(
    (backend) => [backend, estimateMemory(backend, workload)] as const,
  );
  return new Map(
    needs
      .filter(([, needed]) => needed > memoryLimit)
      .map(([backend, needed]) => [backend, { id: 'tooLarge', needed, limit: memoryLimit }]),
  );
}

/** The number of patches, in hundreds, with which the run would fit; undefined where fewer patches do not help. */
function patchesThatFit(workload: Workload): number | undefined {
  const fewerPatches = { ...workload, patchCount: 1 };
  const withoutPatches = estimateMemory('simd', fewerPatches);
  const perPatch = (estimateMemory('simd', workload) - withoutPatches) / Math.max(1, workload.patchCount - 1);
  const patches = Math.floor((memoryLimit - withoutPatches) / perPatch / 100) * 100;
  return patches >= 100 ? patches : undefined;
}
