/** Options that a page key skips in a row. */
const pageOfRow = 10;

/** Where a key goes from an option of a row: −1 and `count` are beyond its ends; undefined for keys that go nowhere. */
export function alongRow(key: string, from: number | undefined, count: number): number | undefined {
  const steps: Record<string, number> = {
    ArrowLeft: -1,
    ArrowUp: -1,
    ArrowRight: 1,
    ArrowDown: 1,
    PageUp: -pageOfRow,
    PageDown: pageOfRow,
  };
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = steps[key];
  if (step === undefined) return undefined;
  if (from === undefined) return 0;
  const next = from + step;
  return Math.abs(step) === 1 ? next : Math.min(Math.max(next, 0), count - 1);
}

/** The same for a row that is not left at its ends. */
export function withinRow(key: string, from: number | undefined, count: number): number | undefined {
  const next = alongRow(key, from, count);
  return next === undefined ? undefined : Math.min(Math.max(next, 0), count - 1);
}

export interface CellGrid {
  readonly rows: number;
  readonly columns: number;
}

/**
 * Where a key goes from a cell of a table, its cells numbered row by row: arrow keys to the neighbours, Home and End to the
 * ends of the row, page keys ten columns on. It stops at the edges; undefined for keys that go nowhere.
 */
export function overCells(
  key: string,
  from: number | undefined,
  { rows, columns }: CellGrid,
): number | undefined {
  const row = Math.floor((from ?? 0) / columns);
  const column = (from ?? 0) % columns;
  const places: Record<string, readonly [row: number, column: number]> = {
    ArrowLeft: [row, column - 1],
    ArrowRight: [row, column + 1],
    ArrowUp: [row - 1, column],
    ArrowDown: [row + 1, column],
    PageUp: [row, column - pageOfRow],
    PageDown: [row, column + pageOfRow],
    Home: [row, 0],
    End: [row, columns - 1],
  };
  const place = places[key];
  if (!place) return undefined;
  const inside = (value: number, count: number): number => Math.min(Math.max(value, 0), count - 1);
  return inside(place[0], rows) * columns + inside(place[1], columns);
}

/** The cell under a point of a box of that size, or the nearest one. */
export function cellUnder(
  point: { readonly x: number; readonly y: number },
  box: { readonly width: number; readonly height: number },
  { rows, columns }: CellGrid,
): number {
  const row = Math.min(rows - 1, Math.max(0, Math.floor((point.y / box.height) * rows)));
  const column = Math.min(columns - 1, Math.max(0, Math.floor((point.x / box.width) * columns)));
  return row * columns + column;
}
