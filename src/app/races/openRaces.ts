import type { RaceActions } from '../../features/races/raceActions.ts';
import type { RunSettings } from '../../protocol/settings.ts';
import { createSession } from '../../session/createSession.ts';
import { createRaceQueue, type RaceSession } from '../../session/raceQueue.ts';
import type { Run } from '../../store/run.ts';
import { type Snapshot, withKept } from '../../store/shelf.ts';
import { createWorker } from '../../trainer/createWorker.ts';
import type { Page } from '../page.ts';

/** The races of the page, which go on while the visitor is on other screens. Called once a page, when they are first shown. */
export function openRaces(page: Page): RaceActions {
  const { session, announcement } = page;
  const queue = createRaceQueue((settings) => openSession(page, settings));
  return {
    ...queue,
    // What is on the shelf is listed with the visitor's runs, and saved with them.
    keep: (run) => session.keptRuns.setState(({ runs }) => ({ runs: withKept(runs, snapshotOf(run)) })),
    open(run) {
      session.returnTo(snapshotOf(run));
      location.hash = '#/playground';
    },
    announce: (sentence) => announcement.setState({ sentence }),
  };
}

/** A session beside the visitor's own, on the same engine. It knows the pictures that the visitor has opened. */
function openSession({ session }: Page, settings: RunSettings): RaceSession {
  const { backend } = session.settings.getState();
  const opened = createSession({
    createWorker,
    // Nothing of it is painted but by the race itself, which reads its state.
    afterPaint: (painted) => painted(),
    surveysUnits: false,
    settings: { ...settings, pace: 'full', backend },
  });
  const { source, digest } = settings.data;
  const name = source === 'mnist' ? source : digest;
  const batch = name === undefined ? undefined : session.openedFiles.batchOf(name);
  if (name !== undefined && batch) opened.openedFiles.remember(name, batch);
  return opened;
}

/** Runs of a race have numbers of their own: those of the visitor's runs stand in the history of the browser. */
function snapshotOf(run: Run): Snapshot {
  const { settings } = run;
  if (!settings) throw new TypeError('A run that has not begun cannot be kept.');
  return { settings, guided: undefined, run: { ...run, runId: -Math.abs(run.runId) } };
}
