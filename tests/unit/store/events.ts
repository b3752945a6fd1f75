import type { CostPoint, CostsMeasured, FiltersChanged, RunStarted } from '../../../src/protocol/events.ts';
import { courseSettings } from '../../../src/store/settings.ts';

const { pace: _, backend: __, ...settings } = courseSettings;

const shape = { visibleSize: 64, hiddenSize: 25 };

/** A point whose terms add up to `total`. */
export function costPoint(iteration: number, total: number): CostPoint {
  return {
    iteration,
    total,
    reconstructionError: total * 0.8,
    weightDecay: total * 0.15,
    sparsityPenalty: total * 0.05,
  };
}

export function runStarted(runId: number): RunStarted {
  const { iteration: _iteration, ...terms } = costPoint(0, 54.6);
  return {
    type: 'runStarted',
    runId,
    settings,
    shape,
    patchCount: 10_000,
    memoryPairs: 100,
    memoryBytes: 5_262_400,
    samplePatches: new Float32Array(36 * 64),
    terms,
    rhoHat: new Float64Array(25).fill(0.5),
  };
}

export function costsMeasured(runId: number, iterations: readonly number[]): CostsMeasured {
  return {
    type: 'costsMeasured',
    runId,
    points: iterations.map((iteration) => costPoint(iteration, 0.4 + 10 / (iteration + 1))),
    rhoHat: new Float64Array(25).fill(0.01),
    evaluations: (iterations.at(-1) ?? 0) + 1,
    seconds: (iterations.at(-1) ?? 0) / 60,
    iterationsPerSecond: 60,
  };
}

export function filtersChanged(runId: number, iteration: number): FiltersChanged {
  const weights = new Float32Array(shape.hiddenSize * shape.visibleSize).fill(iteration);
  return {
    type: 'filtersChanged',
    runId,
    iteration,
    shape,
    buffer: weights.buffer,
    edgeUnits: 3,
    collapsedUnits: 1,
  };
}
