import { type ReactNode, startTransition, useState } from 'react';
import type { Matrices } from '../../../../core/matrices/computeMatrices.ts';
import { entryAt } from '../../../../core/matrices/matrix.ts';
import { operations } from '../../../../core/matrices/operations.ts';
import type { Cell } from '../../../../core/matrices/provenance.ts';
import { lineIds } from '../../../../notes/code/lines.ts';
import { useRoom } from '../../room.ts';
import { useFigure, useReport } from '../figure.ts';
import { cellKey, explainCell, operationText, sourcesOf } from './explainCell.ts';
import { LineHead } from './LineHead.tsx';
import { letterOf, lineMatrices, type Operand, operandsOf, signOf } from './lineMatrices.ts';
import styles from './MatricesFigure.module.css';

/** A matrix on the page, and the entries of it that are to be marked. */
export interface ShownMatrix extends Operand {
  /** The entry that is chosen. */
  readonly selected: Cell;
  /** The entries that it was made of, by `cellKey`. */
  readonly sources: ReadonlySet<string>;
  readonly onSelect: (cell: Cell) => void;
}

interface LineViewProps {
  readonly all: Matrices;
  readonly hint: string;
  readonly draw: (matrix: ShownMatrix) => ReactNode;
}

/** One line of the cost function at a time, with every matrix on its way; a number shows the numbers that made it. */
export function LineView({ all, hint, draw }: LineViewProps) {
  const { reading } = useRoom();
  const { settings, change, report } = useFigure('matrices');
  const words = reading.matrices;
  const [pointed, setPointed] = useState<Cell>();
  const { line } = settings;
  const names = lineMatrices[line];
  const cell = pointed ?? { matrix: names[0] ?? 'cost', row: 0, column: 0 };
  const provenance = sourcesOf(all, cell);
  const sources = new Set(provenance?.terms.flat().map(cellKey));
  const marks = { selected: cell, sources, onSelect: setPointed };
  const explanation = explainCell(all, cell, words);
  const termOf = (name: 'cost' | 'reconstructionError' | 'weightDecay' | 'sparsityPenalty'): number =>
    entryAt(all.matrices[name], 0, 0);
  useReport(report, {
    cost: termOf('cost'),
    reconstructionError: termOf('reconstructionError'),
    weightDecay: termOf('weightDecay'),
    sparsityPenalty: termOf('sparsityPenalty'),
  });
  const goTo = (next: number): void => {
    const wanted = lineIds[next];
    if (wanted === undefined) return;
    // Hundreds of entries are drawn anew.
    startTransition(() => {
      setPointed(undefined);
      change({ line: wanted });
    });
  };
  return (
    <div className={styles.figure} data-line={line}>
      <LineHead line={line} words={words} onStep={(by) => goTo(lineIds.indexOf(line) + by)} />
      <div className={styles.operations}>
        {names.map((name) => {
          const operation = operations[name];
          return (
            <section key={name} className={styles.operation} data-kind={operation.kind}>
              <h4 className={styles.title}>
                {letterOf(name)} <span>{operationText(operation, words)}</span>
              </h4>
              <div className={styles.row}>
                {operandsOf(operation).map((operand, n) => (
                  <div key={`${operand.matrix} ${operand.transposed}`} className={styles.operand}>
                    {n > 0 && <span className={styles.sign}>{signOf(operation)}</span>}
                    {draw({ ...operand, ...marks })}
                  </div>
                ))}
                <div className={styles.operand}>
                  <span className={styles.sign}>{operation.kind === 'entryFunction' ? '→' : '='}</span>
                  {draw({ matrix: name, transposed: false, ...marks })}
                </div>
              </div>
            </section>
          );
        })}
      </div>
      <div className={styles.explanation} role="status" data-kind={provenance?.operation.kind}>
        <strong>{explanation.place}</strong> <span className={styles.kind}>{explanation.operation}</span>
        <p className={styles.sum}>{explanation.sum}</p>
      </div>
      <p className={styles.hint}>{hint}</p>
    </div>
  );
}
