import type { LiveSession } from '../../session/createSession.ts';
import type { Snapshot } from '../../store/shelf.ts';
import { openBackgroundSession, runHasStarted } from '../backgroundSession.ts';

/** Where a run stood at an iteration. */
export interface ThetaAt {
  readonly iteration: number;
  readonly theta: Float64Array;
}

export interface RunReplay {
  /** Where the run stood at an iteration, or at the last one before it that can be had. @throws Error when the trainer cannot do it */
  thetaAt(iteration: number): Promise<ThetaAt>;
  /** Ends its trainer. */
  end(): void;
}

/**
 * Does the iterations of a kept run again, in a trainer of its own that begins with the first question and ends with `end`. Of several
 * questions at once the last is answered, to all.
 */
export function replayRun(own: LiveSession, snapshot: Snapshot): RunReplay {
  const ending = new AbortController();
  let opened: Promise<LiveSession> | undefined;

  async function open(): Promise<LiveSession> {
    ending.signal.throwIfAborted();
    const { settings, run } = snapshot;
    const backend = run.checkpoint?.backend ?? 'auto';
    const session = openBackgroundSession(own, { ...settings, pace: 'full', backend });
    ending.signal.addEventListener('abort', session.end);
    session.returnTo(snapshot);
    await runHasStarted(session, ending.signal);
    return session;
  }

  return {
    async thetaAt(iteration) {
      opened ??= open();
      const session = await opened;
      const arrived = hasLooked(session, ending.signal);
      session.controls.showIteration(iteration);
      await arrived;
      const { theta, iteration: at } = await session.ask('readParameters', {
        runId: session.run.getState().runId,
      });
      return { iteration: at, theta };
    },
    end: () => ending.abort(),
  };
}

/**
 * Resolves with the next iteration that is looked at for good. Every look measures mean activations anew.
 * @throws Error when the run fails meanwhile, or nobody waits any more
 */
export function hasLooked({ run }: Pick<LiveSession, 'run'>, signal: AbortSignal): Promise<void> {
  const { rhoHat } = run.getState();
  return new Promise((resolve, reject) => {
    const end = (settle: () => void): void => {
      unsubscribe();
      settle();
    };
    const unsubscribe = run.subscribe((now) => {
      if (now.phase === 'failed') end(() => reject(new Error('The run failed.')));
      else if (now.rhoHat !== rhoHat && !now.seeking) end(resolve);
    });
    signal.addEventListener('abort', () => end(() => reject(new Error('Nobody waits for the iteration.'))));
  });
}
