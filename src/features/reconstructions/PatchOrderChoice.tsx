import { ChevronLeft, ChevronRight } from 'lucide-react';
import { usePatchChoice, useSession } from '../../hooks/useSession.ts';
import type { PatchOrder } from '../../store/patchChoice.ts';
import { Button } from '../../ui/Button.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { useWords } from '../../words/useWords.ts';
import { RankingText } from './RankingText.tsx';
import styles from './Reconstructions.module.css';
import { useRanking } from './useRanking.ts';
import { useRunNow } from './useRunNow.ts';

const orderNames = ['asCut', 'worst', 'best'] as const;

/** Which patches are shown: their order, and the place of the first. */
export function PatchOrderChoice({ shown }: { readonly shown: number }) {
  const { panelNotation, reconstructions } = useWords('panels');
  const { orders, previous, next: following, stop } = reconstructions;
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
          label={orders.label}
          hint={panelNotation.patchOrder.sentence}
          hideLabel
          value={order}
          options={orderNames.map((value) => ({ value, label: orders[value] }))}
          onChange={choose}
        />
        <span className={styles.pages}>
          <Button
            kind="quiet"
            icon={<ChevronLeft aria-hidden />}
            aria-label={previous.name(shown)}
            hint={previous.sentence}
            blocked={first === 0 ? previous.blocked : undefined}
            onClick={() => showFrom(Math.max(0, first - shown))}
          />
          <span className={styles.place}>
            {patchCount > 0 && reconstructions.place(Math.min(first + 1, last), last, patchCount)}
          </span>
          <Button
            kind="quiet"
            icon={<ChevronRight aria-hidden />}
            aria-label={following.name(shown)}
            hint={following.sentence}
            blocked={last >= patchCount ? following.blocked : undefined}
            onClick={() => showFrom(first + shown)}
          />
        </span>
      </div>
      {progress !== undefined && (
        <p className={styles.progress}>
          <span>{reconstructions.measuring}</span>
          <Progress label={reconstructions.measured} fraction={progress} />
          <Button hint={stop.sentence} onClick={cancel}>
            {stop.name}
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
