import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { initialiseParameters } from '../../src/core/autoencoder/initialise.ts';
import type { NetworkShape } from '../../src/core/autoencoder/shape.ts';
import type { PatchSet } from '../../src/core/patches/image.ts';
import { createRandom } from '../../src/core/random.ts';
import { randomStreams } from '../../src/core/randomStreams.ts';
import { type ExperimentSetup, guidedExperiments } from '../../src/presets/experiments.ts';
import type { RunSettings } from '../../src/protocol/settings.ts';
import { courseSettings, createSettings } from '../../src/store/settings.ts';
import { createDatasets } from '../../src/worker/datasets/datasets.ts';
import { hasFusedMultiplyAdd } from '../../src/worker/kernel/createKernel.ts';
import { splitPatches } from '../../src/worker/kernel/createPool.ts';
import { createKernelEvaluator } from '../../src/worker/kernel/kernelEvaluator.ts';
import { KernelShare } from '../../src/worker/kernel/kernelShare.ts';
import { simdVectorsOf } from '../../src/worker/kernel/simdVectors.ts';
import { TrainingRun } from '../../src/worker/trainingRun.ts';

/** A machine as far as it shows in the numbers: threads that share the patches, and whether it multiplies and adds in one step. */
export interface Machine {
  readonly threads: number;
  readonly fused: boolean;
}

/** The settings that the page has once an experiment was set up. */
export function settingsOf(setup: ExperimentSetup, seed: number): RunSettings {
  const store = createSettings({ ...courseSettings, seed });
  store.getState().setUp(setup);
  const { data, hiddenSize, objective, optimiser, budget } = store.getState();
  return { data, hiddenSize, seed, objective, optimiser, budget };
}

export function setupOf(id: string): ExperimentSetup {
  const found = guidedExperiments.find((experiment) => experiment.id === id);
  if (!found) throw new RangeError(`There is no experiment ${id}.`);
  return found.setup;
}

/** A program of the page's kernel. Node before 22 hides relaxed SIMD, which the fused ones need, behind a flag. */
async function compile(program: 'float32' | 'float32.fused' | 'vectors'): Promise<WebAssembly.Module> {
  if (!hasFusedMultiplyAdd()) setFlagsFromString('--experimental-wasm-relaxed-simd');
  const file = new URL(`../../src/worker/kernel/build/${program}.wasm`, import.meta.url);
  return WebAssembly.compile(readFileSync(file));
}

const datasets = createDatasets();

/** The patches of a run, as the page's worker prepares them. */
export const preparePatches = ({ data, seed }: RunSettings) =>
  datasets.prepare(
    data,
    seed,
    () => undefined,
    () => false,
  );

/** The run at its initial weights, as the page's worker makes it; what threads would compute is computed here in turn. */
export async function createRun(settings: RunSettings, machine: Machine): Promise<TrainingRun> {
  const prepared = await preparePatches(settings);
  const { patches } = prepared;
  const shape = { visibleSize: patches.visibleSize, hiddenSize: settings.hiddenSize };
  const random = createRandom(settings.seed, randomStreams.initialWeights);
  const initialTheta = initialiseParameters(shape, random);
  const evaluator = await createEvaluator(patches, shape, machine);
  const measured = await evaluator.evaluate(initialTheta, settings.objective);
  return new TrainingRun({
    runId: 1,
    settings,
    shape,
    prepared,
    initialTheta,
    evaluator,
    measured,
    vectors: simdVectorsOf(await compile('vectors')),
    giveWay: () => Promise.resolve(),
  });
}

async function createEvaluator(patches: PatchSet, shape: NetworkShape, { threads, fused }: Machine) {
  const module = await compile(fused ? 'float32.fused' : 'float32');
  const parts = splitPatches(patches, shape, threads);
  const shares = parts.map((part) => KernelShare.inOwnMemory(part, shape, 'float32', module));
  return createKernelEvaluator(shares, shape, patches.count);
}
