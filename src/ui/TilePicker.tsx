import { useLayoutEffect, useRef, useState } from 'react';
import { useListbox } from './listbox/useListbox.tsx';
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
  /** A tile was clicked, or Enter was pressed on it, to see its details. */
  onOpen(tile: number): void;
  onPoint(pixel: TilePixel | undefined): void;
  /** Signs in the corners of tiles. */
  readonly marks?: readonly TileMark[];
  /** Accessible name of a tile, or of one pixel of it. */
  nameOf(tile: number, pixel: TilePixel | undefined): string;
}

const noMarks: readonly TileMark[] = [];

/**
 * Tiles to choose from. The arrow keys move between tiles, with Shift between a tile's pixels; Enter or a click opens
 * one; Escape ends the selection.
 */
export function TilePicker(props: TilePickerProps) {
  const { label, source, count, side, selected, pixel, onSelect, onOpen, onPoint, nameOf } = props;
  const { marks = noMarks } = props;
  const [grid, setGrid] = useState<TileGrid>();
  const current = selected !== undefined && selected < count ? selected : undefined;
  // Where the keyboard stands in a tile. A mouse that hovers only shows what it points at, and leaves this alone.
  const [walked, setWalked] = useState<TilePixel>();
  const pixelOf = (tile: number) => (walked?.tile === tile ? walked : undefined);

  const { boxProps, option } = useListbox<TilePixel>({
    label,
    count,
    selected: current,
    part: partOf(pixelOf(current ?? 0)),
    placeAt: ({ x, y }) => {
      const under = grid && tileAt(grid, x, y);
      return under && under.tile < count ? pixelUnder(under, side) : undefined;
    },
    onPoint: (place) => onPoint(place ?? pixelOf(current ?? -1)),
    onPick: (place) => {
      setWalked(place);
      onPoint(place);
      onSelect(place?.tile);
      if (place) onOpen(place.tile);
    },
    walk: (key, from) => grid && tileTowards(grid, from ?? 0, key),
    onSelect: (tile) => {
      setWalked(undefined);
      onPoint(undefined);
      onSelect(tile);
    },
    onShift: (key, tile) => {
      if (!grid || tileTowards(grid, tile, key) === undefined) return false;
      const next = movedPixel(walked, tile, side, key);
      setWalked(next);
      onPoint(next);
      return true;
    },
    onLetGo: () => {
      setWalked(undefined);
      onPoint(undefined);
      onSelect(undefined);
    },
    onOpen: (tile) => {
      onSelect(tile);
      onOpen(tile);
    },
    nameOf: (tile, focused) => nameOf(tile, focused ? pixelOf(tile) : undefined),
  });
  return (
    <div {...boxProps} className={`${boxProps.className} ${styles.picker}`}>
      <TileCanvas scrolls source={source} onGridChange={setGrid} />
      {grid && marks.length > 0 && <TileMarks grid={grid} marks={marks} />}
      {grid && current !== undefined && current < grid.count && <Selected box={boxOfTile(grid, current)} />}
      {grid && pixel && pixel.tile < grid.count && (
        <div className={styles.pixel} style={boxOfPixel(grid, pixel, side)} />
      )}
      {option}
    </div>
  );
}

/**
 * The frame around the chosen tile. If the tiles scroll, they are scrolled to the chosen one; the page itself does
 * not scroll.
 */
function Selected({ box }: { readonly box: ReturnType<typeof boxOfTile> }) {
  const frame = useRef<HTMLDivElement>(null);
  const { top, height } = box;
  useLayoutEffect(() => {
    const scroller = frame.current?.parentElement;
    if (!scroller) return;
    const { scrollTop, clientHeight } = scroller;
    if (top < scrollTop) scroller.scrollTop = top;
    else if (top + height > scrollTop + clientHeight) scroller.scrollTop = top + height - clientHeight;
  }, [top, height]);
  return <div ref={frame} className={styles.selected} style={box} />;
}

const partOf = (pixel: TilePixel | undefined): string => (pixel ? `-${pixel.row}-${pixel.column}` : '');
