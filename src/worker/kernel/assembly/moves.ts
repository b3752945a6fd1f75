// A move of theta after a mini-batch, for the half of the parameters that a thread owns (kernel/batchHalf.ts). theta and what the
// optimiser remembers are float64, row by row without padding; the sums of the gradient lie as the kernel leaves them, in panels
// of `panel` numbers, and the moved weights are also written to where it reads them, in panels of `toPanel` numbers, the last of
// them `toLast` wide. Where `panel` is not all of a row it is `toPanel`. The operations and their order are those of
// core/optimise, without fused steps, so that a move has the same bits as there.

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
  const counts = f64x2.splat(count);
  const reciprocals = f64x2.splat(1 / count);
  const exact = isPowerOfTwo(count);
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
  for (let row: usize = 0; row < rows; ++row) {
    let inSums: usize = 0;
    for (let from: usize = 0; from < columns; ) {
      const wide = widthOf(columns - from, toPanel, toLast);
      const width = min<usize>(wide, columns - from);
      const pairs = width & ~1;
      if (from - inSums === panel) inSums = from;
      const slopes = sums + (inSums * rows + row * panel + from - inSums) * sizeof<T>();
      const target = to + (from * rows + row * wide) * sizeof<T>();
      const place = (row * columns + from) << 3;
      for (let n: usize = 0; n < pairs; n += 2) {
        const at = place + (n << 3);
        const old = v128.load(theta + at);
        const sum = two<T>(slopes + n * sizeof<T>());
        const mean = exact ? f64x2.mul(sum, reciprocals) : f64x2.div(sum, counts);
        const slope = f64x2.add(mean, f64x2.mul(lambdas, old));
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
        const moved = f64x2.sub(old, f64x2.div(f64x2.mul(rates, first), root));
        v128.store(theta + at, moved);
        storeTwo<T>(target + n * sizeof<T>(), moved);
        check = f64x2.add(check, f64x2.mul(slope, zero));
      }
      if (pairs < width) {
        const at = place + (pairs << 3);
        const old = load<f64>(theta + at);
        const slope = <f64>load<T>(slopes + pairs * sizeof<T>()) / count + lambda * old;
        const first = firstDecay * load<f64>(firstMoment + at) + (1 - firstDecay) * slope;
        const second = secondDecay * load<f64>(secondMoment + at) + (1 - secondDecay) * slope * slope;
        const moved = old - (rate * first) / (sqrt<f64>(second * correction) + epsilon);
        store<f64>(firstMoment + at, first);
        store<f64>(secondMoment + at, second);
        store<f64>(theta + at, moved);
        store<T>(target + pairs * sizeof<T>(), <T>moved);
        lastCheck += slope * 0;
      }
      from += wide;
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
  to: usize,
  toPanel: usize,
  toLast: usize,
  count: f64,
  lambda: f64,
  kept: f64,
  rate: f64,
): f64 {
  let check: f64 = 0;
  for (let row: usize = 0; row < rows; ++row) {
    let inSums: usize = 0;
    for (let from: usize = 0; from < columns; ) {
      const wide = widthOf(columns - from, toPanel, toLast);
      const width = min<usize>(wide, columns - from);
      if (from - inSums === panel) inSums = from;
      const slopes = sums + (inSums * rows + row * panel + from - inSums) * sizeof<T>();
      const target = to + (from * rows + row * wide) * sizeof<T>();
      const place = (row * columns + from) << 3;
      for (let n: usize = 0; n < width; ++n) {
        const at = place + (n << 3);
        const old = load<f64>(theta + at);
        const slope = <f64>load<T>(slopes + n * sizeof<T>()) / count + lambda * old;
        const speed = kept * load<f64>(velocity + at) - rate * slope;
        store<f64>(velocity + at, speed);
        store<f64>(theta + at, old + speed);
        store<T>(target + n * sizeof<T>(), <T>(old + speed));
        check += slope * 0;
      }
      from += wide;
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
  const lanes: usize = 16 / sizeof<T>();
  for (let row: usize = 0; row < rows; ) {
    const toWide = widthOf(rows - row, toPanel, toLast);
    const height = min<usize>(toWide, rows - row);
    for (let column: usize = 0; column < columns; ) {
      const wide = widthOf(columns - column, panel, last);
      const width = min<usize>(wide, columns - column);
      const source = from + (column * rows + row * wide) * sizeof<T>();
      const target = to + (row * columns + column * toWide) * sizeof<T>();
      for (let c: usize = 0; c < width; c += lanes) {
        for (let r: usize = 0; r < height; r += lanes) {
          const piece = source + (r * wide + c) * sizeof<T>();
          const place = target + (c * toWide + r) * sizeof<T>();
          if (c + lanes <= width && r + lanes <= height)
            transposeSquare<T>(piece, wide * sizeof<T>(), place, toWide * sizeof<T>());
          else
            transposeEdge<T>(
              piece,
              wide,
              place,
              toWide,
              min<usize>(lanes, height - r),
              min<usize>(lanes, width - c),
            );
        }
      }
      column += wide;
    }
    row += toWide;
  }
}

/** Of a matrix whose rows are `row` bytes apart, a square of one vector's length. */
function transposeSquare<T>(from: usize, row: usize, to: usize, toRow: usize): void {
  const a = v128.load(from);
  const b = v128.load(from + row);
  if (sizeof<T>() === 8) {
    v128.store(to, i64x2.shuffle(a, b, 0, 2));
    v128.store(to + toRow, i64x2.shuffle(a, b, 1, 3));
    return;
  }
  const c = v128.load(from + 2 * row);
  const d = v128.load(from + 3 * row);
  const abLow = i32x4.shuffle(a, b, 0, 4, 1, 5);
  const cdLow = i32x4.shuffle(c, d, 0, 4, 1, 5);
  const abHigh = i32x4.shuffle(a, b, 2, 6, 3, 7);
  const cdHigh = i32x4.shuffle(c, d, 2, 6, 3, 7);
  v128.store(to, i64x2.shuffle(abLow, cdLow, 0, 2));
  v128.store(to + toRow, i64x2.shuffle(abLow, cdLow, 1, 3));
  v128.store(to + 2 * toRow, i64x2.shuffle(abHigh, cdHigh, 0, 2));
  v128.store(to + 3 * toRow, i64x2.shuffle(abHigh, cdHigh, 1, 3));
}

/** The same of what is left of one. */
function transposeEdge<T>(
  from: usize,
  row: usize,
  to: usize,
  toRow: usize,
  rows: usize,
  columns: usize,
): void {
  for (let c: usize = 0; c < columns; ++c) {
    for (let r: usize = 0; r < rows; ++r) {
      store<T>(to + (c * toRow + r) * sizeof<T>(), load<T>(from + (r * row + c) * sizeof<T>()));
    }
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

/** The reverse. */
function storeTwo<T>(at: usize, values: v128): void {
  if (sizeof<T>() === 4) v128.store64_lane(at, f32x4.demote_f64x2_zero(values), 0);
  else v128.store(at, values);
}

/** Then the reciprocal is exact, and a product, which is faster, has the bits of the quotient. */
function isPowerOfTwo(count: f64): bool {
  return (reinterpret<u64>(count) & 0xfffffffffffff) === 0;
}
