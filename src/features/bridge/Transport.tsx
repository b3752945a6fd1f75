import { Button } from '../../ui/Button.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './parts.module.css';
import type { Learner } from './useLearner.ts';

interface TransportProps {
  readonly learners: readonly Learner[];
  readonly mayTrain: boolean;
  onTrain(): void;
  onReset(): void;
}

/** Trains, pauses and resets both learners. */
export function Transport({ learners, mayTrain, onTrain, onReset }: TransportProps) {
  const { controls } = useWords('bridge');
  const training = learners.filter(({ status }) => status.name === 'training');
  const paused = learners.filter(({ status }) => status.name === 'paused');
  const busy = training.length > 0 || paused.length > 0;
  const turn = (): void => {
    const wanted = training.length > 0;
    for (const learner of wanted ? training : paused) learner.setPaused(wanted);
  };
  return (
    <div className={styles.row}>
      <Button
        kind="primary"
        blocked={mayTrain ? undefined : controls.predictFirst}
        onClick={busy ? turn : onTrain}
      >
        {training.length > 0 ? controls.pause : paused.length > 0 ? controls.goOn : controls.train}
      </Button>
      <Button onClick={onReset}>{controls.reset}</Button>
      {!mayTrain && (
        // The button says the same to screen readers.
        <span className={styles.muted} aria-hidden="true">
          {controls.predictFirst}
        </span>
      )}
    </div>
  );
}
