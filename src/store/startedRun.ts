import type { RunReset, RunStarted } from '../protocol/events.ts';
import type { Run } from './run.ts';

/** The run once its data and weights are there: at iteration 0, or where an earlier worker left it. */
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
    markers: [],
    parent: undefined,
    begun: settings,
    changes: [],
    checkpoint: undefined,
    stopReason: undefined,
    failure: undefined,
  };
}

/** What had been measured up to there stays; what the lost worker did after it is done again. */
function resumedAt(run: Run, { terms, rhoHat }: RunStarted, at: NonNullable<RunStarted['resumed']>) {
  return {
    ...at,
    iterationsPerSecond: 0,
    terms,
    rhoHat,
    costs: run.costs.filter(({ iteration }) => iteration <= at.iteration),
    markers: run.markers.filter(({ iteration }) => iteration <= at.iteration),
    changes: run.changes.filter(({ iteration }) => iteration <= at.iteration),
    stopReason: undefined,
    failure: undefined,
  };
}
