import { Undo2 } from 'lucide-react';
import { useKeptRuns, useSession } from '../../hooks/useSession.ts';
import { Button } from '../../ui/Button.tsx';

/** Takes back what discarded a trained run: the run left last stands again where it stood, with its settings. */
export function ReturnToRun() {
  const { returnTo } = useSession();
  const last = useKeptRuns(({ runs }) => runs[0]);
  if (!last) return null;
  const iteration = last.run.iteration.toLocaleString('en-US');
  return (
    <Button
      kind="quiet"
      icon={<Undo2 aria-hidden />}
      hint={`Go back to the run before this one, at iteration ${iteration}, with its settings.`}
      onClick={() => returnTo(last)}
    >
      Run before
    </Button>
  );
}
