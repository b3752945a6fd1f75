import { createSession, type LiveSession } from '../session/createSession.ts';
import type { Settings } from '../store/settings.ts';
import { createWorker } from '../trainer/createWorker.ts';

/** A session beside the visitor's own, with a worker of its own. It knows the pictures that the visitor has opened. */
export function openBackgroundSession(own: LiveSession, settings: Settings): LiveSession {
  const opened = createSession({
    createWorker,
    // Nothing of it is painted by the page itself.
    afterPaint: (painted) => painted(),
    surveysUnits: false,
    settings,
  });
  const { source, digest } = settings.data;
  const name = source === 'mnist' ? source : digest;
  const batch = name === undefined ? undefined : own.openedFiles.batchOf(name);
  if (name !== undefined && batch) opened.openedFiles.remember(name, batch);
  return opened;
}

/** Resolves when its run has its data and weights. @throws Error when they cannot be had */
export function runHasStarted({ run }: Pick<LiveSession, 'run'>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void): void => {
      unsubscribe();
      settle();
    };
    const unsubscribe = run.subscribe(({ started, phase }) => {
      if (started) end(resolve);
      else if (phase === 'failed') end(() => reject(new Error('The run could not be prepared.')));
    });
    signal.addEventListener('abort', () => end(() => reject(new Error('Nobody waits for the run.'))));
  });
}
