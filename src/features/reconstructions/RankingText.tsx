import { formatMeasured } from '../../format/number.ts';
import { usePatchChoice, useRun } from '../../hooks/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Reconstructions.module.css';
import { grouped } from './reconstructionText.ts';
import { useRunNow } from './useRunNow.ts';

/** What measuring every patch came to, and when that was. */
export function RankingText({ again }: { readonly again: () => void }) {
  const { runId } = useRunNow();
  const ranking = usePatchChoice((choice) => choice.ranking);
  const moved = useRun((run) => ranking !== undefined && run.iteration !== ranking.iteration);
  if (ranking?.runId !== runId || ranking === undefined) {
    return (
      <p className={styles.words}>
        This run’s patches are not ranked yet: they stand as they were cut.{' '}
        <Button hint="Measure the error of every patch and put them in order." onClick={again}>
          Rank them
        </Button>
      </p>
    );
  }
  const { errors, worstFirst, iteration } = ranking;
  const at = (share: number): number =>
    errors[worstFirst[Math.round(share * (worstFirst.length - 1))] ?? 0] ?? Number.NaN;
  const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
  return (
    <div className={styles.words}>
      <p>
        All {grouped(errors.length)} patches at iteration {grouped(iteration)}: mean error{' '}
        <b>{formatMeasured(mean)}</b>, which is the cost’s reconstruction term; median{' '}
        {formatMeasured(at(0.5))}, worst {formatMeasured(at(0))}, best {formatMeasured(at(1))}.
      </p>
      {moved && (
        <Button hint="Measure again: the network has changed since." onClick={again}>
          Rank again
        </Button>
      )}
    </div>
  );
}
