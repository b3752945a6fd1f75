import type { Patches } from '../../core/autoencoder/layers.ts';
import type { RunDescription } from '../../description/runDescription.ts';
import { startKey } from '../../description/runKey.ts';
import { settingsOf } from '../../description/settingsOf.ts';
import type { RunSettings } from '../../protocol/settings.ts';
import { createSession, type LiveSession } from '../../session/createSession.ts';
import { courseSettings } from '../../store/settings.ts';
import { createWorker } from '../../trainer/createWorker.ts';
import { afterPaint } from '../../ui/afterPaint.ts';

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
): Promise<Patches | undefined> {
  const { data, seed } = settingsOf(described);
  const { settings, started, runId } = session.run.getState();
  if (started && settings && dataKey(settings) === dataKey({ data, seed }))
    return session.ask('readPatches', { runId }, { signal });
  if (data.source === 'files' || data.source === 'mnist') return undefined;
  const own = createSession({
    createWorker,
    afterPaint,
    // The smallest network: the patches alone are wanted.
    settings: { ...courseSettings, data, seed, hiddenSize: 1, backend: 'simd' },
  });
  try {
    await begun(own, signal);
    return await own.ask('readPatches', { runId: own.run.getState().runId }, { signal });
  } finally {
    own.end();
  }
}

const dataKey = ({ data, seed }: Pick<RunSettings, 'data' | 'seed'>): string =>
  startKey({ data, seed, hiddenSize: 1, objective: courseSettings.objective });

function begun({ run }: LiveSession, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void): void => {
      unsubscribe();
      settle();
    };
    const unsubscribe = run.subscribe(({ started, phase }) => {
      if (started) end(resolve);
      else if (phase === 'failed') end(() => reject(new Error('The patches could not be prepared.')));
    });
    signal.addEventListener('abort', () => end(() => reject(new Error('Nobody waits for the patches.'))));
  });
}
