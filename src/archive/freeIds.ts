import { isRunId } from './database.ts';
import type { SavedRun } from './savedRun.ts';

/**
 * The runs of a session file under names that are free. A run that is kept here under such a name may have been trained on since, so both
 * stay, and so do two runs of one name in a file.
 * @param known names of the runs that are kept
 */
export function withFreeIds(
  runs: readonly SavedRun[],
  known: Iterable<string>,
  newId: () => string,
): SavedRun[] {
  const taken = new Set(known);
  return runs.map((run) => {
    const id = isRunId(run.id) && !taken.has(run.id) ? run.id : newId();
    taken.add(id);
    return { ...run, id };
  });
}
