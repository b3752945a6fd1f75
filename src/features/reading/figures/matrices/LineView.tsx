import { type ReactNode, startTransition, useState } from 'react';
import type { Matrices } from '../../../../core/matrices/computeMatrices.ts';
import { entryAt } from '../../../../core/matrices/matrix.ts';
import type { Cell } from '../../../../core/matrices/provenance.ts';
import { type LineId, lineIds } from '../../../../notes/code/lines.ts';
import { useOpenBlanks } from '../../openBlanks.ts';
import { useRoom } from '../../room.ts';
import { useFigure, useReport } from '../figure.ts';
import { cellKey, explainCell, sourcesOf } from './explainCell.ts';
import { LeftToReader } from './LeftToReader.tsx';
import { LineHead } from './LineHead.tsx';
import { lineMatrices, type Operand } from './lineMatrices.ts';
import styles from './MatricesFigure.module.css';
import { Operations } from './Operations.tsx';

/** A matrix on the page, and the entries of it that are to be marked. */
export interface ShownMatrix extends Operand {
  /** The entry that is explained. */
  readonly selected: Cell;
  /** The entries that it was made of, by `cellKey`. */
  readonly sources: ReadonlySet<string>;
  readonly onSelect: (cell: Cell) => void;
  readonly onPoint: (cell: Cell) => void;
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
  /** An entry that was clicked or has the focus stays when the mouse leaves the one that it is over. */
  const [chosen, choose] = useState<Cell>();
  const [pointed, point] = useState<Cell>();
  const [given, giveUp] = useState<LineId>();
  const { line } = settings;
  const cell = pointed ?? chosen ?? { matrix: lineMatrices[line][0] ?? 'cost', row: 0, column: 0 };
  const blank = useOpenBlanks().get(line);
  const provenance = sourcesOf(all, cell);
  const sources = new Set(provenance?.terms.flat().map(cellKey));
  const marks = { selected: cell, sources, onSelect: choose, onPoint: point };
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
    startTransition(() => {
      choose(undefined);
      point(undefined);
      change({ line: wanted });
    });
  };
  const isLeft = blank !== undefined && given !== line;
  return (
    <div className={styles.figure} data-line={line}>
      <LineHead line={line} isLeft={isLeft} words={words} onStep={(by) => goTo(lineIds.indexOf(line) + by)} />
      {isLeft ? (
        <LeftToReader line={line} blank={blank} onShow={() => giveUp(line)} />
      ) : (
        <>
          <div className={styles.operations} onPointerLeave={() => point(undefined)}>
            <Operations
              key={line}
              line={line}
              words={words}
              draw={(operand) => draw({ ...operand, ...marks })}
            />
          </div>
          <div className={styles.explanation} role="status" data-kind={provenance?.operation.kind}>
            <strong>{explanation.place}</strong> <span className={styles.kind}>{explanation.operation}</span>
            <p className={styles.sum}>{explanation.sum}</p>
          </div>
          <p className={styles.hint}>{hint}</p>
        </>
      )}
    </div>
  );
}
