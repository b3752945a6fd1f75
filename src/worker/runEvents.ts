import type { IterationShown, OptimiserChanged, RunStarted } from '../protocol/events.ts';
import { curvatureMemory } from './startOptimiser.ts';
import type { TrainingRun } from './trainingRun.ts';

type Resumed = NonNullable<RunStarted['resumed']>;

/** Patches sent to the page as a sample of what the network sees. */
const sampleCount = 100;

/** @param resumed present when it continues the run of an earlier worker */
export function runStarted(run: TrainingRun, resumed: Pick<Resumed, 'remembers'> | undefined): RunStarted {
  const { runId, settings, shape, patches, measured, iteration, evaluations } = run;
  return {
    type: 'runStarted',
    runId,
    settings,
    shape,
    patchCount: patches.count,
    ...memoryOf(run),
    samplePatches: patches.values.slice(0, sampleCount * shape.visibleSize),
    terms: measured.terms,
    rhoHat: measured.rhoHat.slice(),
    ...(resumed && { resumed: { iteration, evaluations, ...resumed } }),
  };
}

export function optimiserChanged(run: TrainingRun): OptimiserChanged {
  const { runId, iteration, settings } = run;
  return { type: 'optimiserChanged', runId, iteration, optimiser: settings.optimiser, ...memoryOf(run) };
}

/** How much the optimiser remembers at most on the run's engine. */
export function memoryOf({ theta, settings, engine }: TrainingRun) {
  const { pairs, bytes } = curvatureMemory(theta.length, settings.optimiser, engine.backend);
  return { memoryPairs: pairs, memoryBytes: bytes };
}

export function iterationShown({
  runId,
  iteration,
  evaluations,
  present,
  measured,
}: TrainingRun): IterationShown {
  return { type: 'iterationShown', runId, iteration, evaluations, present, rhoHat: measured.rhoHat.slice() };
}
