import { ChevronLeft, ChevronRight } from 'lucide-react';
import { usePatchChoice, useSession } from '../../hooks/useSession.ts';
import type { PatchOrder } from '../../store/patchChoice.ts';
import { Button } from '../../ui/Button.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { useWords } from '../../words/useWords.ts';
import { RankingText } from './RankingText.tsx';
import styles from './Reconstructions.module.css';
import { grouped } from './reconstructionText.ts';
import { useRanking } from './useRanking.ts';
import { useRunNow } from './useRunNow.ts';

const orders = [
  { value: 'asCut', label: 'As cut' },
  { value: 'worst', label: 'Worst' },
  { value: 'best', label: 'Best' },
] as const;

/** Which patches are on show: in what order, and how far on. */
export function PatchOrderChoice({ shown }: { readonly shown: number }) {
  const { panelNotation } = useWords('panels');
  const { patchChoice, run } = useSession();
  const { runId, patchCount } = useRunNow();
  const order = usePatchChoice((choice) => choice.order);
  const first = usePatchChoice((choice) => choice.first);
  const showOrder = usePatchChoice((choice) => choice.showOrder);
  const showFrom = usePatchChoice((choice) => choice.showFrom);
  const { measure, cancel, progress, failure } = useRanking();
  const last = Math.min(first + shown, patchCount);

  const choose = (next: PatchOrder): void => {
    showOrder(next);
    const { runId: ranked, iteration } = patchChoice.getState().ranking ?? {};
    const stale = ranked !== runId || iteration !== run.getState().iteration;
    if (next !== 'asCut' && stale && runId !== undefined) void measure(runId);
  };

  return (
    <>
      <div className={styles.choice}>
        <Segmented
          label="Order of the patches"
          hint={panelNotation.patchOrder.sentence}
          hideLabel
          value={order}
          options={orders}
          onChange={choose}
        />
        <span className={styles.pages}>
          <Button
            kind="quiet"
            icon={<ChevronLeft aria-hidden />}
            aria-label={`Previous ${shown} patches`}
            hint="Show the patches before these."
            blocked={first === 0 ? 'These are the first patches.' : undefined}
            onClick={() => showFrom(Math.max(0, first - shown))}
          />
          <span className={styles.place}>
            {patchCount > 0 &&
              `${grouped(Math.min(first + 1, last))}–${grouped(last)} of ${grouped(patchCount)}`}
          </span>
          <Button
            kind="quiet"
            icon={<ChevronRight aria-hidden />}
            aria-label={`Next ${shown} patches`}
            hint="Show the patches after these."
            blocked={last >= patchCount ? 'These are the last patches.' : undefined}
            onClick={() => showFrom(first + shown)}
          />
        </span>
      </div>
      {progress !== undefined && (
        <p className={styles.progress}>
          <span>Measuring every patch</span>
          <Progress label="Patches measured" fraction={progress} />
          <Button hint="Stop measuring; the order stays as it was." onClick={cancel}>
            Cancel
          </Button>
        </p>
      )}
      {failure !== undefined && (
        <p className={styles.words} role="alert">
          {failure}
        </p>
      )}
      {order !== 'asCut' && progress === undefined && (
        <RankingText again={() => runId !== undefined && void measure(runId)} />
      )}
    </>
  );
}
