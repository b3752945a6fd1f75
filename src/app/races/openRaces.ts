import type { RaceActions } from '../../features/races/raceActions.ts';
import { createRaceQueue } from '../../session/raceQueue.ts';
import type { Run } from '../../store/run.ts';
import { type Snapshot, withKept } from '../../store/shelf.ts';
import { openBackgroundSession } from '../backgroundSession.ts';
import type { Page } from '../page.ts';

/** The races of the page, which go on while the visitor is on other screens. Called once a page, when they are first shown. */
export function openRaces(page: Page): RaceActions {
  const { session, announcement } = page;
  const queue = createRaceQueue((settings) => {
    const { backend } = session.settings.getState();
    return openBackgroundSession(session, { ...settings, pace: 'full', backend });
  });
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

/** Runs of a race have numbers of their own: those of the visitor's runs stand in the history of the browser. */
function snapshotOf(run: Run): Snapshot {
  const { settings } = run;
  if (!settings) throw new TypeError('A run that has not begun cannot be kept.');
  return { settings, guided: undefined, run: { ...run, runId: -Math.abs(run.runId) } };
}
