// The forward and inverse transforms of `filter` in core/patches/fft.ts, eight lines at a time, in float64. Every sum
// and product is formed as in core/patches/radix2.ts, so that the results are the same to the bit.  A block holds
// eight lines of a plane, 64 bytes a row: value n of line l is at 64n + 8l.

/** Bytes of one row of a block. */
const blockRow: usize = 64;

/** Transforms eight rows of both planes, from row `first` on, in place. */
export function transformRows(
  re: usize,
  im: usize,
  first: usize,
  width: usize,
  blockRe: usize,
  blockIm: usize,
  reversed: usize,
  cosines: usize,
  sines: usize,
): void {
  const at = (first * width) << 3;
  gatherRows(re + at, width, blockRe, reversed);
  gatherRows(im + at, width, blockIm, reversed);
  rounds(blockRe, blockIm, width, cosines, sines);
  scatterRows(re + at, width, blockRe);
  scatterRows(im + at, width, blockIm);
}

/** Eight columns of both planes, from column `first` on: transform, multiply by scale × gain, transform back. */
export function filterColumns(
  re: usize,
  im: usize,
  gain: usize,
  scale: f64,
  first: usize,
  width: usize,
  height: usize,
  blockRe: usize,
  blockIm: usize,
  reversed: usize,
  cosines: usize,
  sines: usize,
): void {
  const at = first << 3;
  const stride = width << 3;
  gatherColumns(re + at, stride, height, blockRe, reversed);
  gatherColumns(im + at, stride, height, blockIm, reversed);
  rounds(blockRe, blockIm, height, cosines, sines);
  multiply(blockRe, blockIm, gain + at, stride, height, scale);
  reorder(blockRe, height, reversed);
  reorder(blockIm, height, reversed);
  rounds(blockIm, blockRe, height, cosines, sines);
  scatterColumns(re + at, stride, height, blockRe);
  scatterColumns(im + at, stride, height, blockIm);
}

/**
 * Copies rows of a plane into the columns of a block, two values of two rows at a time; value n goes to row
 * reversed[n].
 */
function gatherRows(plane: usize, width: usize, block: usize, reversed: usize): void {
  const stride = width << 3;
  for (let n: usize = 0; n < width; n += 2) {
    const even = block + load<u32>(reversed + (n << 2)) * blockRow;
    const odd = block + load<u32>(reversed + (n << 2), 4) * blockRow;
    let from = plane + (n << 3);
    for (let line: usize = 0; line < blockRow; line += 16) {
      const a = v128.load(from);
      const b = v128.load(from + stride);
      v128.store(even + line, v128.shuffle<f64>(a, b, 0, 2));
      v128.store(odd + line, v128.shuffle<f64>(a, b, 1, 3));
      from += stride * 2;
    }
  }
}

function scatterRows(plane: usize, width: usize, block: usize): void {
  const stride = width << 3;
  for (let n: usize = 0; n < width; n += 2) {
    const even = block + n * blockRow;
    let to = plane + (n << 3);
    for (let line: usize = 0; line < blockRow; line += 16) {
      const a = v128.load(even + line);
      const b = v128.load(even + line, blockRow);
      v128.store(to, v128.shuffle<f64>(a, b, 0, 2));
      v128.store(to + stride, v128.shuffle<f64>(a, b, 1, 3));
      to += stride * 2;
    }
  }
}

function gatherColumns(plane: usize, stride: usize, height: usize, block: usize, reversed: usize): void {
  for (let y: usize = 0; y < height; ++y) {
    copyRow(block + load<u32>(reversed + (y << 2)) * blockRow, plane + y * stride);
  }
}

function scatterColumns(plane: usize, stride: usize, height: usize, block: usize): void {
  for (let y: usize = 0; y < height; ++y) copyRow(plane + y * stride, block + y * blockRow);
}

function copyRow(to: usize, from: usize): void {
  v128.store(to, v128.load(from));
  v128.store(to, v128.load(from, 16), 16);
  v128.store(to, v128.load(from, 32), 32);
  v128.store(to, v128.load(from, 48), 48);
}

function multiply(re: usize, im: usize, gain: usize, stride: usize, height: usize, scale: f64): void {
  const scales = f64x2.splat(scale);
  for (let y: usize = 0; y < height; ++y) {
    for (let line: usize = 0; line < blockRow; line += 16) {
      const factor = f64x2.mul(scales, v128.load(gain + y * stride + line));
      const at = y * blockRow + line;
      v128.store(re + at, f64x2.mul(v128.load(re + at), factor));
      v128.store(im + at, f64x2.mul(v128.load(im + at), factor));
    }
  }
}

function reorder(block: usize, length: usize, reversed: usize): void {
  for (let n: usize = 0; n < length; ++n) {
    const partner: usize = load<u32>(reversed + (n << 2));
    if (partner <= n) continue;
    const one = block + n * blockRow;
    const other = block + partner * blockRow;
    for (let line: usize = 0; line < blockRow; line += 16) {
      const kept = v128.load(one + line);
      v128.store(one + line, v128.load(other + line));
      v128.store(other + line, kept);
    }
  }
}

