import { formatMeasured } from '../../ui/number.ts';
import { type BlockCells, entryOf } from './blockCells.ts';
import type { CheckResult } from './checkText.ts';

/** An entry of a heat map in words: which one, both derivatives, and how far they are apart. */
export function cellText(result: CheckResult, block: BlockCells, at: number): string {
  const cell = block.cells[at];
  if (cell?.place === undefined) return `${placeText(block, at)}: not among those checked.`;
  const { row, column } = entryOf(result, block, cell.place);
  const bias = block.columns === 1;
  const where = bias ? `${block.name}(${row + 1})` : `${block.name}(${row + 1}, ${column + 1})`;
  const worst = block.pool > 1 ? ', the worst checked here' : '';
  const analytic = formatMeasured(result.analytic[cell.place] as number);
  const numeric = formatMeasured(result.numeric[cell.place] as number);
  return `${where}${worst}: computed ${analytic}, numerical ${numeric}, relative difference ${formatMeasured(cell.relative)}.`;
}

function placeText({ name, cellColumns, pool }: BlockCells, at: number): string {
  const row = Math.floor(at / cellColumns) * pool + 1;
  const column = (at % cellColumns) * pool + 1;
  return `${name}, from row ${row}, column ${column} on`;
}
