import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { ComparedRun, CompareSource, ListedRun } from '../../features/compare/comparedRun.ts';
import { useThrottledStore } from '../../hooks/useThrottledStore.ts';
import type { Run } from '../../store/run.ts';
import { useKeeping } from '../keeping/useKeeping.ts';
import { usePage } from '../page.ts';
import { restingRun, savedRun, shownRun } from './comparedRuns.ts';
import { listedRuns } from './listedRuns.ts';
import { patchesOf } from './patchesOf.ts';

/** Milliseconds between two looks at a run that trains. */
const readingPace = 500;
const itself = (run: Run): Run => run;

interface Comparable {
  readonly runs: readonly ListedRun[];
  /** The run in the playground, as it is now. */
  readonly shown: ComparedRun | undefined;
  readonly source: CompareSource;
}

/** Everything that can be compared: what is kept, and the runs of this visit. */
export function useCompareSource(): Comparable {
  const { session } = usePage();
  const { keeping, archive, idOf } = useKeeping();
  const kept = useStore(keeping, ({ runs }) => runs);
  const left = useStore(session.keptRuns, ({ runs }) => runs);
  const run = useThrottledStore(session.run, itself, readingPace);
  const runs = useMemo(() => listedRuns({ kept, shown: run, left, idOf }), [kept, run, left, idOf]);
  const shownId = runs.find(({ isShown }) => isShown)?.id;
  const shown = useMemo(
    () => (shownId === undefined ? undefined : shownRun(run, shownId, session.ask)),
    [run, shownId, session],
  );
  const source = useMemo<CompareSource>(
    () => ({
      async read(id) {
        const inMemory = session.keptRuns.getState().runs.find((one) => idOf(one.run) === id);
        if (inMemory) return restingRun(inMemory.run, id);
        const read = await archive.read(id).catch(() => undefined);
        return read && 'run' in read ? savedRun(read.run) : undefined;
      },
      patchesOf: ({ description }, signal) => patchesOf(session, description, signal),
    }),
    [session, archive, idOf],
  );
  return { runs, shown, source };
}
