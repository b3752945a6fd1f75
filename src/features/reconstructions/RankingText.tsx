import { formatMeasured } from '../../format/number.ts';
import { usePatchChoice, useRun } from '../../hooks/useSession.ts';
import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './Reconstructions.module.css';
import { useRunNow } from './useRunNow.ts';

/** What measuring every patch came to, and when that was. */
export function RankingText({ again }: { readonly again: () => void }) {
  const { reconstructions } = useWords('panels');
  const { runId } = useRunNow();
  const ranking = usePatchChoice((choice) => choice.ranking);
  const moved = useRun((run) => ranking !== undefined && run.iteration !== ranking.iteration);
  if (ranking?.runId !== runId || ranking === undefined) {
    return (
      <p className={styles.words}>
        {reconstructions.notRanked}{' '}
        <Button hint={reconstructions.rank.sentence} onClick={again}>
          {reconstructions.rank.name}
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
        {reconstructions.ranking({
          patches: errors.length,
          iteration,
          mean: formatMeasured(mean),
          median: formatMeasured(at(0.5)),
          worst: formatMeasured(at(0)),
          best: formatMeasured(at(1)),
        })}
      </p>
      {moved && (
        <Button hint={reconstructions.rankAgain.sentence} onClick={again}>
          {reconstructions.rankAgain.name}
        </Button>
      )}
    </div>
  );
}
