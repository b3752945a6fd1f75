import type { StoreApi } from 'zustand/vanilla';
import type { Guided } from '../store/guided.ts';
import type { Run } from '../store/run.ts';
import type { KeptRuns } from '../store/shelf.ts';
import type { Archive } from './archive.ts';
import { Overtaken, StorageFailed } from './connection.ts';
import type { Keeping } from './keepingState.ts';
import { isWorthSaving, packRun } from './packRun.ts';
import type { RunLabel, RunSummary, SavedRun } from './savedRun.ts';

/** Milliseconds between two saves while training. */
const interval = 5000;

export interface FollowParts {
  readonly run: StoreApi<Run>;
  readonly keptRuns: StoreApi<KeptRuns>;
  readonly guided: StoreApi<Guided>;
  readonly keeping: StoreApi<Keeping>;
  readonly archive: Archive;
  /** Milliseconds that only grow. */
  readonly now: () => number;
  /** Milliseconds since 1970. */
  readonly date: () => number;
  readonly newId: () => string;
  /** Called before a run is saved that was cut from opened pictures. */
  readonly savePictures: (digest: string) => Promise<void>;
}

/** Under which id a run is saved. */
interface Known {
  id: string;
  revision: number;
  label: RunLabel;
  /** What was saved last: the same need not be saved again. */
  saved: Pick<Run, 'checkpoint' | 'settings'> | undefined;
}

export interface FollowedRun {
  /** This run stands in the archive already. */
  recognise(run: Run, saved: SavedRun, summary: RunSummary | undefined): void;
  /** The id under which a run is saved, or will be. */
  idOf(run: Run): string;
  /** Saves what has not been saved yet: the page may be gone in a moment. */
  saveNow(): void;
  /** Resolves when nothing is being saved any more. */
  settled(): Promise<void>;
  end(): void;
}

/**
 * Saves the run on show whenever it comes to rest, and every five seconds while it trains; and runs that are left for others.
 * Nothing is saved twice, and only one save is under way at a time.
 */
export function followRun(parts: FollowParts): FollowedRun {
  const { run, keptRuns, guided, keeping, archive, now } = parts;
  // A run keeps the settings that it began with, the very same object, wherever it is carried on. After a reset it is another run.
  const known = new WeakMap<object, Known>();
  /** The guided experiments that runs began as; later ones belong to later runs. */
  const experiments = new WeakMap<object, string | undefined>();
  const waiting = new Set<Run>();
  let working: Promise<void> | undefined;
  let lastSave = Number.NEGATIVE_INFINITY;

  function knownAs({ begun }: Run): Known {
    const before = begun && known.get(begun);
    if (before) return before;
    const label = { name: '', pinned: false };
    const added: Known = { id: parts.newId(), revision: 0, label, saved: undefined };
    if (begun) known.set(begun, added);
    return added;
  }

  function isDue(one: Run): boolean {
    if (keeping.getState().saver !== 'here' || !isWorthSaving(one) || one.phase === 'preparing') return false;
    const before = one.begun && known.get(one.begun)?.saved;
    return before?.checkpoint !== one.checkpoint || before?.settings !== one.settings;
  }

  function want(one: Run): void {
    if (!isDue(one)) return;
    // Of one run only the newest state waits.
    for (const other of waiting) if (other.begun === one.begun) waiting.delete(other);
    waiting.add(one);
    start();
  }

  function start(): void {
    working ??= work().finally(() => {
      working = undefined;
      // Something may have come in between the last save and this.
      if (waiting.size > 0) start();
    });
  }

  async function work(): Promise<void> {
    for (const one of waiting) {
      waiting.delete(one);
      lastSave = now();
      await save(one);
    }
  }

  async function save(one: Run): Promise<void> {
    const as = knownAs(one);
    const experiment = one.begun && experiments.get(one.begun);
    const began = experiment !== undefined && { experiment };
    const packed = packRun({ run: one }, { id: as.id, savedAt: parts.date(), ...began, ...as.label });
    if (!packed) return;
    as.saved = { checkpoint: one.checkpoint, settings: one.settings };
    try {
      const { digest } = packed.begun;
      if (digest !== undefined) await parts.savePictures(digest);
      const summary = await archive.save(packed, as.revision);
      as.revision = summary.revision;
      const contents = await archive.contents();
      const onShow = run.getState().begun === one.begun;
      keeping.setState({
        ...contents,
        trouble: undefined,
        read: undefined,
        ...(onShow && { saved: summary }),
      });
    } catch (error) {
      if (error instanceof Overtaken) {
        // The other tab's run stays as it is; this one is another from here on.
        Object.assign(as, { id: parts.newId(), revision: 0, saved: undefined });
        waiting.add(one);
        return;
      }
      as.saved = undefined;
      keeping.setState({ trouble: error instanceof StorageFailed ? error.trouble : 'lost' });
    }
  }

  function noteExperiment({ begun }: Run): void {
    if (!begun || experiments.has(begun)) return;
    experiments.set(begun, guided.getState().current?.experiment.id);
  }

  function follow(one: Run, before: Run): void {
    noteExperiment(one);
    if (one.begun !== before.begun) keeping.setState({ saved: undefined });
    if (one.runId !== before.runId) want(before);
    if (one.phase !== 'training' || now() - lastSave >= interval) want(one);
  }

  function saveNow(): void {
    want(run.getState());
  }

  noteExperiment(run.getState());
  const ends = [
    run.subscribe(follow),
    keptRuns.subscribe(({ runs }) => {
      for (const left of runs) want(left.run);
    }),
    keeping.subscribe(({ saver }, before) => {
      if (saver === 'here' && before.saver !== 'here') saveNow();
    }),
  ];

  return {
    recognise({ begun, checkpoint, settings }, saved, summary) {
      if (!begun) return;
      const { id, name, pinned, note } = saved;
      const label = { name, pinned, note };
      known.set(begun, { id, revision: summary?.revision ?? 0, label, saved: { checkpoint, settings } });
      experiments.set(begun, saved.experiment);
      keeping.setState({ saved: summary });
    },
    idOf: (one) => knownAs(one).id,
    saveNow,
    async settled() {
      while (working !== undefined) await working;
    },
    end() {
      for (const end of ends) end();
    },
  };
}
