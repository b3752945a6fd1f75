import { createStore, type StoreApi } from 'zustand/vanilla';
import { openArchive } from '../../archive/archive.ts';
import { branchOf } from '../../archive/branchOf.ts';
import { followRun } from '../../archive/followRun.ts';
import { createKeeping, type Keeping } from '../../archive/keepingState.ts';
import { unpackRun } from '../../archive/packRun.ts';
import type { SavedRun } from '../../archive/savedRun.ts';
import { takeTurnSaving } from '../../archive/saver.ts';
import { runKey } from '../../description/runKey.ts';
import type { Page } from '../page.ts';
import { createPictureKeeper } from './keptPictures.ts';
import { keptRunsActions } from './keptRunsActions.ts';
import type { OpenedKeeping } from './openedKeeping.ts';
import { wasOpenedAgain } from './visit.ts';

/**
 * Begins to save the visitor's run, and brings back the one that stood here last: where the address names no run, and where
 * the page is loaded again with the address of that run. A link that is followed shows its run from the beginning, and the
 * saved one is offered. Called once a page.
 */
export function openKeeping({ session, input, notice, races, keeping: place }: Page): OpenedKeeping {
  const keeping = createKeeping();
  const archive = openArchive({
    onBlocked: () => keeping.setState({ trouble: 'olderPage' }),
    onOvertaken: () => keeping.setState({ trouble: 'newerPage' }),
  });
  const pictures = createPictureKeeper(session, input.mnist, archive);
  const followed = followRun({
    run: session.run,
    keptRuns: session.keptRuns,
    guided: session.guided,
    keeping,
    archive,
    now: () => performance.now(),
    date: () => Date.now(),
    newId,
    savePictures: pictures.save,
  });

  /**
   * The run stands on the page as it was saved, and waits.
   * @param isWanted whether it still is once everything is ready: else it is offered
   */
  async function show(saved: SavedRun, isWanted = () => true): Promise<void> {
    if (!(await pictures.open(saved.now))) {
      keeping.setState({ remark: { id: 'picturesMissing' } });
      return;
    }
    const address = await place.connect();
    const snapshot = unpackRun(saved);
    const { runs, offered } = keeping.getState();
    const summary = runs.find(({ id }) => id === saved.id);
    if (!isWanted()) {
      keeping.setState({ offered: summary });
      return;
    }
    followed.recognise(snapshot.run, saved, summary);
    session.returnTo(snapshot);
    address?.adopt();
    notice.setState({ problems: [] });
    keeping.setState({ remark: undefined, offered: offered?.id === saved.id ? undefined : offered });
    tellWhatWasForgotten(saved);
  }

  function tellWhatWasForgotten({ checkpoint: { iteration }, now: { optimiser } }: SavedRun): void {
    const { runId } = session.run.getState();
    const end = session.run.subscribe((run) => {
      if (run.runId === runId && !run.started) return;
      end();
      const forgot = run.runId === runId && run.remembers === false && optimiser !== 'gradientDescent';
      if (forgot) keeping.setState({ remark: { id: 'forgotten', iteration } });
    });
  }

  async function refresh(): Promise<void> {
    keeping.setState(await archive.contents());
  }

  async function bringBack(id: string, isWanted?: () => boolean): Promise<void> {
    const read = await archive.read(id);
    if (!read || 'refused' in read) {
      await refresh();
      if (read) keeping.setState({ remark: { id: read.refused } });
    } else await show(read.run, isWanted);
  }

  async function begin(): Promise<void> {
    await refresh();
    const { current, runs } = keeping.getState();
    const last = runs.find(({ id }) => id === current);
    if (current === undefined) return;
    const asked = place.asked && runKey({ ...place.asked, changes: [] });
    const isLast = last && asked === runKey({ ...withoutDigest(last.now), changes: [] });
    const comesBack = asked === undefined || (isLast && wasOpenedAgain());
    if (comesBack && runIsUntouched()) await bringBack(current, runIsUntouched);
    else if (last) keeping.setState({ offered: last });
  }

  function runIsUntouched(): boolean {
    const { iteration, phase } = session.run.getState();
    return iteration === 0 && (phase === 'preparing' || phase === 'ready');
  }

  takeTurnSaving(navigator.locks, (mine) => keeping.setState({ saver: mine ? 'here' : 'elsewhere' }));
  // Where nothing can be read, nothing can be saved either: the first save says so.
  begin().catch(() => undefined);
  document.addEventListener('visibilitychange', () => document.hidden && followed.saveNow());
  addEventListener('pagehide', followed.saveNow);
  askToStay(keeping);

  const parts = { session, archive, keeping, followed, races, show, bringBack, refresh, newId };
  const actions = keptRunsActions(parts);
  const time = {
    show: session.controls.showIteration,
    /** The trainer is asked for the weights on show; a run that takes its place meanwhile leaves nothing to branch off from. */
    async branch() {
      const { runId } = session.run.getState();
      const answer = await session.ask('readParameters', { runId }).catch(() => undefined);
      const run = session.run.getState();
      if (!answer || run.runId !== runId) return;
      const { iteration, theta } = answer;
      session.returnTo(branchOf(run, followed.idOf(run), { iteration, evaluations: run.evaluations, theta }));
    },
  };
  return { keeping, actions, time, archive, idOf: followed.idOf, list: createStore(() => ({ open: false })) };
}

const withoutDigest = ({ digest: _, ...described }: SavedRun['now']): SavedRun['now'] => described;

/** A name that no other run has. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Asks the browser once, when the first run is saved, not to throw away what is kept when it needs room. */
function askToStay(keeping: StoreApi<Keeping>): void {
  const end = keeping.subscribe(({ saved }) => {
    if (!saved) return;
    end();
    void navigator.storage?.persist?.().catch(() => false);
  });
}
