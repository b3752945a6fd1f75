import { blockLength } from './autoencoder';
import { writeConstants } from './exponential';
import {
  activate,
  addW1grad,
  addW2grad,
  deltasOfBlock,
  hiddenDelta,
  hiddenRowBytes,
  inputs,
  rowBytes,
} from './layers';

// `forward` and `backward` of autoencoder.ts for a mini-batch, in parts between which another thread's numbers are added
// (kernel/batchShare.ts). Rows of a hidden layer and of delta2 are those of the batch's patches alone.

/** Patches of a batch whose deltas are kept until they are added to the weights' gradients: whole blocks. */
const chunk: usize = 288;

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

/**
 * The first part of `backward`, for which ρ̂ need not be known: b2grad, and in delta2, which has a row for every patch here, what
 * comes back through W2. `delta3` is room for `chunk` patches; W2gradT gets those of all chunks but the last one's. Without `add`
 * the gradients of the weights begin at 0, here and in the other parts.
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
  add: usize,
): f64 {
  writeConstants<T>(constants);
  const xRow = rowBytes<T>(visible);
  const a2Row = hiddenRowBytes<T>(hidden, indices);
  let squaredError: f64 = 0;
  for (let start: usize = 0; start < count; start += blockLength) {
    const inChunk = start % chunk;
    if (inChunk === 0 && start > 0)
      addW2grad<T>(
        a2 + (start - chunk) * a2Row,
        a2Row,
        delta3,
        xRow,
        W2gradT,
        hidden,
        chunk,
        add !== 0 || start > chunk,
      );
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
  add: usize,
): void {
  const a2Row = hiddenRowBytes<T>(hidden, indices);
  const first = ((count - 1) / chunk) * chunk;
  addW2grad<T>(
    a2 + first * a2Row,
    a2Row,
    delta3,
    rowBytes<T>(visible),
    W2gradT,
    hidden,
    count - first,
    add !== 0 || first > 0,
  );
}

/**
 * The third part: W1gradT and b1grad, from what the first has left in delta2. `sorted` is room for the pixels of `chunk` patches that
 * are not 0.
 */
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
  add: usize,
): void {
  const xRow = rowBytes<T>(visible);
  const a2Row = hiddenRowBytes<T>(hidden, indices);
  for (let start: usize = 0; start < count; start += blockLength) {
    const length = min<usize>(blockLength, count - start);
    hiddenDelta<T>(delta2 + start * a2Row, a2Slope + start * a2Row, sparsityDelta, length, a2Row, b1grad);
  }
  for (let start: usize = 0; start < count; start += chunk) {
    const length = min<usize>(chunk, count - start);
    addW1grad<T>(
      x + start * xRow,
      indices,
      starts + (start << 2),
      length,
      visible,
      a2Row,
      delta2 + start * a2Row,
      W1gradT,
      sorted,
      add !== 0 || start > 0,
    );
  }
}
