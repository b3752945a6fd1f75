import type { Race } from '../../store/race.ts';
import { useWords } from '../../words/useWords.ts';
import { entryName } from './raceEntries.ts';

/** How a race stands, as a sentence; undefined where there is none. */
export function useRaceStatus({ phase, varies, entries }: Race): string | undefined {
  const { status, names } = useWords('compare').races;
  const { optimisers } = useWords('page');
  const count = entries.length;
  const at = entries.findIndex(({ state }) => state === 'running');
  const failed = entries.filter(({ state }) => state === 'failed').length;
  const current = entries[at];
  switch (phase) {
    case 'none':
      return undefined;
    case 'running':
      return current
        ? status.running(
            at + 1,
            count,
            entryName(current.settings, varies, { names, optimisers: optimisers.names }),
          )
        : undefined;
    case 'stopped':
      return status.stopped(entries.filter(({ state }) => state === 'finished').length, count);
    case 'finished':
      return failed === 0 ? status.finished(count) : status.finishedWithFailures(count, failed);
    default:
      return phase satisfies never;
  }
}
