import { backward as backwardOf, forward as forwardOf } from './autoencoder';

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
): void {
  forwardOf<f64>(x, indices, starts, count, visible, hidden, W1T, b1, a2, a2Slope, a2Sum, a2ComplementSum);
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
  );
}
