import { negatedExponentials } from './exponential';
import { inPanels, multiply } from './multiply';
import { multiplyNonzero, multiplyTransposedNonzero, stripBytes } from './nonzero';

// The layers of core/autoencoder/sparseAutoencoder.ts for a block of patches. See autoencoder.ts for how matrices lie.

/** z2 = W1·x of one block. */
export function inputs<T>(
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

export function activate<T>(
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

/** Of one block: delta3, W2'·delta3 in delta2, and b2grad. @returns Σ‖a3 − x‖² */
export function deltasOfBlock<T>(
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

/** W2grad = delta3·a2', or W2grad += delta3·a2' when `add` */
export function addW2grad<T>(
  a2: usize,
  a2Row: usize,
  delta3: usize,
  xRow: usize,
  W2gradT: usize,
  hidden: usize,
  length: usize,
  add: bool,
): void {
  multiply<T>(a2, sizeof<T>(), a2Row, delta3, xRow, W2gradT, xRow, hidden, length, xRow >> 4, add);
}

/** W1grad = delta2·x', or W1grad += delta2·x' when `add` */
export function addW1grad<T>(
  x: usize,
  indices: usize,
  starts: usize,
  length: usize,
  visible: usize,
  a2Row: usize,
  delta2: usize,
  W1gradT: usize,
  sorted: usize,
  add: bool,
): void {
  const xRow = rowBytes<T>(visible);
  if (indices) {
    multiplyTransposedNonzero<T>(
      x,
      xRow,
      indices,
      starts,
      delta2,
      a2Row,
      W1gradT,
      visible,
      length,
      sorted,
      add,
    );
  } else {
    multiply<T>(x, sizeof<T>(), xRow, delta2, a2Row, W1gradT, a2Row, visible, length, a2Row >> 4, add);
  }
}

export function errorAndDelta<T>(
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

export function hiddenDelta<T>(
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
export function hiddenRowBytes<T>(hidden: usize, indices: usize): usize {
  const row = rowBytes<T>(hidden);
  return indices ? (row + stripBytes - 1) & ~(stripBytes - 1) : row;
}

/** Bytes of a row of `length` numbers, padded to whole vectors. */
export function rowBytes<T>(length: usize): usize {
  return (length * sizeof<T>() + 15) & ~15;
}
