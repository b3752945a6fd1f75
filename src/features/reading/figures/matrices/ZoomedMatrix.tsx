import { useMemo } from 'react';
import type { Matrices } from '../../../../core/matrices/computeMatrices.ts';
import type { Matrix } from '../../../../core/matrices/matrix.ts';
import { roundRange, signedColours } from '../../../../core/reconstruction/colours.ts';
import { useListbox } from '../../../../ui/listbox/useListbox.tsx';
import { cellUnder, overCells } from '../../../../ui/listbox/walk.ts';
import { PixelCanvas } from '../../../../ui/PixelCanvas.tsx';
import { useRoom } from '../../room.ts';
import type { ShownMatrix } from './LineView.tsx';
import { letterOf } from './lineMatrices.ts';
import { MatrixTable } from './MatrixTable.tsx';
import styles from './ZoomedMatrix.module.css';
import { drawnSides, markedBox, movedTo, partIn, type ZoomWindow } from './zoom.ts';

interface ZoomedMatrixProps extends ShownMatrix {
  readonly content: Matrix;
  readonly all: Matrices;
  readonly window: ZoomWindow;
  readonly onMove: (window: ZoomWindow) => void;
}

/** CSS pixels of an entry in the picture, and the fewest of a side: a target is no smaller. */
const entry = 2;
const least = 24;

/** A large matrix as a picture with a frame, and the part inside the frame in numbers. */
export function ZoomedMatrix({ content, all, window, onMove, ...shown }: ZoomedMatrixProps) {
  const { reading } = useRoom();
  const words = reading.natural;
  const { matrix, transposed } = shown;
  const sides = drawnSides(content, transposed);
  const part = partIn(sides, all, window);
  const name = `${letterOf(matrix)}${transposed ? 'ᵀ' : ''}`;
  const colours = useMemo(() => coloursOf(content, transposed), [content, transposed]);
  const count = sides.rows * sides.columns;
  const here = part.row * sides.columns + part.column;
  const placeOf = (cell: number) => ({
    row: Math.floor(cell / sides.columns),
    column: cell % sides.columns,
  });
  const moveTo = (row: number, column: number): void => onMove(movedTo(sides, { row, column }, all, window));
  const { boxProps, option } = useListbox<number>({
    label: words.window(name, part.row + 1, part.column + 1),
    count,
    selected: here,
    placeAt: (point) => cellUnder(point, point, sides),
    onPoint: () => undefined,
    onPick: (cell) => {
      if (cell === undefined) return;
      const { row, column } = placeOf(cell);
      moveTo(row - Math.floor(part.rows / 2), column - Math.floor(part.columns / 2));
    },
    walk: (key, from) => overCells(key, from, sides),
    onSelect: (cell) => moveTo(placeOf(cell).row, placeOf(cell).column),
    nameOf: (cell) => words.window(name, placeOf(cell).row + 1, placeOf(cell).column + 1),
  });
  const marked = markedBox(shown, sides);
  const table = <MatrixTable {...shown} content={content} words={reading.matrices} part={part} />;
  if (count <= part.rows * part.columns) return table;
  return (
    <div className={styles.zoomed}>
      <div
        {...boxProps}
        className={`${boxProps.className} ${styles.picture}`}
        style={{ width: Math.max(least, sides.columns * entry), height: Math.max(least, sides.rows * entry) }}
      >
        <div aria-hidden="true" className={styles.canvas}>
          <PixelCanvas label={name} colours={colours} width={sides.columns} height={sides.rows} />
        </div>
        {marked && <div className={styles.source} style={boxIn(marked, sides)} />}
        <div className={styles.frame} style={boxIn(part, sides)} />
        {option}
      </div>
      {table}
    </div>
  );
}

function boxIn(
  part: { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number },
  { rows, columns }: { readonly rows: number; readonly columns: number },
) {
  const share = (count: number, whole: number): string => `${(100 * count) / whole}%`;
  return {
    top: share(part.row, rows),
    left: share(part.column, columns),
    width: share(part.columns, columns),
    height: share(part.rows, rows),
  };
}

/** Blue for negative, orange for positive, as the matrix is drawn. */
function coloursOf({ rows, columns, values }: Matrix, transposed: boolean): Uint8ClampedArray {
  if (!transposed) return signedColours(values, roundRange(values));
  const turned = new Float64Array(values.length);
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) turned[c * rows + r] = values[r * columns + c] as number;
  }
  return signedColours(turned, roundRange(values));
}
