import { codeLines, type LineId } from '../../../../notes/code/lines.ts';
import { Button } from '../../../../ui/Button.tsx';
import type { Blank } from '../../openBlanks.ts';
import { addressOf, useRoom } from '../../room.ts';
import figures from '../Figures.module.css';
import styles from './MatricesFigure.module.css';

interface LeftToReaderProps {
  readonly line: LineId;
  readonly blank: Blank;
  readonly onShow: () => void;
}

/** In the place of a line that the reader has to find: what its result looks like, and where the question is. */
export function LeftToReader({ line, blank, onShow }: LeftToReaderProps) {
  const { reading } = useRoom();
  const words = reading.matrices;
  const shapes = codeLines[line].gives.map(({ name, rows, columns }) => `${name} ${rows}×${columns}`);
  return (
    <div className={styles.left}>
      <p>{words.leftToYou(line)}</p>
      <p className={styles.shape}>… → {shapes.join(' · ')}</p>
      <p>
        <a href={addressOf(blank.chapter, blank.step)}>{words.toTheQuestion}</a>
      </p>
      <div className={figures.buttons}>
        <Button onClick={onShow}>{words.showLine}</Button>
      </div>
    </div>
  );
}
