import { startKey } from '../description/runKey.ts';
import type { Resume } from '../protocol/commands.ts';
import type { RunSettings } from '../protocol/settings.ts';
import type { Run } from '../store/run.ts';
import type { Snapshot } from '../store/shelf.ts';

/** The state from which another worker can continue the run, if these settings still describe it. */
export function resumeFor(
  { begun, checkpoint }: Pick<Run, 'begun' | 'checkpoint'>,
  wanted: Pick<RunSettings, 'data' | 'hiddenSize' | 'seed' | 'objective'>,
): Resume | undefined {
  return begun && startKey(begun) === startKey(wanted) ? checkpoint : undefined;
}

/** The run to show after preparing another was cancelled: the one before, not training; or none if there was none. */
export function takenBack(run: Run, former: Snapshot | undefined): Run {
  const { runId: cancelledRun } = run;
  if (!former) return { ...run, phase: 'cancelled', preparing: undefined, cancelledRun };
  const phase = former.run.phase === 'training' ? 'paused' : former.run.phase;
  return { ...former.run, phase, cancelledRun };
}
