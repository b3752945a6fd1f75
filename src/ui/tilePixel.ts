import { type TileGrid, type TilePoint, tileCorner } from './tileGrid.ts';

/** A pixel of a tile, all counted from 0. */
export interface TilePixel {
  readonly tile: number;
  readonly row: number;
  readonly column: number;
}

/** The pixel under a point of a tile with `side` pixels along its side. */
export function pixelUnder({ tile, across, down }: TilePoint, side: number): TilePixel {
  return { tile, row: Math.floor(down * side), column: Math.floor(across * side) };
}

/** Where a key moves the pixel cursor in `tile`; it starts in the middle and stops at the edges. */
export function movedPixel(pixel: TilePixel | undefined, tile: number, side: number, key: string): TilePixel {
  const middle = Math.floor((side - 1) / 2);
  if (pixel?.tile !== tile) return { tile, row: middle, column: middle };
  const inside = (place: number): number => Math.min(Math.max(place, 0), side - 1);
  const { row, column } = pixel;
  switch (key) {
    case 'ArrowLeft':
      return { tile, row, column: inside(column - 1) };
    case 'ArrowRight':
      return { tile, row, column: inside(column + 1) };
    case 'ArrowUp':
      return { tile, row: inside(row - 1), column };
    case 'ArrowDown':
      return { tile, row: inside(row + 1), column };
    case 'Home':
      return { tile, row, column: 0 };
    case 'End':
      return { tile, row, column: side - 1 };
    default:
      return pixel;
  }
}

/** Place and size in the grid's unit, as an absolutely positioned element's style. */
export function boxOfTile(grid: TileGrid, tile: number) {
  const { x, y } = tileCorner(grid, tile);
  return { left: x, top: y, width: grid.side, height: grid.side };
}

export function boxOfPixel(grid: TileGrid, pixel: TilePixel, side: number) {
  const { x, y } = tileCorner(grid, pixel.tile);
  const length = grid.side / side;
  return { left: x + pixel.column * length, top: y + pixel.row * length, width: length, height: length };
}
