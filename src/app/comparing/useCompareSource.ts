import { useMemo } from 'react';
import { useStore } from 'zustand';
import { unpackRun } from '../../archive/packRun.ts';
import type { ComparedRun, CompareSource, ListedRun } from '../../features/compare/comparedRun.ts';
import { useThrottledStore } from '../../hooks/useThrottledStore.ts';
import type { LiveSession } from '../../session/createSession.ts';
import type { Run } from '../../store/run.ts';
import type { Snapshot } from '../../store/shelf.ts';
import { useKeeping } from '../keeping/useKeeping.ts';
import { usePage } from '../page.ts';
import { restingRun, shownRun } from './comparedRuns.ts';
import { listedRuns } from './listedRuns.ts';
import { patchesOf } from './patchesOf.ts';
import { type RunReplay, replayRun } from './replayRun.ts';

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
        if (inMemory) return restingRun(inMemory.run, id, replayOf(session, inMemory));
        const read = await archive.read(id).catch(() => undefined);
        if (!read || !('run' in read)) return undefined;
        const snapshot = unpackRun(read.run);
        return restingRun(snapshot.run, id, replayOf(session, snapshot));
      },
      patchesOf: ({ description }, signal) => patchesOf(session, description, signal),
    }),
    [session, archive, idOf],
  );
  return { runs, shown, source };
}

/** What does the iterations of a run again, where its way is known and its pictures are open. */
function replayOf(session: LiveSession, snapshot: Snapshot): RunReplay | undefined {
  const { settings, run } = snapshot;
  const { source, digest } = settings.data;
  const name = source === 'mnist' ? source : source === 'files' ? (digest ?? '') : undefined;
  const isOpen = name === undefined || session.openedFiles.batchOf(name) !== undefined;
  return isOpen && run.checkpoint?.legs ? replayRun(session, snapshot) : undefined;
}
