import { type KeyboardEvent, useState } from 'react';
import type { Matrix } from '../../../../core/matrices/matrix.ts';
import type { Cell } from '../../../../core/matrices/provenance.ts';
import type { ReadingMatrixWords } from '../../../../words/en/readingMatrices.ts';
import { placesTo } from '../../places.ts';
import { cellKey, entryText } from './explainCell.ts';
import { letterOf, type Operand } from './lineMatrices.ts';
import styles from './MatrixTable.module.css';

interface MatrixTableProps extends Operand {
  readonly content: Matrix;
  readonly words: ReadingMatrixWords;
  /** The entry that is chosen, and those it was made of. */
  readonly selected: Cell | undefined;
  readonly sources: ReadonlySet<string>;
  readonly onSelect: (cell: Cell) => void;
  /** The part that is written out, as the matrix is drawn; all of it when left out. */
  readonly part?: MatrixPart;
}

/** Rows and columns of a matrix that follow each other; the first ones are counted from 0. */
export interface MatrixPart {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A matrix with its numbers. One of them can be reached by Tab, the others from there by the arrow keys. */
export function MatrixTable(props: MatrixTableProps) {
  const { matrix, transposed, content, words, selected, sources, onSelect, part } = props;
  const rows = transposed ? content.columns : content.rows;
  const columns = transposed ? content.rows : content.columns;
  const shown = part ?? { row: 0, column: 0, rows, columns };
  const [reachable, setReachable] = useState<readonly [row: number, column: number]>([0, 0]);
  const row0 = shown.row + within(reachable[0] - shown.row, shown.rows);
  const column0 = shown.column + within(reachable[1] - shown.column, shown.columns);
  const name = `${letterOf(matrix)}${transposed ? 'ᵀ' : ''}`;
  const cellAt = (row: number, column: number): Cell => ({
    matrix,
    row: transposed ? column : row,
    column: transposed ? row : column,
  });
  const select = (row: number, column: number): void => {
    setReachable([row, column]);
    onSelect(cellAt(row, column));
  };
  const move = (event: KeyboardEvent<HTMLTableElement>): void => {
    const [down, right] = steps[event.key] ?? [0, 0];
    if (down === 0 && right === 0) return;
    event.preventDefault();
    const row = within(row0 + down - shown.row, shown.rows);
    const column = within(column0 + right - shown.column, shown.columns);
    event.currentTarget.rows[row]?.cells[column]?.querySelector('button')?.focus();
  };
  return (
    <div className={styles.matrix}>
      <span className={styles.name} aria-hidden="true">
        {name} <span className={styles.shape}>{`${rows}×${columns}`}</span>
      </span>
      {/* biome-ignore lint/a11y/noNoninteractiveElementInteractions: the keys come from the buttons inside */}
      <table className={styles.table} aria-label={words.matrix(name, rows, columns)} onKeyDown={move}>
        <tbody>
          {placesTo(shown.rows).map((place) => (
            <tr key={place}>
              {placesTo(shown.columns).map((next) => {
                const [row, column] = [shown.row + place - 1, shown.column + next - 1];
                const cell = cellAt(row, column);
                const value = content.values[cell.row * content.columns + cell.column] ?? Number.NaN;
                return (
                  <td key={cellKey(cell)}>
                    <button
                      type="button"
                      tabIndex={row === row0 && column === column0 ? 0 : -1}
                      className={styles.entry}
                      data-selected={selected !== undefined && cellKey(selected) === cellKey(cell)}
                      data-source={sources.has(cellKey(cell))}
                      onFocus={() => select(row, column)}
                      onClick={() => select(row, column)}
                    >
                      {entryText(value)}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const within = (place: number, count: number): number => Math.min(count - 1, Math.max(0, place));

const steps: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};
