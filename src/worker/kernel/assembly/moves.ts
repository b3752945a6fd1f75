// A move of theta after a mini-batch, for the half of the parameters that a thread owns (kernel/batchHalf.ts). theta and what the
// optimiser remembers are float64, row by row without padding; the sums of the gradient lie as the kernel leaves them, in panels
// of `panel` numbers. The operations and their order are those of core/optimise, without fused
// steps, so that a move has the same bits as there.

/**
 * Adam (core/optimise/adam.ts) with the gradient sums / count + λ theta.
 * @returns 0, or NaN where an entry of the gradient is not finite
 */
export function adam<T>(
  sums: usize,
  panel: usize,
  rows: usize,
  columns: usize,
  theta: usize,
  firstMoment: usize,
  secondMoment: usize,
  count: f64,
  lambda: f64,
  firstDecay: f64,
  secondDecay: f64,
  rate: f64,
  correction: f64,
  epsilon: f64,
): f64 {
  const counts = f64x2.splat(count);
  const lambdas = f64x2.splat(lambda);
  const firstKept = f64x2.splat(firstDecay);
  const firstNew = f64x2.splat(1 - firstDecay);
  const secondKept = f64x2.splat(secondDecay);
  const secondNew = f64x2.splat(1 - secondDecay);
  const rates = f64x2.splat(rate);
  const corrections = f64x2.splat(correction);
  const epsilons = f64x2.splat(epsilon);
  const zero = f64x2.splat(0);
  let check = zero;
  let lastCheck: f64 = 0;
  for (let from: usize = 0; from < columns; from += panel) {
    const width = min<usize>(panel, columns - from);
    const pairs = width & ~1;
    for (let row: usize = 0; row < rows; ++row) {
      const inPanel = (from * rows + row * panel) * sizeof<T>();
      const place = (row * columns + from) << 3;
      for (let n: usize = 0; n < pairs; n += 2) {
        const at = place + (n << 3);
        const old = v128.load(theta + at);
        const sum = two<T>(sums + inPanel + n * sizeof<T>());
        const slope = f64x2.add(f64x2.div(sum, counts), f64x2.mul(lambdas, old));
        const first = f64x2.add(
          f64x2.mul(firstKept, v128.load(firstMoment + at)),
          f64x2.mul(firstNew, slope),
        );
        const second = f64x2.add(
          f64x2.mul(secondKept, v128.load(secondMoment + at)),
          f64x2.mul(f64x2.mul(secondNew, slope), slope),
        );
        v128.store(firstMoment + at, first);
        v128.store(secondMoment + at, second);
        const root = f64x2.add(f64x2.sqrt(f64x2.mul(second, corrections)), epsilons);
        v128.store(theta + at, f64x2.sub(old, f64x2.div(f64x2.mul(rates, first), root)));
        check = f64x2.add(check, f64x2.mul(slope, zero));
      }
      if (pairs < width) {
        const at = place + (pairs << 3);
        const old = load<f64>(theta + at);
        const slope = <f64>load<T>(sums + inPanel + pairs * sizeof<T>()) / count + lambda * old;
        const first = firstDecay * load<f64>(firstMoment + at) + (1 - firstDecay) * slope;
        const second = secondDecay * load<f64>(secondMoment + at) + (1 - secondDecay) * slope * slope;
        store<f64>(firstMoment + at, first);
        store<f64>(secondMoment + at, second);
        store<f64>(theta + at, old - (rate * first) / (sqrt<f64>(second * correction) + epsilon));
        lastCheck += slope * 0;
      }
    }
  }
  return f64x2.extract_lane(check, 0) + f64x2.extract_lane(check, 1) + lastCheck;
}

/** Momentum (core/optimise/momentum.ts), with the same gradient. @returns as `adam` */
export function momentum<T>(
  sums: usize,
  panel: usize,
  rows: usize,
  columns: usize,
  theta: usize,
  velocity: usize,
  count: f64,
  lambda: f64,
  kept: f64,
  rate: f64,
): f64 {
  let check: f64 = 0;
  for (let from: usize = 0; from < columns; from += panel) {
    const width = min<usize>(panel, columns - from);
    for (let row: usize = 0; row < rows; ++row) {
      const inPanel = (from * rows + row * panel) * sizeof<T>();
      const place = (row * columns + from) << 3;
      for (let n: usize = 0; n < width; ++n) {
        const at = place + (n << 3);
        const old = load<f64>(theta + at);
        const slope = <f64>load<T>(sums + inPanel + n * sizeof<T>()) / count + lambda * old;
        const speed = kept * load<f64>(velocity + at) - rate * slope;
        store<f64>(velocity + at, speed);
        store<f64>(theta + at, old + speed);
        check += slope * 0;
      }
    }
  }
  return check;
}

/** Adds numbers, whole vectors of them, to others. */
export function addNumbers<T>(to: usize, from: usize, bytes: usize): void {
  for (let at: usize = 0; at < bytes; at += 16) {
    v128.store(to + at, v128.add<T>(v128.load(to + at), v128.load(from + at)));
  }
}

/** Writes float64 numbers that lie row by row into panels: `panel` numbers wide, the last of them `last`. */
export function toPanels<T>(
  from: usize,
  rows: usize,
  columns: usize,
  to: usize,
  panel: usize,
  last: usize,
): void {
  for (let first: usize = 0; first < columns; ) {
    const wide = widthOf(columns - first, panel, last);
    const width = min<usize>(wide, columns - first);
    for (let row: usize = 0; row < rows; ++row) {
      const source = from + ((row * columns + first) << 3);
      const target = to + (first * rows + row * wide) * sizeof<T>();
      for (let n: usize = 0; n < width; ++n) {
        store<T>(target + n * sizeof<T>(), <T>load<f64>(source + (n << 3)));
      }
    }
    first += wide;
  }
}

/** Writes the transpose of a matrix [rows × columns] that lies in panels into panels of its own. */
export function transposePanels<T>(
  from: usize,
  rows: usize,
  columns: usize,
  panel: usize,
  last: usize,
  to: usize,
  toPanel: usize,
  toLast: usize,
): void {
  for (let row: usize = 0; row < rows; ) {
    const toWide = widthOf(rows - row, toPanel, toLast);
    const height = min<usize>(toWide, rows - row);
    for (let column: usize = 0; column < columns; ) {
      const wide = widthOf(columns - column, panel, last);
      const width = min<usize>(wide, columns - column);
      const source = from + (column * rows + row * wide) * sizeof<T>();
      const target = to + (row * columns + column * toWide) * sizeof<T>();
      for (let c: usize = 0; c < width; ++c) {
        for (let r: usize = 0; r < height; ++r) {
          store<T>(target + (c * toWide + r) * sizeof<T>(), load<T>(source + (r * wide + c) * sizeof<T>()));
        }
      }
      column += wide;
    }
    row += toWide;
  }
}

/** Numbers in the next panel, with so many columns to go: the last one holds what is left. */
function widthOf(left: usize, panel: usize, last: usize): usize {
  return left <= last ? last : panel;
}

/** Two neighbours, as float64. */
function two<T>(at: usize): v128 {
  if (sizeof<T>() === 4) return f64x2.promote_low_f32x4(v128.load64_zero(at));
  return v128.load(at);
}
