import type { NetworkShape } from '../../core/autoencoder/shape.ts';
import type { MemoryPlan } from './memoryPlan.ts';

type Numbers = Float32Array | Float64Array;
type Layout = NetworkShape & Pick<MemoryPlan, 'stripWidth'>;

/** W1(:) of theta, which is W1ᵀ row by row, to strips as assembly/nonzero.ts reads them. One strip is the rows themselves. */
export function writeStrips(W1: Float64Array, layout: Layout, into: Numbers): void {
  eachRow(layout, (strip, row, width) => {
    for (let n = 0; n < width; n++) into[strip + n] = W1[row + n] as number;
  });
}

/** The way back, for W1grad. */
export function readStrips(strips: Numbers, layout: Layout, into: Float64Array): void {
  eachRow(layout, (strip, row, width) => {
    for (let n = 0; n < width; n++) into[row + n] = strips[strip + n] as number;
  });
}

/** Visits each row of each strip: where it begins among the strips and in W1(:), and how many numbers it has. */
function eachRow(
  { visibleSize, hiddenSize, stripWidth }: Layout,
  visit: (strip: number, row: number, width: number) => void,
): void {
  for (let first = 0; first < hiddenSize; first += stripWidth) {
    const width = Math.min(stripWidth, hiddenSize - first);
    for (let i = 0; i < visibleSize; i++) {
      visit(first * visibleSize + i * stripWidth, i * hiddenSize + first, width);
    }
  }
}
