import { useState } from 'react';
import { Button } from '../../../../ui/Button.tsx';
import { useRoom } from '../../room.ts';
import styles from '../Figures.module.css';
import { Choice } from '../parts/Choice.tsx';
import { type Riddle, type SuspectLine, suspectLines } from './riddle.ts';

interface RiddleCardProps {
  readonly riddle: Riddle;
  /** The mistake in words, shown when its line has been found. */
  readonly mistake: string;
  readonly onNext: () => void;
  readonly onEnd: () => void;
}

/** One line is broken; the blocks of the gradient that disagree say which one. */
export function RiddleCard({ riddle, mistake, onNext, onEnd }: RiddleCardProps) {
  const { reading } = useRoom();
  const words = reading.check;
  const [guess, setGuess] = useState<SuspectLine>();
  const found = guess === riddle.line;
  return (
    <div className={styles.stack}>
      <Choice<SuspectLine | ''>
        label={words.riddleAsked(riddle.number)}
        value={guess ?? ''}
        options={suspectLines.map((line) => ({ value: line, label: words.suspects[line] }))}
        onChange={(line) => line !== '' && setGuess(line)}
      />
      <p role="status" className={styles.reading}>
        {guess &&
          (found ? words.found(words.suspects[guess], mistake) : words.notFound(words.suspects[guess]))}
      </p>
      <div className={styles.buttons}>
        <Button kind={found ? 'primary' : 'plain'} onClick={onNext}>
          {words.nextRiddle}
        </Button>
        <Button onClick={onEnd}>{words.endRiddle}</Button>
      </div>
    </div>
  );
}
