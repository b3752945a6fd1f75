import type { Run } from '../store/run.ts';
import type { GivenUp } from './statusSentence.ts';

/** Milliseconds after a sentence before a change of phase is told … */
const restBeforeTurn = 2000;
/** … and before mere progress is. */
const restBeforeProgress = 5000;

export interface StatusAnnouncer {
  changed(run: Run, before: Run): void;
  end(): void;
}

/**
 * Decides when a screen reader is told how the run stands: a change of phase soon, progress at leisure, never two
 * sentences in quick succession, and in the end always the run as it stands.
 * @param say is given the latest run, and what was cancelled since it last spoke
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

  return {
    changed(run, before) {
      latest = run;
      const cancelled = cancelledBetween(before, run);
      givenUp = cancelled ?? givenUp;
      const turned = run.phase !== before.phase || run.failure !== before.failure || cancelled !== undefined;
      const wanted = lastSaid + (turned ? restBeforeTurn : restBeforeProgress);
      if (wanted >= due) return;
      clearTimeout(timer);
      due = wanted;
      const rest = wanted - performance.now();
      if (rest <= 0) tell();
      else timer = setTimeout(tell, rest);
    },
    end: () => clearTimeout(timer),
  };
}

function cancelledBetween(before: Run, run: Run): GivenUp | undefined {
  if (run.cancelledRun !== undefined && run.cancelledRun !== before.cancelledRun) return 'preparing';
  return run.lastOpened !== before.lastOpened && run.lastOpened?.cancelled ? 'reading' : undefined;
}
