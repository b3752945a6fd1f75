import type { FigureSession } from '../../room.ts';

/** Iterations at which both optimisers are looked at: close together at first, where most happens. */
const lookedAt = [
  1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 19, 24, 30, 38, 48, 60, 76, 96, 120, 152, 190, 240, 300, 350, 400,
] as const;

/** The state of an optimiser. */
export interface Stand {
  readonly iteration: number;
  /** Of cost and gradient over all patches, the one at the start included. */
  readonly evaluations: number;
  /** Spent on training, without the pauses in which the page looks at the weights. */
  readonly seconds: number;
  readonly cost: number;
  readonly theta: Float64Array;
}

export interface Course {
  readonly stands: readonly Stand[];
  /** Whether it stopped by itself before the last iteration. */
  readonly stoppedEarly: boolean;
}

type Optimiser = Parameters<ReturnType<FigureSession['settings']['getState']>['changeOptimiser']>[0];

interface CourseParts {
  readonly session: FigureSession;
  readonly optimiser: Optimiser;
  /** Milliseconds, monotone. */
  readonly now: () => number;
  readonly signal: AbortSignal;
  readonly onStand: (stands: readonly Stand[]) => void;
}

/**
 * Runs one optimiser from the initial weights and records its state repeatedly. Its memory is kept, because the
 * trainer continues where it paused.
 * @throws Error with a sentence when the training fails; the signal's reason when it was aborted
 */
export async function runCourse({ session, optimiser, now, signal, onStand }: CourseParts): Promise<Course> {
  const { settings, run, controls, ask } = session;
  await until(session, signal, ({ started, phase }) => started && phase !== 'preparing');
  if (run.getState().iteration > 0) {
    controls.reset();
    await until(session, signal, ({ iteration, phase }) => iteration === 0 && phase === 'ready');
  }
  settings.getState().changeOptimiser(optimiser);
  const look = async (seconds: number): Promise<Stand> => {
    const { runId } = run.getState();
    const { theta, iteration } = await ask('readParameters', { runId }, { signal });
    const { evaluations, terms } = run.getState();
    return { iteration, evaluations, seconds, cost: terms?.total ?? Number.NaN, theta };
  };
  const start = await look(0);
  let stands: readonly Stand[] = [{ ...start, evaluations: 1 }];
  onStand(stands);
  let seconds = 0;
  for (const iteration of lookedAt) {
    settings.getState().changeBudget(iteration);
    const began = now();
    controls.train();
    await until(session, signal, (state) => state.phase === 'finished' && isAt(state, iteration));
    seconds += (now() - began) / 1000;
    stands = [...stands, await look(seconds)];
    onStand(stands);
    if (run.getState().iteration < iteration) return { stands, stoppedEarly: true };
  }
  return { stands, stoppedEarly: false };
}

type RunState = ReturnType<FigureSession['run']['getState']>;

/** At this iteration, or stopped before it for a reason of the optimiser's own. */
const isAt = ({ iteration, stopReason }: RunState, wanted: number): boolean =>
  iteration === wanted || (stopReason !== undefined && stopReason !== 'budget');

function until(
  { run }: FigureSession,
  signal: AbortSignal,
  isReached: (state: RunState) => boolean,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void): void => {
      unsubscribe();
      signal.removeEventListener('abort', aborted);
      settle();
    };
    const aborted = (): void => end(() => reject(signal.reason));
    const look = (state: RunState): void => {
      if (state.phase === 'failed') end(() => reject(new Error(state.failure?.id)));
      else if (isReached(state)) end(resolve);
    };
    const unsubscribe = run.subscribe(look);
    signal.addEventListener('abort', aborted);
    if (signal.aborted) aborted();
    else look(run.getState());
  });
}
