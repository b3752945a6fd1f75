import { useCallback, useMemo, useState } from 'react';
import { formatMeasured } from '../../format/number.ts';
import { useSelection } from '../../hooks/useSession.ts';
import { PlaceTooltip } from '../../ui/chart/PlaceTooltip.tsx';
import { Reading } from '../../ui/chart/Reading.tsx';
import { RowList } from '../../ui/chart/RowList.tsx';
import { useListbox } from '../../ui/listbox/useListbox.tsx';
import { type CellGrid, cellUnder, overCells } from '../../ui/listbox/walk.ts';
import { PixelCanvas } from '../../ui/PixelCanvas.tsx';
import { useWords } from '../../words/useWords.ts';
import styles from './MatrixCanvas.module.css';
import { type Activations, matrixColours } from './matrixColours.ts';

interface MatrixCanvasProps {
  readonly activations: Activations;
  /** The units in the order of the rows. */
  readonly order: readonly number[];
}

/** CSS pixels of a row: as many as keep the picture about as tall as a panel. */
const rowHeight = (units: number): number => Math.max(2, Math.min(10, Math.floor(300 / units)));

/** Units × patches, to be read cell by cell; a cell is numbered row by row. */
export function MatrixCanvas({ activations, order }: MatrixCanvasProps) {
  const { sparsity } = useWords('panels');
  const { a2, patchCount, hiddenSize } = activations;
  const unit = useSelection((selection) => selection.unit);
  const selectUnit = useSelection((selection) => selection.selectUnit);
  const [patch, setPatch] = useState<number>();
  const [pointed, setPointed] = useState<number>();
  const hide = useCallback(() => setPointed(undefined), []);
  const colours = useMemo(() => matrixColours(activations, order), [activations, order]);
  const grid = { rows: order.length, columns: patchCount };
  const row = unit === undefined ? -1 : order.indexOf(unit);
  const walked = row < 0 || patch === undefined || patch >= patchCount ? undefined : row * patchCount + patch;
  const start = Math.max(0, row) * patchCount;

  const activationAt = (cell: number): number =>
    a2[(cell % patchCount) * hiddenSize + (order[Math.floor(cell / patchCount)] ?? 0)] ?? 0;
  const describe = (cell: number): string => {
    const at = order[Math.floor(cell / patchCount)] ?? 0;
    return sparsity.cell(at + 1, (cell % patchCount) + 1, formatMeasured(activationAt(cell)));
  };
  const select = (cell: number): void => {
    setPatch(cell % patchCount);
    selectUnit(order[Math.floor(cell / patchCount)]);
  };
  const { boxProps, option } = useListbox<number>({
    label: sparsity.matrix,
    count: a2.length,
    selected: walked,
    start,
    placeAt: (point) => cellUnder(point, point, grid),
    onPoint: setPointed,
    onPick: (cell) => cell !== undefined && select(cell),
    walk: (key, from) => overCells(key, from ?? start, grid),
    onSelect: select,
    onLetGo: () => setPatch(undefined),
    nameOf: describe,
  });
  const inside = (cell: number | undefined): cell is number => cell !== undefined && cell < a2.length;

  return (
    <div>
      <div
        {...boxProps}
        dir="ltr"
        className={`${boxProps.className} ${styles.matrix}`}
        style={{ height: rowHeight(hiddenSize) * hiddenSize }}
      >
        <div aria-hidden="true">
          <PixelCanvas
            label={sparsity.matrixPicture}
            colours={colours}
            width={patchCount}
            height={hiddenSize}
          />
        </div>
        {row >= 0 && <div className={styles.row} style={rowBox(row, order.length)} />}
        {inside(walked) && <div className={styles.cell} style={cellBox(walked, grid)} />}
        {inside(pointed) && <div className={styles.cell} style={cellBox(pointed, grid)} />}
        <PlaceTooltip box={inside(pointed) ? cellBox(pointed, grid) : undefined} onHide={hide}>
          {inside(pointed) && describe(pointed)}
        </PlaceTooltip>
        {option}
      </div>
      <RowList
        label={sparsity.matrixRows}
        rows={grid.rows}
        columns={grid.columns}
        source={activations}
        sizeOf={activationAt}
        nameOf={describe}
      />
      <Reading
        text={inside(walked) ? sparsity.sentence(describe(walked)) : undefined}
        otherwise={sparsity.matrixHint}
        lines={2}
      />
    </div>
  );
}

const share = (part: number, whole: number): string => `${(100 * part) / whole}%`;

function rowBox(row: number, rows: number) {
  return { top: share(row, rows), height: share(1, rows) };
}

function cellBox(cell: number, { rows, columns }: CellGrid) {
  const across = { left: share(cell % columns, columns), width: share(1, columns) };
  return { ...rowBox(Math.floor(cell / columns), rows), ...across };
}
