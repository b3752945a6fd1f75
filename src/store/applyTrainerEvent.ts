import type { Objective } from '../core/autoencoder/shape.ts';
import { optimiserFields, type RunChange } from '../description/runDescription.ts';
import type { Resume } from '../protocol/commands.ts';
import type { FiltersChanged, OptimiserChanged, RunEvent } from '../protocol/events.ts';
import type { RunSettings } from '../protocol/settings.ts';
import type { Run } from './run.ts';
import { atIterationZero, started } from './startedRun.ts';
import { withMarker } from './withMarker.ts';

/**
 * The state of the run after one more event of the worker. Pure; events of other runs have no effect. A run begins
 * with the page's own request (`beginRun`), so that everything before its `runStarted` already belongs to it.
 */
export function applyTrainerEvent(run: Run, event: RunEvent): Run {
  if (event.runId !== run.runId) return run;
  switch (event.type) {
    case 'dataPreparing':
      return { ...run, preparing: { fraction: event.fraction, activity: event.activity } };
    case 'preparationCancelled':
      return { ...run, phase: 'cancelled', preparing: undefined, cancelledRun: run.runId };
    case 'picturesMissing':
      return run; // the session opens them again
    case 'runStarted':
      return started(run, event);
    case 'runTraining':
      return {
        ...run,
        phase: 'training',
        pausing: false,
        stopReason: undefined,
        failure: undefined,
        cancelledRun: undefined,
      };
    case 'runPaused':
      return { ...run, phase: 'paused', iteration: event.iteration, ...resting };
    case 'runReset': {
      // An object of its own: what is trained from here is another run, and runs are told apart by the settings that they began with.
      const begun = run.settings && { ...run.settings };
      return { ...run, ...atIterationZero(event, begun), phase: 'ready', cancelledRun: undefined };
    }
    case 'costsMeasured': {
      const last = event.points.at(-1);
      if (!last) return run;
      return {
        ...run,
        iteration: last.iteration,
        terms: last,
        costs: [...run.costs, ...event.points],
        efforts: [
          ...run.efforts,
          { iteration: last.iteration, evaluations: event.evaluations, seconds: event.seconds },
        ],
        rhoHat: event.rhoHat,
        evaluations: event.evaluations,
        iterationsPerSecond: event.iterationsPerSecond,
      };
    }
    case 'filtersChanged':
      return withFrame(run, event);
    case 'objectiveChanged':
      return {
        ...underWay(run),
        terms: event.terms,
        costs: event.iteration === 0 ? [{ iteration: 0, ...event.terms }] : run.costs,
        ...changed(run, event.iteration, { objective: event.after }, weightsOf(event.after)),
        markers: withMarker(
          run.markers,
          { iteration: event.iteration, subject: 'objective', before: event.before, after: event.after },
          run.iterationsPerSecond,
        ),
      };
    case 'optimiserChanged':
      return optimiserChanged(run, event);
    case 'checkpointTaken': {
      const { type: _, runId: __, ...checkpoint } = event;
      return { ...run, checkpoint };
    }
    case 'iterationShown': {
      const { iteration, evaluations, present, rhoHat, seeking, cost } = event;
      const point = run.costs.findLast((one) => one.iteration <= iteration);
      const replayDiffers = cost !== undefined && point?.iteration === iteration && point.total !== cost;
      return {
        ...run,
        iteration,
        evaluations,
        rhoHat,
        terms: point ?? run.terms,
        present: iteration < present ? present : undefined,
        seeking,
        replayDiffers: replayDiffers || undefined,
      };
    }
    case 'budgetChanged': {
      const { budget } = event;
      return { ...run, ...changed(run, run.iteration, { budget }, { iterations: budget }) };
    }
    case 'runFinished':
      return {
        ...run,
        phase: 'finished',
        iteration: event.iteration,
        evaluations: event.evaluations,
        stopReason: event.reason,
        iterationsPerSecond: 0,
        pausing: false,
      };
    case 'runFailed':
      return {
        ...run,
        phase: 'failed',
        iteration: run.started ? event.iteration : run.iteration,
        failure: event.failure,
        preparing: undefined,
        iterationsPerSecond: 0,
        pausing: false,
      };
    default:
      return event satisfies never;
  }
}

const resting = { iterationsPerSecond: 0, cancelledRun: undefined, pausing: false } as const;

/** What made the optimiser stop does not hold for another cost, nor for another optimiser; a budget that is used up does. */
function underWay(run: Run): Run {
  if (run.phase !== 'finished' || run.stopReason === 'budget') return run;
  return { ...run, phase: 'paused', stopReason: undefined };
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

function optimiserChanged(run: Run, event: OptimiserChanged): Run {
  const { iteration, optimiser: after, memoryPairs, memoryBytes } = event;
  const before = run.settings?.optimiser ?? after;
  return {
    ...underWay(run),
    memoryPairs,
    memoryBytes,
    ...changed(run, iteration, { optimiser: after }, optimiserFields(after)),
    markers: withMarker(
      run.markers,
      { iteration, subject: 'optimiser', before, after },
      run.iterationsPerSecond,
    ),
  };
}

/**
 * A new run was requested: what was shown stays on the screen until `runStarted` replaces it.
 * @param resume the state that an earlier worker reached, if it does not begin at its initial weights
 */
export function beginRun(run: Run, runId: number, settings: RunSettings, resume?: Resume): Run {
  return {
    ...run,
    runId,
    begun: resume && run.begun ? run.begun : settings,
    parent: resume && run.parent,
    checkpoint: resume,
    present: undefined,
    seeking: undefined,
    replayDiffers: undefined,
    cancelledRun: undefined,
    phase: 'preparing',
    started: false,
    preparing: undefined,
    failure: undefined,
    stopReason: undefined,
    iterationsPerSecond: 0,
    pausing: false,
    quiet: false,
  };
}

/** A change at iteration 0 belongs to the beginning. */
/** What can change of an objective while a run has the same model. */
function weightsOf({ output: _, sparsity: __, ...weights }: Objective): Omit<RunChange, 'iteration'> {
  return weights;
}

function changed(
  { settings, begun, changes }: Run,
  iteration: number,
  change: Partial<RunSettings>,
  described: Omit<RunChange, 'iteration'>,
): Pick<Run, 'settings' | 'begun' | 'changes'> {
  return {
    settings: settings && { ...settings, ...change },
    begun: iteration === 0 ? begun && { ...begun, ...change } : begun,
    changes: iteration === 0 ? changes : [...changes, { iteration, ...described }],
  };
}
