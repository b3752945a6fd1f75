import type { FilesOpened, FiltersChanged, OptimiserChanged, TrainerEvent } from '../protocol/events.ts';
import type { RunSettings } from '../protocol/settings.ts';
import type { Run } from './run.ts';
import { atIterationZero, started } from './startedRun.ts';
import { takeBack } from './takeBack.ts';
import { withMarker } from './withMarker.ts';

/**
 * The run after one more event of the worker. Pure; events of an older run change nothing, unless it may be gone back to.
 * A run begins with the page's own wish (`beginRun`), so that everything before its `runStarted` is already its own.
 */
export function applyTrainerEvent(run: Run, event: TrainerEvent): Run {
  if ('runId' in event && event.runId !== run.runId) return withFormer(run, event);
  switch (event.type) {
    case 'backendChosen': {
      const { type: _, ...backend } = event;
      return { ...run, backend };
    }
    case 'filesReading':
      return { ...run, opening: { fraction: event.fraction, activity: event.activity } };
    case 'filesOpened':
      return filesOpened(run, event);
    case 'dataPreparing':
      return { ...run, preparing: { fraction: event.fraction, activity: event.activity } };
    case 'preparationCancelled':
      return takeBack(run);
    case 'runStarted':
      return started(run, event);
    case 'runTraining':
      return {
        ...run,
        phase: 'training',
        stopReason: undefined,
        failure: undefined,
        cancelledRun: undefined,
      };
    case 'runPaused':
      return { ...run, phase: 'paused', iteration: event.iteration, ...resting };
    case 'runReset':
      return { ...run, ...atIterationZero(event), phase: 'ready', cancelledRun: undefined };
    case 'costsMeasured': {
      const last = event.points.at(-1);
      if (!last) return run;
      return {
        ...run,
        iteration: last.iteration,
        terms: last,
        costs: [...run.costs, ...event.points],
        rhoHat: event.rhoHat,
        evaluations: event.evaluations,
        iterationsPerSecond: event.iterationsPerSecond,
      };
    }
    case 'filtersChanged':
      return withFrame(run, event);
    case 'objectiveChanged':
      return {
        ...run,
        terms: event.terms,
        settings: changed(run, { objective: event.after }),
        markers: withMarker(
          run.markers,
          { iteration: event.iteration, subject: 'objective', before: event.before, after: event.after },
          run.iterationsPerSecond,
        ),
      };
    case 'optimiserChanged':
      return optimiserChanged(run, event);
    case 'checkpointTaken':
      return run;
    case 'budgetChanged':
      return { ...run, settings: changed(run, { budget: event.budget }) };
    case 'runFinished':
      return {
        ...run,
        phase: 'finished',
        iteration: event.iteration,
        evaluations: event.evaluations,
        stopReason: event.reason,
        iterationsPerSecond: 0,
      };
    case 'runFailed':
      return {
        ...run,
        phase: 'failed',
        iteration: run.started ? event.iteration : run.iteration,
        failure: event.sentence,
        preparing: undefined,
        former: undefined,
        iterationsPerSecond: 0,
      };
    default:
      return event satisfies never;
  }
}

const resting = { iterationsPerSecond: 0, cancelledRun: undefined } as const;

/** What the run before still had to say when another was wanted. */
function withFormer(run: Run, event: TrainerEvent): Run {
  const former = run.former && applyTrainerEvent(run.former, event);
  return former === run.former ? run : { ...run, former };
}

function withFrame(run: Run, event: FiltersChanged): Run {
  const { iteration, shape, edgeUnits, collapsedUnits, barsFound } = event;
  const weights = new Float32Array(event.buffer.slice(0));
  return {
    ...run,
    frame: { iteration, shape, weights },
    firstWeights: iteration === 0 ? weights : run.firstWeights,
    edgeUnits,
    collapsedUnits,
    barsFound,
  };
}

function filesOpened(run: Run, { type: _, ...opened }: FilesOpened): Run {
  const { pictures, photographs, source } = opened;
  const opening = undefined;
  if (source === 'mnist') {
    const mnistPictures = pictures.length > 0 ? pictures : run.mnistPictures;
    return { ...run, opening, mnistOpened: opened, mnistPictures };
  }
  const openPictures = pictures.length > 0 ? { pictures, photographs } : run.openPictures;
  return { ...run, opening, lastOpened: opened, openPictures };
}

function optimiserChanged(run: Run, event: OptimiserChanged): Run {
  const { iteration, optimiser: after, memoryPairs, memoryBytes } = event;
  const before = run.settings?.optimiser ?? after;
  return {
    ...run,
    memoryPairs,
    memoryBytes,
    settings: changed(run, { optimiser: after }),
    markers: withMarker(
      run.markers,
      { iteration, subject: 'optimiser', before, after },
      run.iterationsPerSecond,
    ),
  };
}

/**
 * A new run is wanted: what was shown stays on screen until `runStarted` replaces it.
 * @param replaces whether it takes the place of the run on show, which is gone: then that is none to go back to
 */
export function beginRun(run: Run, runId: number, replaces = false): Run {
  const stands = run.phase !== 'preparing';
  return {
    ...run,
    runId,
    former: stands ? (replaces ? undefined : run) : run.former,
    cancelledRun: undefined,
    phase: 'preparing',
    started: false,
    preparing: undefined,
    failure: undefined,
    stopReason: undefined,
    iterationsPerSecond: 0,
  };
}

function changed(run: Run, change: Partial<RunSettings>): RunSettings | undefined {
  return run.settings && { ...run.settings, ...change };
}
