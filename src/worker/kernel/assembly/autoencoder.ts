import { negatedExponentials, writeConstants } from './exponential';
import { inPanels, multiply } from './multiply';
import { addTransposedNonzero, multiplyNonzero, stripBytes } from './nonzero';

// The cost and gradient of core/autoencoder/sparseAutoencoder.ts for one share of the patches, in the same order and
// with the same names. Matrices are row by row and every row is padded to whole vectors of 16 bytes:
//   x [count × visible]   W1T [visible × hidden]   W2T [hidden × visible]   W2 [visible × hidden]
// The weights lie in panels (multiply.ts), their gradients do not. Where `indices` is not 0, it and `starts` tell which
// pixels are not 0, and W1T and W1gradT lie in strips (nonzero.ts); rows of hidden numbers are padded to whole strips then.
// The patches are processed in blocks that are small enough for a2, a3 and the deltas of a block to stay in the processor's cache.

/** Patches in a block. */
const blockLength: usize = 48;
/** Patches whose delta3 `outputDeltas` keeps until they are added to W2grad: whole blocks. */
const chunk: usize = 288;

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

/** z2 = W1·x, without b1, of all patches: the first part of `forward`. */
export function hiddenInputs<T>(
  x: usize,
  indices: usize,
  starts: usize,
  count: usize,
  visible: usize,
  hidden: usize,
  W1T: usize,
  z2: usize,
): void {
  const xRow = rowBytes<T>(visible);
  const a2Row = hiddenRowBytes<T>(hidden, indices);
  for (let start: usize = 0; start < count; start += blockLength) {
    const length = min<usize>(blockLength, count - start);
    inputs<T>(
      x + start * xRow,
      indices,
      starts + (start << 2),
      length,
      visible,
      W1T,
      z2 + start * a2Row,
      a2Row,
    );
  }
}

/** The second part: the rest of it, with z2 in the place of a2. `row` is bytes. */
export function hiddenActivations<T>(
  count: usize,
  row: usize,
  b1: usize,
  a2: usize,
  a2Slope: usize,
  a2Sum: usize,
  a2ComplementSum: usize,
  constants: usize,
): void {
  writeConstants<T>(constants);
  for (let start: usize = 0; start < count; start += blockLength) {
    const length = min<usize>(blockLength, count - start);
    const at = start * row;
    activate<T>(a2 + at, a2Slope + at, b1, length, row, a2Sum, a2ComplementSum, constants);
  }
}

/** z2 = W1·x of one block. */
function inputs<T>(
  x: usize,
  indices: usize,
  starts: usize,
  length: usize,
  visible: usize,
  W1T: usize,
  z2: usize,
  a2Row: usize,
): void {
  const xRow = rowBytes<T>(visible);
  if (indices) multiplyNonzero<T>(x, xRow, indices, starts, W1T, visible, z2, a2Row, length);
  else multiply<T>(x, xRow, sizeof<T>(), W1T, inPanels, z2, a2Row, length, visible, a2Row >> 4, false);
}

function activate<T>(
  z2: usize,
  slope: usize,
  b1: usize,
  length: usize,
  row: usize,
  a2Sum: usize,
  a2ComplementSum: usize,
  constants: usize,
): void {
  const one = v128.splat<T>(<T>1);
  for (let column: usize = 0; column < row; column += 16) {
    const bias = v128.load(b1 + column);
    negatedExponentials<T>(z2 + column, bias, length, row, constants);
    let sum = i64x2(0, 0);
    let complementSum = i64x2(0, 0);
    for (let r: usize = 0; r < length; ++r) {
      const at = r * row + column;
      const e = v128.load(z2 + at);
      const activation = v128.div<T>(one, v128.add<T>(one, e));
      const complement = v128.mul<T>(e, activation);
      sum = v128.add<T>(sum, activation);
      complementSum = v128.add<T>(complementSum, complement);
      v128.store(z2 + at, activation);
      v128.store(slope + at, v128.mul<T>(activation, complement));
    }
    addLanes<T>(sum, a2Sum, column);
    addLanes<T>(complementSum, a2ComplementSum, column);
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
    addW2grad<T>(a2Block, a2Row, delta3, xRow, W2gradT, hidden, length);
    hiddenDelta<T>(delta2, slope, sparsityDelta, length, a2Row, b1grad);
    addW1grad<T>(xBlock, indices, starts + (start << 2), length, visible, a2Row, delta2, W1gradT, sorted);
  }
  return squaredError;
}

/**
 * The first part of `backward`, for which ρ̂ need not be known: b2grad, and in delta2, which has a row for every patch here, what
 * comes back through W2. `delta3` is room for `chunk` patches; W2gradT gets those of all chunks but the last one's.
 */
