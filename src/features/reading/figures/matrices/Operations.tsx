import type { ReactNode } from 'react';
import { operations } from '../../../../core/matrices/operations.ts';
import type { LineId } from '../../../../notes/code/lines.ts';
import type { ReadingMatrixWords } from '../../../../words/en/readingMatrices.ts';
import { placesTo } from '../../places.ts';
import { useInTurn } from '../../useInTurn.ts';
import { operationText } from './explainCell.ts';
import { letterOf, lineMatrices, type Operand, operandsOf, signOf } from './lineMatrices.ts';
import styles from './MatricesFigure.module.css';

interface OperationsProps {
  readonly line: LineId;
  readonly words: ReadingMatrixWords;
  readonly draw: (operand: Operand) => ReactNode;
}

/** The operations of a line from the first to the last, each drawn in a frame of its own: a line has up to 400 entries. */
export function Operations({ line, words, draw }: OperationsProps) {
  const names = lineMatrices[line];
  const drawn = useInTurn(names.length, 1);
  return placesTo(names.length).map((place) => {
    const name = names[place - 1]!;
    const operation = operations[name];
    return (
      <section key={name} className={styles.operation} data-kind={operation.kind} aria-busy={place > drawn}>
        <h4 className={styles.title}>
          {letterOf(name)} <span>{operationText(operation, words)}</span>
        </h4>
        {place <= drawn && (
          <div className={styles.row}>
            {operandsOf(operation).map((operand, n) => (
              <div key={`${operand.matrix} ${operand.transposed}`} className={styles.operand}>
                {n > 0 && <span className={styles.sign}>{signOf(operation)}</span>}
                {draw(operand)}
              </div>
            ))}
            <div className={styles.operand}>
              <span className={styles.sign}>{operation.kind === 'entryFunction' ? '→' : '='}</span>
              {draw({ matrix: name, transposed: false })}
            </div>
          </div>
        )}
      </section>
    );
  });
}
