import type { Run } from '../store/run.ts';

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
 * @param say is given the latest run, and whether preparing another was cancelled since it last spoke
 */
export function createStatusAnnouncer(say: (run: Run, cancelled: boolean) => void): StatusAnnouncer {
  let lastSaid = Number.NEGATIVE_INFINITY;
  let latest: Run | undefined;
  let cancelled = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = Number.POSITIVE_INFINITY;

  function tell(): void {
    clearTimeout(timer);
    due = Number.POSITIVE_INFINITY;
    lastSaid = performance.now();
    if (latest) say(latest, cancelled);
    cancelled = false;
  }

  return {
    changed(run, before) {
      latest = run;
      cancelled ||= run.cancelledRun !== undefined && run.cancelledRun !== before.cancelledRun;
      const turned = run.phase !== before.phase || run.failure !== before.failure;
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
