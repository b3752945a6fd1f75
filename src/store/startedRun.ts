import type { RunReset, RunStarted } from '../protocol/events.ts';
import type { Run } from './run.ts';

/** The run when its data and weights are ready: at iteration 0, or at the state that an earlier worker reached. */
export function started(run: Run, event: RunStarted): Run {
  const { settings, shape, patchCount, memoryPairs, memoryBytes, samplePatches } = event;
  return {
    ...run,
    ...(event.resumed ? resumedAt(run, event, event.resumed) : atIterationZero(event, settings)),
    phase: event.resumed ? 'paused' : 'ready',
    started: true,
    preparing: undefined,
    settings,
    shape,
    patchCount,
    memoryPairs,
    memoryBytes,
    samplePatches,
  };
}

/** @param settings those with which the run begins from here */
export function atIterationZero({ terms, rhoHat }: RunStarted | RunReset, settings: Run['settings']) {
  return {
    iteration: 0,
    evaluations: 1,
    iterationsPerSecond: 0,
    terms,
    rhoHat,
    costs: [{ iteration: 0, ...terms }],
    efforts: [{ iteration: 0, evaluations: 1, seconds: 0 }],
    markers: [],
    parent: undefined,
    begun: settings,
    changes: [],
    checkpoint: undefined,
    wentBack: undefined,
    stopReason: undefined,
    failure: undefined,
  };
}

/** The measurements up to there are kept; the later iterations of the lost worker are repeated. */
function resumedAt(run: Run, { terms, rhoHat }: RunStarted, at: NonNullable<RunStarted['resumed']>) {
  return {
    ...at,
    wentBack: run.iteration > at.iteration ? { from: run.iteration, to: at.iteration } : run.wentBack,
    iterationsPerSecond: 0,
    terms,
    rhoHat,
    costs: run.costs.filter(({ iteration }) => iteration <= at.iteration),
    efforts: run.efforts.filter(({ iteration }) => iteration <= at.iteration),
    markers: run.markers.filter(({ iteration }) => iteration <= at.iteration),
    changes: run.changes.filter(({ iteration }) => iteration <= at.iteration),
    stopReason: undefined,
    failure: undefined,
  };
}
