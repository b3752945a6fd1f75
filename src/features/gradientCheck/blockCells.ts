import { type BlockName, blocksOf } from '../../core/autoencoder/blocks.ts';
import { formatMeasured } from '../../format/number.ts';
import type { PanelWords } from '../../words/en/panels.ts';
import type { CheckResult } from './checkText.ts';

/** One cell of a heat map: one entry of the block, or the worst of several where there are too many to draw. */
export interface Cell {
  /** Place in the result's arrays of the entry shown; undefined where none of the cell's entries was checked. */
  readonly place: number | undefined;
  readonly relative: number;
}

export interface BlockCells {
  readonly name: BlockName;
  /** The block's own shape. */
  readonly rows: number;
  readonly columns: number;
  /** Entries along a side of a cell. */
  readonly pool: number;
  readonly cellRows: number;
  readonly cellColumns: number;
  /** Row by row. */
  readonly cells: readonly Cell[];
}

/** |a − n|/(|a| + |n|), 0 when both are 0. */
function relativeOf(analytic: number, numeric: number): number {
  const difference = Math.abs(analytic - numeric);
  return difference === 0 ? 0 : difference / (Math.abs(analytic) + Math.abs(numeric));
}

/** The four heat maps of a check, in the blocks' shapes, `pool` × `pool` entries a cell (biases: `pool` × 1). */
export function cellsOf(result: CheckResult, pool: number): BlockCells[] {
  const { indices, analytic, numeric, shape } = result;
  return blocksOf(shape).map(({ name, start, rows, columns }) => {
    const cellRows = Math.ceil(rows / pool);
    const cellColumns = Math.ceil(columns / pool);
    const cells: Cell[] = Array.from({ length: cellRows * cellColumns }, () => ({
      place: undefined,
      relative: Number.NaN,
    }));
    indices.forEach((index, place) => {
      const inBlock = index - start;
      if (inBlock < 0 || inBlock >= rows * columns) return;
      const row = inBlock % rows;
      const column = Math.floor(inBlock / rows);
      const at = Math.floor(row / pool) * cellColumns + Math.floor(column / pool);
      const relative = relativeOf(analytic[place] as number, numeric[place] as number);
      const worst = cells[at] as Cell;
      if (worst.place === undefined || !(relative <= worst.relative)) cells[at] = { place, relative };
    });
    return { name, rows, columns, pool, cellRows, cellColumns, cells };
  });
}

/** Row and column, counted from 0, of the entry that a cell shows. */
function entryOf(result: CheckResult, { name, rows }: BlockCells, place: number) {
  const block = blocksOf(result.shape).find((candidate) => candidate.name === name);
  const inBlock = (result.indices[place] as number) - (block?.start ?? 0);
  return { row: inBlock % rows, column: Math.floor(inBlock / rows) };
}

/** An entry of a heat map in words: which one, both derivatives, and how far they are apart. */
export function cellText(
  result: CheckResult,
  block: BlockCells,
  at: number,
  words: PanelWords['gradientCheck'],
): string {
  const { name, columns, cellColumns, pool } = block;
  const cell = block.cells[at];
  if (cell?.place === undefined) {
    const row = Math.floor(at / cellColumns) * pool + 1;
    return words.notChecked(name, row, (at % cellColumns) * pool + 1);
  }
  const { row, column } = entryOf(result, block, cell.place);
  return words.entry({
    block: name,
    row: row + 1,
    column: columns === 1 ? undefined : column + 1,
    worst: pool > 1,
    analytic: formatMeasured(result.analytic[cell.place] as number),
    numeric: formatMeasured(result.numeric[cell.place] as number),
    relative: formatMeasured(cell.relative),
  });
}
