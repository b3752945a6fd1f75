import { type KeyboardEvent, type PointerEvent, useEffect, useId, useRef } from 'react';
import styles from './BlockMap.module.css';
import type { BlockCells } from './blockCells.ts';
import { colourAt, levelOf } from './mapColours.ts';

interface BlockMapProps {
  readonly block: BlockCells;
  /** CSS pixels of a cell. */
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly pointed: number | undefined;
  onPoint(at: number | undefined): void;
  wordsOf(at: number): string;
}

/** One block as a heat map. One tab stop: arrow keys, Home and End walk over its cells. */
export function BlockMap({ block, cellWidth, cellHeight, pointed, onPoint, wordsOf }: BlockMapProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const id = useId();
  const { name, rows, columns, cellRows, cellColumns } = block;
  const at = pointed ?? 0;

  useEffect(() => {
    if (canvas.current) paint(canvas.current, block);
  }, [block]);

  const cellUnder = ({ currentTarget, clientX, clientY }: PointerEvent): number => {
    const box = currentTarget.getBoundingClientRect();
    const column = Math.min(cellColumns - 1, Math.max(0, Math.floor((clientX - box.left) / cellWidth)));
    const row = Math.min(cellRows - 1, Math.max(0, Math.floor((clientY - box.top) / cellHeight)));
    return row * cellColumns + column;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = cellTowards(event.key, at, block);
    if (next === undefined) return;
    event.preventDefault();
    onPoint(next);
  };

  return (
    <figure className={styles.figure}>
      <figcaption className={styles.name}>
        {name}
        {columns > 1 && (
          <small>
            {rows} × {columns}
          </small>
        )}
      </figcaption>
      <div
        className={styles.map}
        style={{ width: cellColumns * cellWidth, height: cellRows * cellHeight }}
        role="listbox"
        aria-label={`Relative differences of ${name}, ${rows} rows, ${columns} ${columns === 1 ? 'column' : 'columns'}`}
        aria-activedescendant={`${id}-${at}`}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onFocus={() => onPoint(at)}
        onPointerMove={(event) => onPoint(cellUnder(event))}
        onPointerLeave={({ currentTarget }) => {
          // the keyboard's place stays
          if (document.activeElement !== currentTarget) onPoint(undefined);
        }}
      >
        <canvas ref={canvas} className={styles.canvas} aria-hidden />
        {pointed !== undefined && (
          <span
            className={styles.pointed}
            style={{
              left: (pointed % cellColumns) * cellWidth,
              top: Math.floor(pointed / cellColumns) * cellHeight,
              width: cellWidth,
              height: cellHeight,
            }}
          />
        )}
        <span
          id={`${id}-${at}`}
          className={styles.option}
          role="option"
          tabIndex={-1}
          aria-selected={pointed !== undefined}
          aria-posinset={at + 1}
          aria-setsize={block.cells.length}
        >
          {wordsOf(at)}
        </span>
      </div>
    </figure>
  );
}

/** One canvas pixel a cell; what was not checked stays transparent. */
function paint(canvas: HTMLCanvasElement, { cells, cellRows, cellColumns }: BlockCells): void {
  canvas.width = cellColumns;
  canvas.height = cellRows;
  const image = new ImageData(cellColumns, cellRows);
  cells.forEach(({ place, relative }, at) => {
    if (place === undefined) return;
    image.data.set([...colourAt(levelOf(relative)), 255], 4 * at);
  });
  canvas.getContext('2d')?.putImageData(image, 0, 0);
}

function cellTowards(key: string, at: number, { cellRows, cellColumns }: BlockCells): number | undefined {
  const row = Math.floor(at / cellColumns);
  const column = at % cellColumns;
  switch (key) {
    case 'ArrowLeft':
      return column > 0 ? at - 1 : at;
    case 'ArrowRight':
      return column < cellColumns - 1 ? at + 1 : at;
    case 'ArrowUp':
      return row > 0 ? at - cellColumns : at;
    case 'ArrowDown':
      return row < cellRows - 1 ? at + cellColumns : at;
    case 'Home':
      return 0;
    case 'End':
      return cellRows * cellColumns - 1;
    default:
      return undefined;
  }
}
