import type { RunPatches } from '../../comparison/messages.ts';
import type { RunDescription } from '../../description/runDescription.ts';
import { startKey } from '../../description/runKey.ts';
import { settingsOf } from '../../description/settingsOf.ts';
import type { RunSettings } from '../../protocol/settings.ts';
import type { LiveSession } from '../../session/createSession.ts';
import { courseSettings } from '../../store/settings.ts';
import { openBackgroundSession, runHasStarted } from '../backgroundSession.ts';

/**
 * The patches that a run is trained on: those of the trainer, if the run in the playground has the same, or made anew in a trainer of its own, which
 * then ends.
 * @returns undefined where they were cut from pictures that are not open
 * @throws Error when they cannot be prepared, or nobody waits for them any more
 */
export async function patchesOf(
  session: LiveSession,
  described: RunDescription,
  signal: AbortSignal,
): Promise<RunPatches | undefined> {
  const { data, seed } = settingsOf(described);
  const { settings, started, runId } = session.run.getState();
  if (started && settings && dataKey(settings) === dataKey({ data, seed }))
    return session.ask('readPatches', { runId }, { signal });
  if (data.source === 'files' || data.source === 'mnist') return undefined;
  // The smallest network: the patches alone are wanted.
  const smallest = { ...courseSettings, data, seed, hiddenSize: 1, backend: 'simd' } as const;
  const own = openBackgroundSession(session, smallest);
  try {
    await runHasStarted(own, signal);
    return await own.ask('readPatches', { runId: own.run.getState().runId }, { signal });
  } finally {
    own.end();
  }
}

const dataKey = ({ data, seed }: Pick<RunSettings, 'data' | 'seed'>): string =>
  startKey({ data, seed, hiddenSize: 1, objective: courseSettings.objective });