export function outputDeltas<T>(
  x: usize,
  indices: usize,
  count: usize,
  visible: usize,
  hidden: usize,
  W2T: usize,
  W2: usize,
  b2: usize,
  a2: usize,
  delta3: usize,
  delta2: usize,
  W2gradT: usize,
  b2grad: usize,
  constants: usize,
  linear: usize,
): f64 {
  writeConstants<T>(constants);
  const xRow = rowBytes<T>(visible);
  const a2Row = hiddenRowBytes<T>(hidden, indices);
  let squaredError: f64 = 0;
  for (let start: usize = 0; start < count; start += blockLength) {
    const inChunk = start % chunk;
    if (inChunk === 0 && start > 0)
      addW2grad<T>(a2 + (start - chunk) * a2Row, a2Row, delta3, xRow, W2gradT, hidden, chunk);
    squaredError += deltasOfBlock<T>(
      x + start * xRow,
      min<usize>(blockLength, count - start),
      visible,
      hidden,
      a2Row,
      W2T,
      W2,
      b2,
      a2 + start * a2Row,
      delta3 + inChunk * xRow,
      delta2 + start * a2Row,
      b2grad,
      constants,
      linear,
    );
  }
  return squaredError;
}

/** The second part: W2gradT of the last chunk. */
export function outputGradient<T>(
  indices: usize,
  count: usize,
  visible: usize,
  hidden: usize,
  a2: usize,
  delta3: usize,
  W2gradT: usize,
): void {
  const a2Row = hiddenRowBytes<T>(hidden, indices);
  const first = ((count - 1) / chunk) * chunk;
  addW2grad<T>(a2 + first * a2Row, a2Row, delta3, rowBytes<T>(visible), W2gradT, hidden, count - first);
}

/** W2grad += delta3·a2' */
function addW2grad<T>(
  a2: usize,
  a2Row: usize,
  delta3: usize,
  xRow: usize,
  W2gradT: usize,
  hidden: usize,
  length: usize,
): void {
  multiply<T>(a2, sizeof<T>(), a2Row, delta3, xRow, W2gradT, xRow, hidden, length, xRow >> 4, true);
}

/** The third part: W1gradT and b1grad, from what the first has left in delta2. */
export function backwardHidden<T>(
  x: usize,
  indices: usize,
  starts: usize,
  count: usize,
  visible: usize,
  hidden: usize,
  sparsityDelta: usize,
  a2Slope: usize,
  delta2: usize,
  W1gradT: usize,
  b1grad: usize,
  sorted: usize,
): void {
  const xRow = rowBytes<T>(visible);
  const a2Row = hiddenRowBytes<T>(hidden, indices);
  for (let start: usize = 0; start < count; start += blockLength) {
    const length = min<usize>(blockLength, count - start);
    const delta = delta2 + start * a2Row;
    const own = starts + (start << 2);
    hiddenDelta<T>(delta, a2Slope + start * a2Row, sparsityDelta, length, a2Row, b1grad);
    addW1grad<T>(x + start * xRow, indices, own, length, visible, a2Row, delta, W1gradT, sorted);
  }
}

/** Of one block: delta3, W2'·delta3 in delta2, and b2grad. @returns Σ‖a3 − x‖² */
function deltasOfBlock<T>(
  x: usize,
  length: usize,
  visible: usize,
  hidden: usize,
  a2Row: usize,
  W2T: usize,
  W2: usize,
  b2: usize,
  a2: usize,
  delta3: usize,
  delta2: usize,
  b2grad: usize,
  constants: usize,
  linear: usize,
): f64 {
  const size = sizeof<T>();
  const xRow = rowBytes<T>(visible);
  // z3 = W2·a2 + b2;  a3 = f(z3);  delta3 = −(x − a3) .* f'(z3)
  multiply<T>(a2, a2Row, size, W2T, inPanels, delta3, xRow, length, hidden, xRow >> 4, false);
  const squaredError = errorAndDelta<T>(delta3, x, b2, length, xRow, b2grad, constants, linear);
  // delta2 = (W2'·delta3 + beta(−rho/rhoHat + (1−rho)/(1−rhoHat))) .* f'(z2), of which `hiddenDelta` makes the rest
  multiply<T>(
    delta3,
    xRow,
    size,
    W2,
    inPanels,
    delta2,
    a2Row,
    length,
    visible,
    rowBytes<T>(hidden) >> 4,
    false,
  );
  return squaredError;
}

