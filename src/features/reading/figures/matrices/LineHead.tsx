import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { codeLines, type LineId, lineIds } from '../../../../notes/code/lines.ts';
import { equations } from '../../../../notes/equations.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Equation } from '../../../../ui/Equation.tsx';
import { Segmented } from '../../../../ui/Segmented.tsx';
import type { ReadingMatrixWords } from '../../../../words/en/readingMatrices.ts';
import styles from './LineHead.module.css';

type Notation = 'mathematics' | 'matlab' | 'numpy';

interface LineHeadProps {
  readonly line: LineId;
  /** Whether the reader still has to find the line. */
  readonly isLeft: boolean;
  readonly words: ReadingMatrixWords;
  /** One line forward (1) or back (−1). */
  readonly onStep: (by: 1 | -1) => void;
}

/** The line that is shown, in the notation of the reader's choice, and the way to its neighbours. */
export function LineHead({ line, isLeft, words, onStep }: LineHeadProps) {
  const [notation, setNotation] = useState<Notation>('mathematics');
  const { equation, matlab, numpy } = codeLines[line];
  const written = notation === 'matlab' ? matlab : numpy;
  const number = lineIds.indexOf(line) + 1;
  return (
    <div className={styles.head}>
      <div className={styles.row}>
        <Button
          kind="quiet"
          icon={<ChevronLeft aria-hidden />}
          aria-label={words.previous}
          disabled={number === 1}
          onClick={() => onStep(-1)}
        />
        <strong aria-live="polite">{words.line(line, number)}</strong>
        <Button
          kind="quiet"
          icon={<ChevronRight aria-hidden />}
          aria-label={words.next}
          disabled={number === lineIds.length}
          onClick={() => onStep(1)}
        />
        {!isLeft && (
          <Segmented<Notation>
            hideLabel
            label={words.written}
            hint={words.writtenHint}
            value={notation}
            options={[
              { value: 'mathematics', label: words.mathematics },
              { value: 'matlab', label: 'MATLAB' },
              { value: 'numpy', label: 'NumPy' },
            ]}
            onChange={setNotation}
          />
        )}
      </div>
      <div className={styles.line}>
        {notation === 'mathematics' && !isLeft ? (
          <Equation source={equations[equation]} />
        ) : (
          <code>{isLeft ? `${line} = …` : written}</code>
        )}
      </div>
    </div>
  );
}
