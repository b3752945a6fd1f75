import { type KeyboardEvent, type SyntheticEvent, useState } from 'react';
import type { Matrix } from '../../../../core/matrices/matrix.ts';
import type { Cell } from '../../../../core/matrices/provenance.ts';
import type { ReadingMatrixWords } from '../../../../words/en/readingMatrices.ts';
import { placesTo } from '../../places.ts';
import { cellKey } from './explainCell.ts';
import { letterOf, type Operand } from './lineMatrices.ts';
import { type EntryMark, MatrixRow } from './MatrixRow.tsx';
import styles from './MatrixTable.module.css';

interface MatrixTableProps extends Operand {
  readonly content: Matrix;
  readonly words: ReadingMatrixWords;
  /** The entry that is explained, and those it was made of. */
  readonly selected: Cell | undefined;
  readonly sources: ReadonlySet<string>;
  /** An entry was clicked or has the focus. */
  readonly onSelect: (cell: Cell) => void;
  /** The mouse is over an entry. */
  readonly onPoint: (cell: Cell) => void;
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
  const { matrix, transposed, content, words, selected, sources, onSelect, onPoint, part } = props;
  const rows = transposed ? content.columns : content.rows;
  const columns = transposed ? content.rows : content.columns;
  const shown = part ?? { row: 0, column: 0, rows, columns };
  const [reachable, setReachable] = useState<readonly [row: number, column: number]>([0, 0]);
  const row0 = within(reachable[0] - shown.row, shown.rows);
  const column0 = within(reachable[1] - shown.column, shown.columns);
  const name = `${letterOf(matrix)}${transposed ? 'ᵀ' : ''}`;
  const cellAt = (row: number, column: number): Cell => ({
    matrix,
    row: transposed ? column : row,
    column: transposed ? row : column,
  });
  const markOf = (cell: Cell): EntryMark => {
    const key = cellKey(cell);
    if (selected !== undefined && cellKey(selected) === key) return 's';
    return sources.has(key) ? 'o' : '-';
  };
  /** The place in the drawn matrix of the entry that an event comes from. */
  const placeOf = (event: SyntheticEvent): readonly [row: number, column: number] | undefined => {
    const entry = event.target instanceof Element ? event.target.closest('td') : null;
    if (!entry || !(entry.parentElement instanceof HTMLTableRowElement)) return undefined;
    return [shown.row + entry.parentElement.rowIndex, shown.column + entry.cellIndex];
  };
  const select = (event: SyntheticEvent): void => {
    const place = placeOf(event);
    if (!place) return;
    setReachable(place);
    onSelect(cellAt(...place));
  };
  const move = (event: KeyboardEvent<HTMLTableElement>): void => {
    const [down, right] = steps[event.key] ?? [0, 0];
    if (down === 0 && right === 0) return;
    event.preventDefault();
    const row = within(row0 + down, shown.rows);
    const column = within(column0 + right, shown.columns);
    event.currentTarget.rows[row]?.cells[column]?.focus();
  };
  return (
    <div className={styles.matrix}>
      <span className={styles.name} aria-hidden="true">
        {name} <span className={styles.shape}>{`${rows}×${columns}`}</span>
      </span>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table whose cells take the focus
        role="grid"
        className={styles.table}
        aria-label={words.matrix(name, rows, columns)}
        onKeyDown={move}
        onFocus={select}
        onClick={select}
        onPointerOver={(event) => {
          const place = event.pointerType === 'touch' ? undefined : placeOf(event);
          if (place) onPoint(cellAt(...place));
        }}
      >
        <tbody>
          {placesTo(shown.rows).map((place) => {
            const row = shown.row + place - 1;
            const cells = placesTo(shown.columns).map((next) => cellAt(row, shown.column + next - 1));
            return (
              <MatrixRow
                key={place}
                content={content}
                transposed={transposed}
                row={row}
                first={shown.column}
                marks={cells.map(markOf).join('')}
                reachable={place - 1 === row0 ? column0 : undefined}
              />
            );
          })}
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
