import { type Block, type BlockName, blocksOf } from '../../core/autoencoder/blocks.ts';
import type { NetworkShape } from '../../core/autoencoder/shape.ts';
import type { MistakeName } from '../mistakeNames.ts';
import { matrix, transposed } from '../model/matrix.ts';

/** A way to put the four blocks into one gradient; `unpack` turns it into the right one. */
export interface Packing {
  readonly mistake: MistakeName | undefined;
  unpack(gradient: Float64Array, shape: NetworkShape): Float64Array;
}

const orders: readonly (readonly BlockName[])[] = permutations(['W1', 'W2', 'b1', 'b2']).slice(1);

export const packings: readonly Packing[] = [
  { mistake: undefined, unpack: (gradient) => gradient },
  { mistake: 'gradientNegated', unpack: (gradient) => gradient.map((value) => -value) },
  { mistake: 'gradientByRows', unpack: (gradient, shape) => readByRows(gradient, shape) },
  { mistake: 'gradientByRows', unpack: (gradient, shape) => readByRows(gradient, shape, 'W1') },
  { mistake: 'gradientByRows', unpack: (gradient, shape) => readByRows(gradient, shape, 'W2') },
  { mistake: 'gradientByColumns', unpack: (gradient, shape) => readByColumns(gradient, shape) },
  { mistake: 'gradientByColumns', unpack: (gradient, shape) => readByColumns(gradient, shape, 'W1') },
  { mistake: 'gradientByColumns', unpack: (gradient, shape) => readByColumns(gradient, shape, 'W2') },
  ...orders.map(
    (order): Packing => ({
      mistake: 'gradientOrder',
      unpack: (gradient, shape) => reordered(gradient, shape, order),
    }),
  ),
  ...orders.filter(isCommon).map(
    (order): Packing => ({
      mistake: 'gradientOrder',
      unpack: (gradient, shape) => readByRows(reordered(readByColumns(gradient, shape), shape, order), shape),
    }),
  ),
];

/** Orders that are also looked for where theta is written row by row. */
function isCommon(order: readonly BlockName[]): boolean {
  return ['W1,b1,W2,b2', 'W2,W1,b1,b2', 'W1,W2,b2,b1', 'b1,b2,W1,W2'].includes(order.join());
}

function permutations(names: readonly BlockName[]): BlockName[][] {
  if (names.length === 0) return [[]];
  return names.flatMap((first) =>
    permutations(names.filter((name) => name !== first)).map((rest) => [first, ...rest]),
  );
}

const sizeOf = ({ rows, columns }: Block): number => rows * columns;

/** @param only the block, where the other is packed as it should be */
function readByRows(gradient: Float64Array, shape: NetworkShape, only?: BlockName): Float64Array {
  const result = Float64Array.from(gradient);
  for (const block of blocksOf(shape)) {
    if (block.columns === 1 || (only !== undefined && block.name !== only)) continue;
    const { start, rows, columns } = block;
    const byRows = matrix(columns, rows, gradient.slice(start, start + sizeOf(block)));
    result.set(transposed(byRows).values, start);
  }
  return result;
}

/** The reverse, for a student whose theta is written row by row. */
function readByColumns(gradient: Float64Array, shape: NetworkShape, only?: BlockName): Float64Array {
  const result = Float64Array.from(gradient);
  for (const block of blocksOf(shape)) {
    if (block.columns === 1 || (only !== undefined && block.name !== only)) continue;
    const { start, rows, columns } = block;
    const byColumns = matrix(rows, columns, gradient.slice(start, start + sizeOf(block)));
    result.set(transposed(byColumns).values, start);
  }
  return result;
}

function reordered(gradient: Float64Array, shape: NetworkShape, order: readonly BlockName[]): Float64Array {
  const blocks = blocksOf(shape);
  const result = new Float64Array(gradient.length);
  let from = 0;
  for (const name of order) {
    const block = blocks.find((candidate) => candidate.name === name)!;
    result.set(gradient.subarray(from, from + sizeOf(block)), block.start);
    from += sizeOf(block);
  }
  return result;
}
