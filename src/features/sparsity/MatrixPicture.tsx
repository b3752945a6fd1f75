import { type KeyboardEvent, type PointerEvent, useId, useMemo, useRef, useState } from 'react';
import { useSelection } from '../../hooks/useSession.ts';
import { formatMeasured } from '../../ui/number.ts';
import { PixelCanvas } from '../../ui/PixelCanvas.tsx';
import styles from './MatrixPicture.module.css';
import { type Activations, matrixColours } from './matrixPicture.ts';

interface MatrixPictureProps {
  readonly activations: Activations;
  /** The units in the order of the rows. */
  readonly order: readonly number[];
}

interface Cell {
  readonly row: number;
  readonly patch: number;
}

/** CSS pixels of a row: as many as keep the picture about as tall as a panel. */
const rowHeight = (units: number): number => Math.max(2, Math.min(10, Math.floor(300 / units)));

/** Units × patches, to be read cell by cell. One tab stop: arrow keys move the cell, Page keys ten patches at a time. */
export function MatrixPicture({ activations, order }: MatrixPictureProps) {
  const frame = useRef<HTMLDivElement>(null);
  const id = useId();
  const { a2, patchCount, hiddenSize } = activations;
  const unit = useSelection((selection) => selection.unit);
  const selectUnit = useSelection((selection) => selection.selectUnit);
  const [cell, setCell] = useState<Cell>();
  const colours = useMemo(() => matrixColours(activations, order), [activations, order]);
  const selectedRow = unit === undefined ? -1 : order.indexOf(unit);
  const inside = cell && cell.row < order.length && cell.patch < patchCount ? cell : undefined;
  const height = rowHeight(hiddenSize) * hiddenSize;

  const cellUnder = (event: PointerEvent): Cell | undefined => {
    const box = frame.current?.getBoundingClientRect();
    if (!box) return undefined;
    const row = Math.floor(((event.clientY - box.top) / box.height) * order.length);
    const patch = Math.floor(((event.clientX - box.left) / box.width) * patchCount);
    const found = row >= 0 && row < order.length && patch >= 0 && patch < patchCount;
    return found ? { row, patch } : undefined;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = cellTowards(event.key, inside ?? { row: Math.max(0, selectedRow), patch: 0 });
    if (!next) return;
    event.preventDefault();
    const row = Math.min(Math.max(next.row, 0), order.length - 1);
    const patch = Math.min(Math.max(next.patch, 0), patchCount - 1);
    setCell({ row, patch });
    selectUnit(order[row]);
  };
  const describe = ({ row, patch }: Cell): string => {
    const at = order[row] ?? 0;
    return `Hidden unit ${at + 1}, patch ${patch + 1}: activation ${formatMeasured(a2[patch * hiddenSize + at] ?? 0)}`;
  };
  const option = inside ?? { row: Math.max(0, selectedRow), patch: 0 };
  const optionId = `${id}-${option.row}-${option.patch}`;

  return (
    <div>
      <div
        ref={frame}
        className={styles.matrix}
        style={{ height }}
        role="listbox"
        aria-label="Activations by hidden unit and patch"
        aria-activedescendant={optionId}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerMove={(event) => setCell(cellUnder(event))}
        onPointerLeave={() => setCell(undefined)}
        onPointerDown={(event) => selectUnit(order[cellUnder(event)?.row ?? -1])}
      >
        <div aria-hidden="true">
          <PixelCanvas label="Activations" colours={colours} width={patchCount} height={hiddenSize} />
        </div>
        {selectedRow >= 0 && <div className={styles.row} style={rowBox(selectedRow, order.length)} />}
        {inside && <div className={styles.cell} style={cellBox(inside, order.length, patchCount)} />}
        <div
          id={optionId}
          className={styles.option}
          role="option"
          tabIndex={-1}
          aria-selected={inside !== undefined}
          aria-posinset={option.row * patchCount + option.patch + 1}
          aria-setsize={a2.length}
        >
          {describe(option)}
        </div>
      </div>
      <p className={styles.words}>
        {inside
          ? `${describe(inside)}.`
          : 'A row is a hidden unit, a column a patch. Point at a cell, or use the arrow keys.'}
      </p>
    </div>
  );
}

const share = (part: number, whole: number): string => `${(100 * part) / whole}%`;

function rowBox(row: number, rows: number) {
  return { top: share(row, rows), height: share(1, rows) };
}

function cellBox({ row, patch }: Cell, rows: number, patches: number) {
  return { ...rowBox(row, rows), left: share(patch, patches), width: share(1, patches) };
}

function cellTowards(key: string, { row, patch }: Cell): Cell | undefined {
  switch (key) {
    case 'ArrowLeft':
      return { row, patch: patch - 1 };
    case 'ArrowRight':
      return { row, patch: patch + 1 };
    case 'ArrowUp':
      return { row: row - 1, patch };
    case 'ArrowDown':
      return { row: row + 1, patch };
    case 'PageUp':
      return { row, patch: patch - 10 };
    case 'PageDown':
      return { row, patch: patch + 10 };
    case 'Home':
      return { row, patch: 0 };
    case 'End':
      return { row, patch: Number.MAX_SAFE_INTEGER };
    default:
      return undefined;
  }
}
