import { useRun } from '../../hooks/useSession.ts';

/** The run that can be asked now; `runId` is undefined while its patches are still being prepared. */
export function useRunNow() {
  const runId = useRun((run) => (run.started ? run.runId : undefined));
  const patchCount = useRun((run) => run.patchCount);
  const preparing = useRun((run) => run.phase === 'preparing');
  return { runId, patchCount, preparing };
}
