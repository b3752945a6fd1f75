import type { Ask } from '../../store/ask.ts';
import { useRun } from '../../store/runStore.ts';
import { PictureBrowser } from './PictureBrowser.tsx';
import { PreparationSteps } from './PreparationSteps.tsx';

/** From picture to patch: what is done on the way, and where in the pictures patches were cut. */
export function Patches({ ask }: { readonly ask: Ask }) {
  const runId = useRun((run) => (run.started && run.phase !== 'preparing' ? run.runId : undefined));
  return (
    <>
      <PreparationSteps ask={ask} runId={runId} />
      <PictureBrowser ask={ask} runId={runId} />
    </>
  );
}
