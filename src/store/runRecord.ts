import type { DataStatistics, RunRecord } from '../core/health/runRecord.ts';
import type { Run } from './run.ts';
import { thinCosts } from './selectors/thinCosts.ts';

/** Points that a record holds: enough for every rule, and few enough to be looked at twice a second. */
const mostPoints = 600;

/** The present run in the form that the rules of health read; undefined before it has begun. */
export function runRecord(
  run: Run,
  data: DataStatistics | undefined,
  singlePrecision: boolean,
): RunRecord | undefined {
  const { started, settings, shape, rhoHat, costs, markers, phase } = run;
  if (!started || !settings || !shape || !rhoHat) return undefined;
  const { optimiser, objective, budget } = settings;
  const changed = markers.findLast(({ subject }) => subject === 'objective');
  return {
    shape,
    objective,
    optimiser: optimiser.name,
    ...('learningRate' in optimiser && { learningRate: optimiser.learningRate }),
    budget,
    points: thinCosts(costs, mostPoints),
    ...(changed && { comparableFrom: changed.until }),
    rhoHat,
    collapsedUnits: run.collapsedUnits,
    data,
    stopReason: phase === 'finished' ? run.stopReason : undefined,
    singlePrecision,
  };
}