/** W1grad += delta2·x' */
function addW1grad<T>(
  x: usize,
  indices: usize,
  starts: usize,
  length: usize,
  visible: usize,
  a2Row: usize,
  delta2: usize,
  W1gradT: usize,
  sorted: usize,
): void {
  const xRow = rowBytes<T>(visible);
  if (indices) {
    addTransposedNonzero<T>(x, xRow, indices, starts, delta2, a2Row, W1gradT, visible, length, sorted);
  } else {
    multiply<T>(x, sizeof<T>(), xRow, delta2, a2Row, W1gradT, a2Row, visible, length, a2Row >> 4, true);
  }
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

function errorAndDelta<T>(
  z3: usize,
  x: usize,
  b2: usize,
  length: usize,
  row: usize,
  b2grad: usize,
  constants: usize,
  linear: usize,
): f64 {
  if (linear) return linearDelta<T>(z3, x, b2, length, row, b2grad);
  return outputDelta<T>(z3, x, b2, length, row, b2grad, constants);
}

function outputDelta<T>(
  z3: usize,
  x: usize,
  b2: usize,
  length: usize,
  row: usize,
  b2grad: usize,
  constants: usize,
): f64 {
  const one = v128.splat<T>(<T>1);
  let total: f64 = 0;
  for (let column: usize = 0; column < row; column += 16) {
    const bias = v128.load(b2 + column);
    negatedExponentials<T>(z3 + column, bias, length, row, constants);
    let deltaSum = i64x2(0, 0);
    let squares = i64x2(0, 0);
    for (let r: usize = 0; r < length; ++r) {
      const at = r * row + column;
      const e = v128.load(z3 + at);
      const a3 = v128.div<T>(one, v128.add<T>(one, e));
      const slope = v128.mul<T>(v128.mul<T>(e, a3), a3);
      const error = v128.sub<T>(a3, v128.load(x + at));
      const delta = v128.mul<T>(error, slope);
      squares = v128.add<T>(squares, v128.mul<T>(error, error));
      deltaSum = v128.add<T>(deltaSum, delta);
      v128.store(z3 + at, delta);
    }
    addLanes<T>(deltaSum, b2grad, column);
    total += lanesSum<T>(squares);
  }
  return total;
}

/** The same with a3 = z3, so that f'(z3) is 1. Behind a row, where the bias keeps sigmoids off, the error is 0. */
function linearDelta<T>(z3: usize, x: usize, b2: usize, length: usize, row: usize, b2grad: usize): f64 {
  let total: f64 = 0;
  for (let column: usize = 0; column < row; column += 16) {
    const bias = v128.load(b2 + column);
    let deltaSum = i64x2(0, 0);
    let squares = i64x2(0, 0);
    for (let r: usize = 0; r < length; ++r) {
      const at = r * row + column;
      const delta = v128.sub<T>(v128.add<T>(v128.load(z3 + at), bias), v128.load(x + at));
      squares = v128.add<T>(squares, v128.mul<T>(delta, delta));
      deltaSum = v128.add<T>(deltaSum, delta);
      v128.store(z3 + at, delta);
    }
    addLanes<T>(deltaSum, b2grad, column);
    total += lanesSum<T>(squares);
  }
  return total;
}

function hiddenDelta<T>(
  delta2: usize,
  slope: usize,
  sparsity: usize,
  length: usize,
  row: usize,
  b1grad: usize,
): void {
  for (let column: usize = 0; column < row; column += 16) {
    const penalty = v128.load(sparsity + column);
    let sum = i64x2(0, 0);
    for (let r: usize = 0; r < length; ++r) {
      const at = r * row + column;
      const delta = v128.mul<T>(v128.add<T>(v128.load(delta2 + at), penalty), v128.load(slope + at));
      sum = v128.add<T>(sum, delta);
      v128.store(delta2 + at, delta);
    }
    addLanes<T>(sum, b1grad, column);
  }
}

/** Adds the lanes of the vector at byte `column` of a row to float64 sums. */
function addLanes<T>(lanes: v128, sums: usize, column: usize): void {
  const at = sums + (sizeof<T>() === 4 ? column << 1 : column);
  if (sizeof<T>() === 4) {
    v128.store(at, f64x2.add(v128.load(at), f64x2.promote_low_f32x4(lanes)));
    const upper = i64x2.shuffle(lanes, lanes, 1, 0);
    v128.store(at, f64x2.add(v128.load(at, 16), f64x2.promote_low_f32x4(upper)), 16);
  } else {
    v128.store(at, f64x2.add(v128.load(at), lanes));
  }
}

function lanesSum<T>(lanes: v128): f64 {
  if (sizeof<T>() === 8) return f64x2.extract_lane(lanes, 0) + f64x2.extract_lane(lanes, 1);
  const pair = f64x2.add(
    f64x2.promote_low_f32x4(lanes),
    f64x2.promote_low_f32x4(i64x2.shuffle(lanes, lanes, 1, 0)),
  );
  return f64x2.extract_lane(pair, 0) + f64x2.extract_lane(pair, 1);
}

/** Bytes of a row of hidden numbers. */
function hiddenRowBytes<T>(hidden: usize, indices: usize): usize {
  const row = rowBytes<T>(hidden);
  return indices ? (row + stripBytes - 1) & ~(stripBytes - 1) : row;
}

/** Bytes of a row of `length` numbers, padded to whole vectors. */
function rowBytes<T>(length: usize): usize {
  return (length * sizeof<T>() + 15) & ~15;
}
