import { writeConstants } from './exponential';
import {
  activate,
  addW1grad,
  addW2grad,
  deltasOfBlock,
  errorAndDelta,
  hiddenDelta,
  hiddenRowBytes,
  inputs,
  rowBytes,
} from './layers';
import { inPanels, multiply } from './multiply';

// The cost and gradient of core/autoencoder/sparseAutoencoder.ts for one share of the patches, in the same order and
// with the same names. Matrices are row by row and every row is padded to whole vectors of 16 bytes:
//   x [count × visible]   W1T [visible × hidden]   W2T [hidden × visible]   W2 [visible × hidden]
// The weights lie in panels (multiply.ts), their gradients do not. Where `indices` is not 0, it and `starts` tell which
// pixels are not 0, and W1T and W1gradT lie in strips (nonzero.ts); rows of hidden numbers are padded to whole strips then.
// The patches are processed in blocks that are small enough for a2, a3 and the deltas of a block to stay in the processor's cache.

/** Patches in a block. */
export const blockLength: usize = 48;

/**
 * Hidden layer of all patches: a2 = σ(z2), z2 = x·W1ᵀ + b1, and a2Slope = a2(1−a2) = σ(z2)·σ(−z2). Adds Σ a2 and Σ
 * σ(−z2), which ρ̂ and 1−ρ̂ are computed from, to `a2Sum` and `a2ComplementSum` (float64, one per unit).
 */
export function forward<T>(
  x: usize,
  indices: usize,
  starts: usize,
  count: usize,
  visible: usize,
  hidden: usize,
  W1T: usize,
  b1: usize,
  a2: usize,
  a2Slope: usize,
  a2Sum: usize,
  a2ComplementSum: usize,
  constants: usize,
): void {
  writeConstants<T>(constants);
  const xRow = rowBytes<T>(visible);
  const a2Row = hiddenRowBytes<T>(hidden, indices);
  for (let start: usize = 0; start < count; start += blockLength) {
    const length = min<usize>(blockLength, count - start);
    const z2 = a2 + start * a2Row;
    inputs<T>(x + start * xRow, indices, starts + (start << 2), length, visible, W1T, z2, a2Row);
    // a2 = f(z2)
    activate<T>(z2, a2Slope + start * a2Row, b1, length, a2Row, a2Sum, a2ComplementSum, constants);
  }
}

/**
 * Output layer and backpropagation: adds to the sums of the gradient W1gradT, W2gradT (padded like W1T, W2T) and
 * b1grad, b2grad (float64), without dividing by m and without weight decay. `sparsityDelta` is β(−ρ/ρ̂ +
 * (1−ρ)/(1−ρ̂)), one per hidden unit. `delta3` and `delta2` are room for one block, `sorted` for its pixels that are
 * not 0 (nonzero.ts). With `linear` the output units leave z3 as it is.
 * @returns Σ‖a3 − x‖² over the patches
 */
export function backward<T>(
  x: usize,
  indices: usize,
  starts: usize,
  count: usize,
  visible: usize,
  hidden: usize,
  W2T: usize,
  W2: usize,
  b2: usize,
  sparsityDelta: usize,
  a2: usize,
  a2Slope: usize,
  delta3: usize,
  delta2: usize,
  W1gradT: usize,
  W2gradT: usize,
  b1grad: usize,
  b2grad: usize,
  sorted: usize,
  constants: usize,
  linear: usize,
): f64 {
  writeConstants<T>(constants);
  const xRow = rowBytes<T>(visible);
  const a2Row = hiddenRowBytes<T>(hidden, indices);
  let squaredError: f64 = 0;
  for (let start: usize = 0; start < count; start += blockLength) {
    const length = min<usize>(blockLength, count - start);
    const xBlock = x + start * xRow;
    const a2Block = a2 + start * a2Row;
    const slope = a2Slope + start * a2Row;
    squaredError += deltasOfBlock<T>(
      xBlock,
      length,
      visible,
      hidden,
      a2Row,
      W2T,
      W2,
      b2,
      a2Block,
      delta3,
      delta2,
      b2grad,
      constants,
      linear,
    );
    addW2grad<T>(a2Block, a2Row, delta3, xRow, W2gradT, hidden, length, true);
    hiddenDelta<T>(delta2, slope, sparsityDelta, length, a2Row, b1grad);
    addW1grad<T>(
      xBlock,
      indices,
      starts + (start << 2),
      length,
      visible,
      a2Row,
      delta2,
      W1gradT,
      sorted,
      true,
    );
  }
  return squaredError;
}

/** Σ‖a3 − x‖² alone, to the bits of `backward`. `b2grad` and `delta3` are room that it leaves in disorder. */
export function squaredError<T>(
  x: usize,
  indices: usize,
  count: usize,
  visible: usize,
  hidden: usize,
  W2T: usize,
  b2: usize,
  a2: usize,
  delta3: usize,
  b2grad: usize,
  constants: usize,
  linear: usize,
): f64 {
  writeConstants<T>(constants);
  const size = sizeof<T>();
  const xRow = rowBytes<T>(visible);
  const a2Row = hiddenRowBytes<T>(hidden, indices);
  let total: f64 = 0;
  for (let start: usize = 0; start < count; start += blockLength) {
    const length = min<usize>(blockLength, count - start);
    const a2Block = a2 + start * a2Row;
    multiply<T>(a2Block, a2Row, size, W2T, inPanels, delta3, xRow, length, hidden, xRow >> 4, false);
    total += errorAndDelta<T>(delta3, x + start * xRow, b2, length, xRow, b2grad, constants, linear);
  }
  return total;
}
