import type { RaceEntry } from '../../store/race.ts';
import { useWords } from '../../words/useWords.ts';
import { foundBy } from './raceEntries.ts';

/** What a run has found, in words: bars, or edge units. */
export function useFoundText(): (entry: RaceEntry) => string | undefined {
  const { entry: words } = useWords('compare').races;
  return (entry) => {
    const found = foundBy(entry);
    return found && words[found.kind](found.found, found.all);
  };
}
