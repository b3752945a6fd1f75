import type { StoreApi } from 'zustand/vanilla';
import type { Resume } from '../protocol/commands.ts';
import type { Race } from '../store/race.ts';
import type { Archive } from './archive.ts';
import { StorageFailed } from './connection.ts';
import type { Keeping } from './keepingState.ts';
import { packEntry, packRace } from './raceRecord.ts';
import type { SavedRun } from './savedRun.ts';

/** Milliseconds between two saves of the run in progress. */
const interval = 5000;

export interface FollowRaceParts {
  readonly race: StoreApi<Race>;
  readonly keeping: StoreApi<Keeping>;
  readonly archive: Pick<Archive, 'saveRace' | 'removeRace'>;
  /** Milliseconds that only grow. */
  readonly now: () => number;
  /** Milliseconds since 1970. */
  readonly date: () => number;
}

export interface FollowedRace {
  /** Saves what has not been saved yet: the page may be gone in a moment. */
  saveNow(): void;
  /** Resolves when nothing is being saved any more. */
  settled(): Promise<void>;
}

/** Saves a race whenever one of its runs ends or it comes to rest, and its run in progress every five seconds. Forgets it when it is cleared. */
export function followRace({ race, keeping, archive, now, date }: FollowRaceParts): FollowedRace {
  /** What is in the archive of each run. */
  let saved = new Map<number, Resume | undefined>();
  let lastSave = Number.NEGATIVE_INFINITY;
  let working: Promise<void> | undefined;
  let isWanted = false;
  /** Whether there is a race that the archive may have. */
  let isThere = race.getState().phase !== 'none';

  function want(): void {
    isWanted = true;
    working ??= work().finally(() => {
      working = undefined;
      if (isWanted) want();
    });
  }

  async function work(): Promise<void> {
    isWanted = false;
    lastSave = now();
    if (keeping.getState().saver !== 'here') return;
    const state = race.getState();
    try {
      if (state.phase !== 'none') await save(state);
      else if (isThere) await archive.removeRace();
      isThere = state.phase !== 'none';
    } catch (error) {
      keeping.setState({ trouble: error instanceof StorageFailed ? error.trouble : 'lost' });
    }
  }

  async function save(state: Race): Promise<void> {
    const before = saved;
    const packed = new Map<number, SavedRun>();
    for (const [place, entry] of state.entries.entries()) {
      const checkpoint = entry.run?.checkpoint;
      if (!checkpoint || before.get(place) === checkpoint) continue;
      const run = packEntry(entry, place, date());
      if (run) packed.set(place, run);
    }
    await archive.saveRace(packRace(state), packed);
    for (const place of packed.keys()) before.set(place, state.entries[place]?.run?.checkpoint);
  }

  race.subscribe((state, before) => {
    const isAnother = state.entries[0]?.settings !== before.entries[0]?.settings;
    if (isAnother) saved = new Map();
    isThere ||= state.phase !== 'none';
    // Where a race is stopped, its run comes to rest a moment later.
    const rests = state.phase !== 'running';
    const hasMoved = state.entries.some((entry, place) => {
      const last = before.entries[place];
      return entry.state !== last?.state || (rests && entry.run?.checkpoint !== last.run?.checkpoint);
    });
    if (isAnother || state.phase !== before.phase || hasMoved || now() - lastSave >= interval) want();
  });

  return {
    saveNow: want,
    async settled() {
      while (working !== undefined) await working;
    },
  };
}
