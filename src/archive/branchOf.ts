import { describeRun, type RunDescription } from '../description/runDescription.ts';
import { settingsOf } from '../description/settingsOf.ts';
import type { RunSettings } from '../protocol/settings.ts';
import type { Run } from '../store/run.ts';
import type { Snapshot } from '../store/shelf.ts';

/** One iteration of a run. */
export interface BranchPoint {
  readonly iteration: number;
  readonly evaluations: number;
  readonly theta: Float64Array;
}

/**
 * A new run that goes on from an iteration of another, with the settings and the curve that this had there. Its optimiser
 * begins with an empty memory, as the course's did when training was continued from optTheta.
 * @param id the name under which the run it branches off from is kept
 * @throws TypeError when the run has not begun
 */
export function branchOf(run: Run, id: string, point: BranchPoint): Snapshot {
  const { begun } = run;
  if (!begun) throw new TypeError('A run that has not begun has nothing to branch off from.');
  const { iteration, evaluations } = point;
  const upTo = <Part extends { readonly iteration: number }>(parts: readonly Part[]): readonly Part[] =>
    parts.filter((part) => part.iteration <= iteration);
  const changes = upTo(run.changes);
  const settings = settingsAfter(describeRun(begun, changes));
  const costs = upTo(run.costs);
  const efforts = upTo(run.efforts);
  const seconds = efforts.at(-1)?.seconds;
  return {
    settings,
    guided: undefined,
    run: {
      ...run,
      phase: 'paused',
      parent: { id, iteration },
      // An object of its own: runs are told apart by the settings that they began with.
      begun: { ...begun },
      changes,
      settings,
      checkpoint: {
        ...point,
        ...(seconds !== undefined && { seconds }),
        ...(run.checkpoint?.legs && { legs: upTo(run.checkpoint.legs) }),
      },
      iteration,
      present: undefined,
      seeking: undefined,
      replayDiffers: undefined,
      evaluations,
      terms: costs.at(-1),
      costs,
      efforts,
      markers: upTo(run.markers),
      stopReason: undefined,
      failure: undefined,
    },
  };
}

/** The settings after all changes that the description lists. */
function settingsAfter(description: RunDescription): RunSettings {
  const changed = description.changes.map(({ iteration: _, ...change }) => change);
  return settingsOf(Object.assign({}, description, ...changed) as RunDescription);
}