/** All rounds of butterflies, two at a time; where their number is odd, the last one alone. */
function rounds(re: usize, im: usize, length: usize, cosines: usize, sines: usize): void {
  let span: usize = 1;
  for (; span * 4 <= length; span *= 4) twoRounds(re, im, span, length, cosines, sines);
  if (span < length) lastRound(re, im, span, cosines, sines);
}

function twoRounds(re: usize, im: usize, span: usize, length: usize, cosines: usize, sines: usize): void {
  const offset = span * blockRow;
  const step = length / (span * 4);
  for (let start: usize = 0; start < length; start += span * 4) {
    for (let k: usize = 0; k < span; ++k) {
      const vAt = (k * step) << 3;
      const wc = v128.load_splat<f64>(cosines + vAt * 2);
      const ws = v128.load_splat<f64>(sines + vAt * 2);
      const vc = v128.load_splat<f64>(cosines + vAt);
      const vs = v128.load_splat<f64>(sines + vAt);
      const first = (start + k) * blockRow;
      for (let a = first; a < first + blockRow; a += 16) {
        const b = a + offset;
        const c = b + offset;
        const d = c + offset;
        const givenBRe = v128.load(re + b);
        const givenBIm = v128.load(im + b);
        const bRe = f64x2.sub(f64x2.mul(wc, givenBRe), f64x2.mul(ws, givenBIm));
        const bIm = f64x2.add(f64x2.mul(wc, givenBIm), f64x2.mul(ws, givenBRe));
        const givenDRe = v128.load(re + d);
        const givenDIm = v128.load(im + d);
        const dRe = f64x2.sub(f64x2.mul(wc, givenDRe), f64x2.mul(ws, givenDIm));
        const dIm = f64x2.add(f64x2.mul(wc, givenDIm), f64x2.mul(ws, givenDRe));
        const cGivenRe = v128.load(re + c);
        const cGivenIm = v128.load(im + c);
        const sumRe = f64x2.add(cGivenRe, dRe);
        const sumIm = f64x2.add(cGivenIm, dIm);
        const differenceRe = f64x2.sub(cGivenRe, dRe);
        const differenceIm = f64x2.sub(cGivenIm, dIm);
        const cRe = f64x2.sub(f64x2.mul(vc, sumRe), f64x2.mul(vs, sumIm));
        const cIm = f64x2.add(f64x2.mul(vc, sumIm), f64x2.mul(vs, sumRe));
        const turnedRe = f64x2.add(f64x2.mul(vc, differenceIm), f64x2.mul(vs, differenceRe));
        const turnedIm = f64x2.sub(f64x2.mul(vs, differenceIm), f64x2.mul(vc, differenceRe));
        const aRe = v128.load(re + a);
        const aIm = v128.load(im + a);
        const evenRe = f64x2.add(aRe, bRe);
        const evenIm = f64x2.add(aIm, bIm);
        const oddRe = f64x2.sub(aRe, bRe);
        const oddIm = f64x2.sub(aIm, bIm);
        v128.store(re + a, f64x2.add(evenRe, cRe));
        v128.store(im + a, f64x2.add(evenIm, cIm));
        v128.store(re + b, f64x2.add(oddRe, turnedRe));
        v128.store(im + b, f64x2.add(oddIm, turnedIm));
        v128.store(re + c, f64x2.sub(evenRe, cRe));
        v128.store(im + c, f64x2.sub(evenIm, cIm));
        v128.store(re + d, f64x2.sub(oddRe, turnedRe));
        v128.store(im + d, f64x2.sub(oddIm, turnedIm));
      }
    }
  }
}

function lastRound(re: usize, im: usize, span: usize, cosines: usize, sines: usize): void {
  const offset = span * blockRow;
  for (let k: usize = 0; k < span; ++k) {
    const c = v128.load_splat<f64>(cosines + (k << 3));
    const s = v128.load_splat<f64>(sines + (k << 3));
    const first = k * blockRow;
    for (let a = first; a < first + blockRow; a += 16) {
      const b = a + offset;
      const givenRe = v128.load(re + b);
      const givenIm = v128.load(im + b);
      const turnedRe = f64x2.sub(f64x2.mul(c, givenRe), f64x2.mul(s, givenIm));
      const turnedIm = f64x2.add(f64x2.mul(c, givenIm), f64x2.mul(s, givenRe));
      const aRe = v128.load(re + a);
      const aIm = v128.load(im + a);
      v128.store(re + b, f64x2.sub(aRe, turnedRe));
      v128.store(im + b, f64x2.sub(aIm, turnedIm));
      v128.store(re + a, f64x2.add(aRe, turnedRe));
      v128.store(im + a, f64x2.add(aIm, turnedIm));
    }
  }
}
