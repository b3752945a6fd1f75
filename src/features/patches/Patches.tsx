import { useRun } from '../../hooks/useSession.ts';
import { Columns } from '../../ui/Columns.tsx';
import { PictureBrowser } from './PictureBrowser.tsx';
import { PreparationSteps } from './PreparationSteps.tsx';

/** From picture to patch: the steps, and the places where patches were cut. */
export function Patches() {
  const runId = useRun((run) => (run.started && run.phase !== 'preparing' ? run.runId : undefined));
  return (
    <Columns>
      <PreparationSteps runId={runId} />
      <PictureBrowser runId={runId} />
    </Columns>
  );
}
