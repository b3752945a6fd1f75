import type { Matrices } from '../../../../core/matrices/computeMatrices.ts';
import type { Matrix } from '../../../../core/matrices/matrix.ts';
import { cellKey } from './explainCell.ts';
import type { ShownMatrix } from './LineView.tsx';
import type { MatrixPart } from './MatrixTable.tsx';

/** What the rows or columns of a matrix count. */
type Counted = 'pixels' | 'units' | 'patches' | 'one';

/** The first pixel, unit and patch that are written out: the same ones in every matrix. Counted from 0. */
export interface ZoomWindow {
  readonly pixels: number;
  readonly units: number;
  readonly patches: number;
}

/** Away from the edge: the middle pixels of a patch say more than its corner. */
export const windowAtStart: ZoomWindow = { pixels: 24, units: 0, patches: 0 };

/** How many of each are written out. */
const written: Readonly<Record<Counted, number>> = { pixels: 6, units: 5, patches: 6, one: 1 };

/** The sizes of a network differ from each other, so that the length of a side says what is counted along it. */
function countedBy(length: number, { matrices }: Matrices): Counted {
  if (length === matrices.x.rows) return 'pixels';
  if (length === matrices.W1.rows) return 'units';
  return length === matrices.x.columns ? 'patches' : 'one';
}

/** A matrix as it is drawn: a transposed one with rows and columns exchanged. */
export function drawnSides({ rows, columns }: Matrix, transposed: boolean) {
  return transposed ? { rows: columns, columns: rows } : { rows, columns };
}

/** The part of a drawn matrix that the window shows. */
export function partIn(
  sides: { readonly rows: number; readonly columns: number },
  all: Matrices,
  window: ZoomWindow,
): MatrixPart {
  const side = (length: number): readonly [first: number, count: number] => {
    const counted = countedBy(length, all);
    const count = Math.min(length, written[counted]);
    const first = counted === 'one' ? 0 : window[counted];
    return [Math.max(0, Math.min(first, length - count)), count];
  };
  const [row, rows] = side(sides.rows);
  const [column, columns] = side(sides.columns);
  return { row, column, rows, columns };
}

/** The window with this row and column of a drawn matrix as its first ones. */
export function movedTo(
  sides: { readonly rows: number; readonly columns: number },
  place: { readonly row: number; readonly column: number },
  all: Matrices,
  window: ZoomWindow,
): ZoomWindow {
  const moved: Record<string, number> = {};
  const move = (length: number, first: number): void => {
    const counted = countedBy(length, all);
    if (counted !== 'one') moved[counted] = Math.max(0, Math.min(first, length - written[counted]));
  };
  move(sides.rows, place.row);
  move(sides.columns, place.column);
  return { ...window, ...moved };
}

/** The box around the entries of a drawn matrix that made the one that is pointed at, or around that one itself; undefined where there are none. */
export function markedBox(
  { matrix, transposed, selected, sources }: ShownMatrix,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): MatrixPart | undefined {
  const keys = selected.matrix === matrix ? [cellKey(selected)] : [...sources];
  const places = keys
    .map((key) => key.split(' '))
    .filter(([name]) => name === matrix)
    .map(([, row, column]) => (transposed ? [Number(column), Number(row)] : [Number(row), Number(column)]));
  if (places.length === 0 || places.length === rows * columns) return undefined;
  const [downs, acrosses] = [places.map(([down]) => down ?? 0), places.map(([, across]) => across ?? 0)];
  const [row, column] = [Math.min(...downs), Math.min(...acrosses)];
  return { row, column, rows: 1 + Math.max(...downs) - row, columns: 1 + Math.max(...acrosses) - column };
}
