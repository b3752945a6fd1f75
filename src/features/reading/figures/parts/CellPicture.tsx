import { useState } from 'react';
import { RowList } from '../../../../ui/chart/RowList.tsx';
import { useListbox } from '../../../../ui/listbox/useListbox.tsx';
import { cellUnder, overCells } from '../../../../ui/listbox/walk.ts';
import { PixelCanvas } from '../../../../ui/PixelCanvas.tsx';
import styles from './CellPicture.module.css';

interface CellPictureProps {
  readonly label: string;
  /** RGBA bytes, rows × columns × 4. */
  readonly colours: Uint8ClampedArray;
  readonly rows: number;
  readonly columns: number;
  /** CSS pixels. */
  readonly height: number;
  readonly nameOf: (cell: number) => string;
  /** How remarkable a cell is in its row: the list of rows for screen readers names the cell with the largest value. */
  readonly sizeOf: (cell: number) => number;
  /** What that list tells. */
  readonly rowsLabel: string;
  /** The cell that is pointed at, or the keyboard's cell; cells are numbered row by row. */
  readonly onRead: (cell: number | undefined) => void;
}

/** A picture of a matrix, one pixel an entry. One tab stop; the arrow keys walk from entry to entry. */
export function CellPicture({
  label,
  colours,
  rows,
  columns,
  height,
  nameOf,
  onRead,
  ...list
}: CellPictureProps) {
  const [walked, setWalked] = useState<number>();
  const [pointed, setPointed] = useState<number>();
  const grid = { rows, columns };
  const select = (cell: number): void => {
    setWalked(cell);
    onRead(cell);
  };
  const { boxProps, option } = useListbox<number>({
    label,
    count: rows * columns,
    selected: walked,
    placeAt: (point) => cellUnder(point, point, grid),
    onPoint: (cell) => {
      setPointed(cell);
      onRead(cell ?? walked);
    },
    onPick: (cell) => cell !== undefined && select(cell),
    walk: (key, from) => overCells(key, from ?? 0, grid),
    onSelect: select,
    onLetGo: () => {
      setWalked(undefined);
      onRead(undefined);
    },
    nameOf,
  });
  const marked = pointed ?? walked;
  return (
    <>
      <div {...boxProps} className={`${boxProps.className} ${styles.box}`} style={{ height }}>
        <div aria-hidden="true" className={styles.picture}>
          <PixelCanvas label={label} colours={colours} width={columns} height={rows} />
        </div>
        {marked !== undefined && <div className={styles.cell} style={boxOf(marked, rows, columns)} />}
        {option}
      </div>
      <RowList
        label={list.rowsLabel}
        rows={rows}
        columns={columns}
        source={colours}
        sizeOf={list.sizeOf}
        nameOf={nameOf}
      />
    </>
  );
}

function boxOf(cell: number, rows: number, columns: number) {
  const share = (part: number, whole: number): string => `${(100 * part) / whole}%`;
  return {
    top: share(Math.floor(cell / columns), rows),
    left: share(cell % columns, columns),
    width: share(1, columns),
    height: share(1, rows),
  };
}
