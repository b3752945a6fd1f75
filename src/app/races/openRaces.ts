import { followRace } from '../../archive/followRace.ts';
import { unpackRace } from '../../archive/raceRecord.ts';
import type { RaceActions } from '../../features/races/raceActions.ts';
import { createRaceQueue, type RaceQueue } from '../../session/raceQueue.ts';
import type { Run } from '../../store/run.ts';
import { type Snapshot, withKept } from '../../store/shelf.ts';
import { openBackgroundSession } from '../backgroundSession.ts';
import type { OpenedKeeping } from '../keeping/openedKeeping.ts';
import type { Page } from '../page.ts';

/** The races of the page, which go on while the visitor is on other screens. Called once a page, when they are first shown. */
export function openRaces(page: Page): RaceActions {
  const { session, announcement } = page;
  const queue = createRaceQueue((settings) => {
    const { backend } = session.settings.getState();
    return openBackgroundSession(session, { ...settings, pace: 'full', backend });
  });
  const { restore, ...ways } = queue;
  if (page.races.brought) restore(page.races.brought);
  page.races.restore = restore;
  keepRace(page, queue);
  return {
    ...ways,
    // What is on the shelf is listed with the visitor's runs, and saved with them.
    keep: (run) => session.keptRuns.setState(({ runs }) => ({ runs: withKept(runs, snapshotOf(run)) })),
    open(run) {
      session.returnTo(snapshotOf(run));
      location.hash = '#/playground';
    },
    announce: (sentence) => announcement.setState({ sentence }),
  };
}

/** The race of the last visit is there again, at rest; from then on it is saved. */
function keepRace({ keeping: { opened } }: Page, { race, restore }: RaceQueue): void {
  if (!opened) return;
  const { keeping, archive } = opened;
  const begin = async (): Promise<void> => {
    const saved = await archive.readRace().catch(() => undefined);
    const former = saved && unpackRace(saved.race, saved.runs);
    if (former) restore(former);
    const { saveNow } = followRace({
      race,
      keeping,
      archive,
      now: () => performance.now(),
      date: () => Date.now(),
    });
    document.addEventListener('visibilitychange', () => document.hidden && saveNow());
    addEventListener('pagehide', saveNow);
    if (race.getState().phase !== 'none') saveNow();
  };
  // A second tab has races of its own, and does not touch what is kept until its turn comes.
  whenSaver(keeping, () => void begin());
}

function whenSaver(keeping: OpenedKeeping['keeping'], begin: () => void): void {
  if (keeping.getState().saver === 'here') {
    begin();
    return;
  }
  const end = keeping.subscribe(({ saver }) => {
    if (saver !== 'here') return;
    end();
    begin();
  });
}

/** Runs of a race have numbers of their own: those of the visitor's runs stand in the history of the browser. */
function snapshotOf(run: Run): Snapshot {
  const { settings } = run;
  if (!settings) throw new TypeError('A run that has not begun cannot be kept.');
  return { settings, guided: undefined, run: { ...run, runId: -Math.abs(run.runId) } };
}
