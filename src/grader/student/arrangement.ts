import { splitParameters } from '../../core/autoencoder/parameters.ts';
import type { Network } from '../network/network.ts';
import type { NumericArray, Place, StudentValue } from './studentProgram.ts';

/** How a student's code expects the arguments of the function to be arranged. */
export interface Arrangement {
  /** W1 and W2 are stored in theta row by row, as NumPy's reshape reads them, or column by column, as in the course. */
  readonly theta: 'rows' | 'columns';
  /** One patch in each column of data, as in the course, or in each row. */
  readonly patches: 'rows' | 'columns';
}

/** The arrangements that are tried, the course's first. */
export const arrangements: readonly Arrangement[] = [
  { theta: 'columns', patches: 'columns' },
  { theta: 'rows', patches: 'columns' },
  { theta: 'columns', patches: 'rows' },
  { theta: 'rows', patches: 'rows' },
];

type Argument = number | NumericArray;

/** Theta with W1 and W2 written in the other order: `toRows` from the course's columns, or back. */
function reordered(
  theta: Float64Array,
  visibleSize: number,
  hiddenSize: number,
  toRows: boolean,
): Float64Array {
  const result = Float64Array.from(theta);
  const block = visibleSize * hiddenSize;
  for (const [start, rows, columns] of [
    [0, hiddenSize, visibleSize],
    [block, visibleSize, hiddenSize],
  ] as const) {
    for (let i = 0; i < rows; i++)
      for (let j = 0; j < columns; j++) {
        const [byColumns, byRows] = [start + j * rows + i, start + i * columns + j];
        if (toRows) result[byRows] = theta[byColumns]!;
        else result[byColumns] = theta[byRows]!;
      }
  }
  return result;
}

/** The arguments of the cost function as the student expects them. */
export function arranged(args: readonly Argument[], { theta, patches }: Arrangement): Argument[] {
  const [first, visibleSize, hiddenSize] = args;
  if (typeof first !== 'object' || typeof visibleSize !== 'number' || typeof hiddenSize !== 'number')
    return [...args];
  return args.map((argument, n) => {
    if (n === 0 && theta === 'rows')
      return { ...first, re: reordered(first.re, visibleSize, hiddenSize, true) };
    if (n === 6 && patches === 'rows' && typeof argument === 'object') return turned(argument);
    return argument;
  });
}

function turned(array: NumericArray): NumericArray {
  const [rows = 1, columns = 1] = array.dims;
  const re = new Float64Array(array.re.length);
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++) re[i * columns + j] = array.re[j * rows + i]!;
  return { ...array, dims: [columns, rows], re };
}

/** What the function returned, with the gradient in the course's order. */
export function courseOrder(
  values: readonly StudentValue[],
  args: readonly Argument[],
  { theta }: Arrangement,
): readonly StudentValue[] {
  const [first, visibleSize, hiddenSize] = args;
  if (theta === 'columns' || typeof first !== 'object') return values;
  return values.map((value, n) =>
    n === 1 && value.type === 'numbers' && value.re.length === first.re.length && !value.im
      ? { ...value, re: reordered(value.re, Number(visibleSize), Number(hiddenSize), false) }
      : value,
  );
}

/** Watches a run for a matrix that is W1, read from theta (which is written by columns) in one of the two orders. */
export class OrderWatcher {
  found: { readonly theta: Arrangement['theta']; readonly place: Place } | undefined;
  private readonly byColumns: readonly Float64Array[];
  private readonly byRows: readonly Float64Array[];
  private readonly sizes: readonly string[];

  constructor({ theta, shape }: Network) {
    const { visibleSize, hiddenSize } = shape;
    const { W1 } = splitParameters(theta, shape);
    const misread = splitParameters(reordered(theta, visibleSize, hiddenSize, false), shape).W1;
    const both = (W: Float64Array): Float64Array[] => [W, transposedOf(W, hiddenSize, visibleSize)];
    this.byColumns = both(W1);
    this.byRows = both(misread);
    this.sizes = [`${hiddenSize},${visibleSize}`, `${visibleSize},${hiddenSize}`];
  }

  readonly watch = ({ values, file, line }: { readonly values: NumericArray } & Place): void => {
    const at = this.sizes.indexOf(values.dims.join());
    if (at < 0 || this.found) return;
    const equal = (W: Float64Array): boolean => W.every((value, n) => value === values.re[n]);
    if (equal(this.byColumns[at]!)) this.found = { theta: 'columns', place: { file, line } };
    else if (equal(this.byRows[at]!)) this.found = { theta: 'rows', place: { file, line } };
  };
}

function transposedOf(W: Float64Array, rows: number, columns: number): Float64Array {
  const result = new Float64Array(W.length);
  for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) result[i * columns + j] = W[j * rows + i]!;
  return result;
}
