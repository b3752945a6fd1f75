import type { Files } from '../store/files.ts';
import type { Run } from '../store/run.ts';
import type { GivenUp } from './statusText.ts';

/** Milliseconds after a sentence before a change of phase is announced … */
const restBeforeTurn = 2000;
/** … and before mere progress is. */
const restBeforeProgress = 5000;

export interface StatusAnnouncer {
  runChanged(run: Run, before: Run): void;
  filesChanged(files: Files, before: Files): void;
  end(): void;
}

/**
 * Decides when the state of the run is announced to a screen reader: a change of phase soon, progress more rarely,
 * never two sentences in quick succession, and at the end always the latest state.
 * @param say receives the latest run, and what was cancelled since the last announcement
 */
export function createStatusAnnouncer(
  say: (run: Run, givenUp: GivenUp | undefined) => void,
): StatusAnnouncer {
  let lastSaid = Number.NEGATIVE_INFINITY;
  let latest: Run | undefined;
  let givenUp: GivenUp | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = Number.POSITIVE_INFINITY;

  function tell(): void {
    clearTimeout(timer);
    due = Number.POSITIVE_INFINITY;
    lastSaid = performance.now();
    if (latest) say(latest, givenUp);
    givenUp = undefined;
  }

  function tellIn(rest: number): void {
    const wanted = lastSaid + rest;
    if (wanted >= due) return;
    clearTimeout(timer);
    due = wanted;
    const left = wanted - performance.now();
    if (left <= 0) tell();
    else timer = setTimeout(tell, left);
  }

  return {
    runChanged(run, before) {
      latest = run;
      const cancelled = run.cancelledRun !== undefined && run.cancelledRun !== before.cancelledRun;
      if (cancelled) givenUp = 'preparing';
      const turned = run.phase !== before.phase || run.failure !== before.failure || cancelled;
      tellIn(turned ? restBeforeTurn : restBeforeProgress);
    },
    filesChanged({ lastOpened }, before) {
      if (lastOpened === before.lastOpened || !lastOpened?.cancelled) return;
      givenUp = 'reading';
      tellIn(restBeforeTurn);
    },
    end: () => clearTimeout(timer),
  };
}
