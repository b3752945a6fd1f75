import { memo } from 'react';
import type { Matrix } from '../../../../core/matrices/matrix.ts';
import { placesTo } from '../../places.ts';
import { entryText } from './explainCell.ts';
import styles from './MatrixTable.module.css';

/** Whether an entry is the one that is explained (`s`), one that it was made of (`o`), or neither. */
export type EntryMark = 's' | 'o' | '-';

interface MatrixRowProps {
  readonly content: Matrix;
  readonly transposed: boolean;
  /** The row as the matrix is drawn, and its first column that is written out; both counted from 0. */
  readonly row: number;
  readonly first: number;
  /** An `EntryMark` for each entry that is written out. A string, so that a row that has not changed is not drawn again. */
  readonly marks: string;
  /** The entry that Tab reaches, counted from the first that is written out. */
  readonly reachable: number | undefined;
}

/** A row of a matrix. While the mouse moves over the hundreds of entries of a line, only the rows that change are drawn. */
export const MatrixRow = memo(function MatrixRow(props: MatrixRowProps) {
  const { content, transposed, row, first, marks, reachable } = props;
  return (
    <tr>
      {placesTo(marks.length).map((place) => {
        const column = first + place - 1;
        const at = transposed ? column * content.columns + row : row * content.columns + column;
        const mark = marks[place - 1];
        return (
          <td
            key={place}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid takes the focus
            role="gridcell"
            tabIndex={place - 1 === reachable ? 0 : -1}
            className={styles.entry}
            aria-selected={mark === 's'}
            data-source={mark === 'o'}
          >
            {entryText(content.values[at] ?? Number.NaN)}
          </td>
        );
      })}
    </tr>
  );
});
