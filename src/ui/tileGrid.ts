/** The positions of square tiles in a box. All lengths are in the box's own unit. */
export interface TileGrid {
  readonly count: number;
  readonly columns: number;
  readonly rows: number;
  /** Side of one tile. */
  readonly side: number;
  /** Space between neighbours. */
  readonly gap: number;
  /** Left and top edge of the first tile: the grid is centred in its box. */
  readonly left: number;
  readonly top: number;
}

/** A point on a tile, as shares of its side in [0, 1). */
export interface TilePoint {
  readonly tile: number;
  readonly across: number;
  readonly down: number;
}

/**
 * A grid of `count` square tiles, as large as the box allows; among grids of equally large tiles, the one with the
 * fewest empty places, so that 25 tiles are arranged 5 by 5. Whole numbers.
 * @param least no tile is smaller: where the box has no room for that, the grid is as wide as the box and longer than
 * it
 */
export function layOutTiles(count: number, width: number, height: number, gap: number, least = 0): TileGrid {
  const grids = Array.from({ length: Math.max(count, 1) }, (_, index) => {
    const columns = index + 1;
    const rows = Math.ceil(Math.max(count, 1) / columns);
    const across = (width - gap * (columns - 1)) / columns;
    const down = (height - gap * (rows - 1)) / rows;
    return { columns, rows, side: Math.floor(Math.min(across, down)) };
  });
  const largest = grids.reduce((a, b) => (isBetter(b, a) ? b : a));
  const best = largest.side < least && width > 0 ? longGrid(count, width, gap, least) : largest;
  const side = Math.max(best.side, 0);
  const spanOf = (tiles: number): number => tiles * side + (tiles - 1) * gap;
  return {
    count,
    columns: best.columns,
    rows: best.rows,
    side,
    gap,
    left: Math.max(0, Math.floor((width - spanOf(best.columns)) / 2)),
    top: Math.max(0, Math.floor((height - spanOf(best.rows)) / 2)),
  };
}

interface Candidate {
  readonly columns: number;
  readonly rows: number;
  readonly side: number;
}

/** Whether `a` has larger tiles than `b`, or as large ones and fewer empty places. */
function isBetter(a: Candidate, b: Candidate): boolean {
  if (a.side !== b.side) return a.side > b.side;
  return a.columns * a.rows < b.columns * b.rows;
}

/** Tiles of that size, as many in a row as the width allows. */
function longGrid(count: number, width: number, gap: number, least: number): Candidate {
  const columns = Math.max(1, Math.min(count, Math.floor((width + gap) / (least + gap))));
  return { columns, rows: Math.ceil(count / columns), side: Math.min(least, Math.floor(width)) };
}

/** Space between tiles that suits their number: the more tiles, the closer they stand. */
export function suitableGap(count: number): number {
  if (count <= 36) return 6;
  return count <= 144 ? 4 : 2;
}

/** Left and top edge of a tile. */
export function tileCorner(grid: TileGrid, tile: number): { x: number; y: number } {
  const pitch = grid.side + grid.gap;
  return {
    x: grid.left + (tile % grid.columns) * pitch,
    y: grid.top + Math.floor(tile / grid.columns) * pitch,
  };
}

/** The tile under a point, or undefined in the gaps and outside. */
export function tileAt(grid: TileGrid, x: number, y: number): TilePoint | undefined {
  const pitch = grid.side + grid.gap;
  const column = Math.floor((x - grid.left) / pitch);
  const row = Math.floor((y - grid.top) / pitch);
  const tile = row * grid.columns + column;
  if (column < 0 || column >= grid.columns || row < 0 || tile >= grid.count || grid.side === 0)
    return undefined;
  const across = (x - grid.left - column * pitch) / grid.side;
  const down = (y - grid.top - row * pitch) / grid.side;
  return across < 1 && down < 1 ? { tile, across, down } : undefined;
}

/** The tile that a key moves to from `tile`, or undefined if the key moves nowhere. */
export function tileTowards(grid: TileGrid, tile: number, key: string): number | undefined {
  const last = grid.count - 1;
  const moves: Record<string, number> = {
    ArrowLeft: tile - 1,
    ArrowRight: tile + 1,
    ArrowUp: tile - grid.columns,
    ArrowDown: tile + grid.columns,
    Home: 0,
    End: last,
    PageUp: Math.max(tile - rowsOfPage * grid.columns, tile % grid.columns),
    PageDown: pageDown(grid, tile),
  };
  const target = moves[key];
  if (target === undefined) return undefined;
  return target < 0 || target > last ? tile : target;
}

/** Rows that a page key skips. */
const rowsOfPage = 5;

/** Five rows down, or to the last tile of the column. */
function pageDown({ columns, count }: TileGrid, tile: number): number {
  const rowsBelow = Math.floor((count - 1 - tile) / columns);
  return tile + Math.min(rowsOfPage, rowsBelow) * columns;
}
