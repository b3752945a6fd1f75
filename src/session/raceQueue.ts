import type { StoreApi } from 'zustand/vanilla';
import { countTiles } from '../core/filters/tileCounts.ts';
import type { RunSettings } from '../protocol/settings.ts';
import {
  createRace,
  newRace,
  noRace,
  type Race,
  type RaceEntry,
  type RacePlan,
  withEntry,
} from '../store/race.ts';
import type { Run } from '../store/run.ts';
import type { LiveSession } from './createSession.ts';

/** The session of a race: beside the visitor's own, with a worker of its own. */
export type RaceSession = Pick<LiveSession, 'run' | 'startAnew' | 'returnTo' | 'end'> & {
  readonly controls: Pick<LiveSession['controls'], 'train' | 'pause'>;
};

/** Trains a list of runs one after the other. */
export interface RaceQueue {
  readonly race: StoreApi<Race>;
  /** Begins a race; what is left of another one is given up. */
  start(plan: RacePlan): void;
  /** The run in progress pauses, and no other begins. */
  stop(): void;
  /** Goes on where the race was stopped, also in an earlier visit. */
  resume(): void;
  /** Shows a race of an earlier visit, at rest, if there is none. */
  restore(race: Race): void;
  /** Forgets the race. */
  clear(): void;
}

/**
 * A run that fails is marked, and the next one begins. A worker that is lost is replaced by the session, which carries the run on
 * from its last checkpoint. The session, with its worker, ends with the race.
 * @param open opens a session whose first run begins with these settings
 */
export function createRaceQueue(open: (settings: RunSettings) => RaceSession): RaceQueue {
  const race = createRace();
  let session: RaceSession | undefined;
  let unsubscribe: (() => void) | undefined;
  /** The session's run before the one in progress. Its tiles stay in the session's state until the next run's arrive. */
  let left: Run | undefined;

  const current = (): number => race.getState().entries.findIndex(({ state }) => state === 'running');

  function close(): void {
    unsubscribe?.();
    session?.end();
    session = undefined;
    left = undefined;
  }

  /** Does what is next: trains the run in progress, begins the one after it, or ends the race. */
  function proceed(): void {
    const { phase, entries } = race.getState();
    if (phase !== 'running') return;
    const at = current();
    if (at >= 0) {
      if (!session) carryOn(entries[at]);
      session?.controls.train();
      return;
    }
    const next = entries.findIndex(({ state }) => state === 'waiting');
    const entry = entries[next];
    if (!entry) {
      close();
      race.setState({ phase: 'finished' });
      return;
    }
    race.setState((before) => withEntry(before, next, { state: 'running' }));
    left = session?.run.getState();
    if (session) session.startAnew(entry.settings);
    else begin(entry.settings);
    session?.controls.train();
  }

  function begin(settings: RunSettings): void {
    session = open(settings);
    unsubscribe = session.run.subscribe(follow);
  }

  /** The run in progress of a race that was restored goes on from its checkpoint. */
  function carryOn(entry: RaceEntry | undefined): void {
    if (!entry?.run) return;
    const { settings, run } = entry;
    begin(settings);
    session?.returnTo({ settings: run.settings ?? settings, guided: undefined, run });
  }

  function follow(latest: Run, before: Run): void {
    if (latest.runId === left?.runId) return;
    const run = left?.frame !== undefined && latest.frame === left.frame ? withoutTiles(latest) : latest;
    const at = current();
    if (at < 0) return;
    // Until a run has started, everything else that its state says belongs to the run before it.
    if (run.started) race.setState((state) => withEntry(state, at, { run }));
    if (run.phase === 'failed') settle(at, { state: 'failed', failure: run.failure });
    else if (isComplete(run)) settle(at, { state: 'finished', run: countedAnew(run) });
    // A worker that took the place of a lost one has brought the run back.
    else if (run.phase !== before.phase && (run.phase === 'ready' || run.phase === 'paused')) proceed();
  }

  function settle(at: number, change: Partial<RaceEntry>): void {
    race.setState((before) => withEntry(before, at, change));
    // Not in the midst of the event that ended the run.
    queueMicrotask(proceed);
  }

  return {
    race,
    start(plan) {
      close();
      race.setState(newRace(plan));
      proceed();
    },
    stop() {
      if (race.getState().phase !== 'running') return;
      race.setState({ phase: 'stopped' });
      session?.controls.pause();
    },
    resume() {
      if (race.getState().phase !== 'stopped') return;
      race.setState({ phase: 'running' });
      proceed();
    },
    restore(former) {
      if (race.getState().phase === 'none') race.setState(former);
    },
    clear() {
      close();
      race.setState(noRace);
    },
  };
}

/** Whether the run has stopped by itself and its last tiles have arrived. */
const isComplete = ({ phase, frame, iteration }: Run): boolean =>
  phase === 'finished' && frame?.iteration === iteration;

/** While a run trains, its tiles may come with the counts of earlier ones: those of the last tiles are made here. */
function countedAnew(run: Run): Run {
  const { frame, settings } = run;
  return frame
    ? { ...run, ...countTiles(frame.weights, frame.shape, settings?.data.source === 'bars') }
    : run;
}

const withoutTiles = (run: Run): Run => ({
  ...run,
  frame: undefined,
  firstWeights: undefined,
  edgeUnits: undefined,
  collapsedUnits: undefined,
  barsFound: undefined,
});
