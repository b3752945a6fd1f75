import { useCallback, useEffect, useRef, useState } from 'react';
import { PlaceTooltip } from '../../ui/chart/PlaceTooltip.tsx';
import { RowList } from '../../ui/chart/RowList.tsx';
import { useListbox } from '../../ui/listbox/useListbox.tsx';
import { cellUnder, overCells } from '../../ui/listbox/walk.ts';
import { useWords } from '../../words/useWords.ts';
import styles from './BlockMap.module.css';
import type { BlockCells } from './blockCells.ts';
import { colourAt, levelOf } from './mapColours.ts';

interface BlockMapProps {
  readonly block: BlockCells;
  /** CSS pixels of a cell. */
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly selected: number | undefined;
  onSelect(at: number | undefined): void;
  wordsOf(at: number): string;
}

/** One block as a heat map, to be read cell by cell. */
export function BlockMap({ block, cellWidth, cellHeight, selected, onSelect, wordsOf }: BlockMapProps) {
  const { gradientCheck } = useWords('panels');
  const canvas = useRef<HTMLCanvasElement>(null);
  const [pointed, setPointed] = useState<number>();
  const hide = useCallback(() => setPointed(undefined), []);
  const { name, rows, columns, cellRows, cellColumns } = block;
  const grid = { rows: cellRows, columns: cellColumns };

  useEffect(() => {
    if (canvas.current) paint(canvas.current, block);
  }, [block]);

  const { boxProps, option } = useListbox<number>({
    label: gradientCheck.map(name, rows, columns),
    count: block.cells.length,
    selected,
    placeAt: (point) => cellUnder(point, point, grid),
    onPoint: setPointed,
    onPick: onSelect,
    walk: (key, from) => overCells(key, from, grid),
    onSelect,
    onLetGo: () => onSelect(undefined),
    nameOf: wordsOf,
  });
  const boxOf = (at: number) => ({
    left: (at % cellColumns) * cellWidth,
    top: Math.floor(at / cellColumns) * cellHeight,
    width: cellWidth,
    height: cellHeight,
  });
  const inside = (at: number | undefined): at is number => at !== undefined && at < block.cells.length;

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
        {...boxProps}
        dir="ltr"
        className={`${boxProps.className} ${styles.map}`}
        style={{ width: cellColumns * cellWidth, height: cellRows * cellHeight }}
      >
        <canvas ref={canvas} className={styles.canvas} aria-hidden />
        {inside(selected) && <span className={styles.marked} style={boxOf(selected)} />}
        {inside(pointed) && <span className={styles.marked} style={boxOf(pointed)} />}
        <PlaceTooltip box={inside(pointed) ? boxOf(pointed) : undefined} onHide={hide}>
          {inside(pointed) && wordsOf(pointed)}
        </PlaceTooltip>
        {option}
      </div>
      <RowList
        label={gradientCheck.mapRows(name)}
        rows={cellRows}
        columns={cellColumns}
        source={block}
        sizeOf={(at) => block.cells[at]?.relative ?? 0}
        nameOf={wordsOf}
      />
    </figure>
  );
}

/** One canvas pixel for each cell; entries that were not checked are transparent. */
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
