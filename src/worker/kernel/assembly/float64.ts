import { backward as backwardOf, forward as forwardOf, squaredError as squaredErrorOf } from './autoencoder';
import {
  backwardHidden as backwardHiddenOf,
  hiddenActivations as hiddenActivationsOf,
  hiddenInputs as hiddenInputsOf,
  outputDeltas as outputDeltasOf,
  outputGradient as outputGradientOf,
} from './batchParts';
import {
  adam as adamOf,
  addNumbers as addNumbersOf,
  momentum as momentumOf,
  transposePanels as transposePanelsOf,
} from './moves';

/** The kernel with float64 numbers. */
export function forward(
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
  forwardOf<f64>(
    x,
    indices,
    starts,
    count,
    visible,
    hidden,
    W1T,
    b1,
    a2,
    a2Slope,
    a2Sum,
    a2ComplementSum,
    constants,
  );
}

export function backward(
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
  return backwardOf<f64>(
    x,
    indices,
    starts,
    count,
    visible,
    hidden,
    W2T,
    W2,
    b2,
    sparsityDelta,
    a2,
    a2Slope,
    delta3,
    delta2,
    W1gradT,
    W2gradT,
    b1grad,
    b2grad,
    sorted,
    constants,
    linear,
  );
}

export function hiddenInputs(
  x: usize,
  indices: usize,
  starts: usize,
  count: usize,
  visible: usize,
  hidden: usize,
  W1T: usize,
  z2: usize,
): void {
  hiddenInputsOf<f64>(x, indices, starts, count, visible, hidden, W1T, z2);
}

export function hiddenActivations(
  count: usize,
  row: usize,
  b1: usize,
  a2: usize,
  a2Slope: usize,
  a2Sum: usize,
  a2ComplementSum: usize,
  constants: usize,
): void {
  hiddenActivationsOf<f64>(count, row, b1, a2, a2Slope, a2Sum, a2ComplementSum, constants);
}

export function outputDeltas(
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
  add: usize,
): f64 {
  return outputDeltasOf<f64>(
    x,
    indices,
    count,
    visible,
    hidden,
    W2T,
    W2,
    b2,
    a2,
    delta3,
    delta2,
    W2gradT,
    b2grad,
    constants,
    linear,
    add,
  );
}

export function outputGradient(
  indices: usize,
  count: usize,
  visible: usize,
  hidden: usize,
  a2: usize,
  delta3: usize,
  W2gradT: usize,
  add: usize,
): void {
  outputGradientOf<f64>(indices, count, visible, hidden, a2, delta3, W2gradT, add);
}

export function backwardHidden(
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
  add: usize,
): void {
  backwardHiddenOf<f64>(
    x,
    indices,
    starts,
    count,
    visible,
    hidden,
    sparsityDelta,
    a2Slope,
    delta2,
    W1gradT,
    b1grad,
    sorted,
    add,
  );
}

export function squaredError(
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
  return squaredErrorOf<f64>(
    x,
    indices,
    count,
    visible,
    hidden,
    W2T,
    b2,
    a2,
    delta3,
    b2grad,
    constants,
    linear,
  );
}

export function adam(
  sums: usize,
  panel: usize,
  rows: usize,
  columns: usize,
  theta: usize,
  firstMoment: usize,
  secondMoment: usize,
  to: usize,
  toPanel: usize,
  toLast: usize,
  count: f64,
  lambda: f64,
  firstDecay: f64,
  secondDecay: f64,
  rate: f64,
  correction: f64,
  epsilon: f64,
): f64 {
  return adamOf<f64>(
    sums,
    panel,
    rows,
    columns,
    theta,
    firstMoment,
    secondMoment,
    to,
    toPanel,
    toLast,
    count,
    lambda,
    firstDecay,
    secondDecay,
    rate,
    correction,
    epsilon,
  );
}

export function momentum(
  sums: usize,
  panel: usize,
  rows: usize,
  columns: usize,
  theta: usize,
  velocity: usize,
  to: usize,
  toPanel: usize,
  toLast: usize,
  count: f64,
  lambda: f64,
  kept: f64,
  rate: f64,
): f64 {
  return momentumOf<f64>(
    sums,
    panel,
    rows,
    columns,
    theta,
    velocity,
    to,
    toPanel,
    toLast,
    count,
    lambda,
    kept,
    rate,
  );
}

export function transposePanels(
  from: usize,
  rows: usize,
  columns: usize,
  panel: usize,
  last: usize,
  to: usize,
  toPanel: usize,
  toLast: usize,
): void {
  transposePanelsOf<f64>(from, rows, columns, panel, last, to, toPanel, toLast);
}

export function addNumbers(to: usize, from: usize, bytes: usize): void {
  addNumbersOf<f64>(to, from, bytes);
}
