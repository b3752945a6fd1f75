import { type KeyboardEvent, type PointerEvent, useCallback, useId, useState } from 'react';
import { TileCanvas } from './TileCanvas.tsx';
import { type TileMark, TileMarks } from './TileMarks.tsx';
import styles from './TilePicker.module.css';
import type { TileSource } from './tileDrawing.ts';
import { type TileGrid, tileAt, tileTowards } from './tileGrid.ts';
import { boxOfPixel, boxOfTile, movedPixel, pixelUnder, type TilePixel } from './tilePixel.ts';

export interface TilePickerProps {
  readonly label: string;
  readonly source: TileSource;
  readonly count: number;
  /** Pixels along a tile's side. */
  readonly side: number;
  readonly selected: number | undefined;
  readonly pixel: TilePixel | undefined;
  onSelect(tile: number | undefined): void;
  /** A tile was clicked, or Enter was pressed on it: the visitor wants to know more. */
  onOpen(tile: number): void;
  onPoint(pixel: TilePixel | undefined): void;
  /** Signs in the corners of tiles. */
  readonly marks?: readonly TileMark[];
  /** Accessible name of a tile, or of one pixel of it. */
  nameOf(tile: number, pixel: TilePixel | undefined): string;
}

const noMarks: readonly TileMark[] = [];

/**
 * Tiles to choose from. One tab stop: arrow keys, Home and End move between tiles, with Shift between a tile's
 * pixels; Enter or a click opens one;
 * Escape lets go. Only the current option is in the document, with its place in the set.
 */
export function TilePicker(props: TilePickerProps) {
  const { label, source, count, side, selected, pixel, onSelect, onOpen, onPoint, nameOf } = props;
  const { marks = noMarks } = props;
  const [grid, setGrid] = useState<TileGrid>();
  const [focused, setFocused] = useState(false);
  const id = useId();
  const current = selected !== undefined && selected < count ? selected : undefined;

  const point = useCallback(
    (event: PointerEvent<HTMLElement>) => {
      const box = event.currentTarget.getBoundingClientRect();
      const under = grid && tileAt(grid, event.clientX - box.left, event.clientY - box.top);
      const next = under && under.tile < count ? pixelUnder(under, side) : undefined;
      onPoint(next);
      return next;
    },
    [grid, count, side, onPoint],
  );

  const choose = (tile: number | undefined): void => {
    onSelect(tile);
    if (tile !== undefined) onOpen(tile);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || !grid || count === 0) return;
    if (event.key === 'Escape') {
      onPoint(undefined);
      onSelect(undefined);
      return;
    }
    if (event.key === 'Enter') {
      choose(current ?? 0);
      return;
    }
    const tile = tileTowards(grid, current ?? 0, event.key);
    if (tile === undefined) return;
    event.preventDefault();
    if (event.shiftKey && current !== undefined) onPoint(movedPixel(pixel, current, side, event.key));
    else {
      onPoint(undefined);
      onSelect(tile);
    }
  };

  const optionTile = current ?? 0;
  const optionPixel = focused && pixel?.tile === optionTile ? pixel : undefined;
  const optionId = `${id}-${optionTile}-${optionPixel ? `${optionPixel.row}-${optionPixel.column}` : 'tile'}`;
  return (
    <div
      className={styles.picker}
      role="listbox"
      aria-label={label}
      aria-activedescendant={optionId}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
      onPointerMove={point}
      onPointerDown={(event) => choose(point(event)?.tile)}
      onPointerLeave={(event) => event.pointerType === 'mouse' && onPoint(undefined)}
    >
      <TileCanvas source={source} onGridChange={setGrid} />
      {grid && marks.length > 0 && <TileMarks grid={grid} marks={marks} />}
      {grid && current !== undefined && current < grid.count && (
        <div className={styles.selected} style={boxOfTile(grid, current)} />
      )}
      {grid && pixel && pixel.tile < grid.count && (
        <div className={styles.pixel} style={boxOfPixel(grid, pixel, side)} />
      )}
      <div
        id={optionId}
        className={styles.option}
        role="option"
        tabIndex={-1}
        aria-selected={current !== undefined}
        aria-posinset={optionTile + 1}
        aria-setsize={count}
      >
        {nameOf(optionTile, optionPixel)}
      </div>
    </div>
  );
}
