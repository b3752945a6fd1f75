export function isPowerOfTwo(length: number): boolean {
  return length > 0 && 2 ** Math.round(Math.log2(length)) === length;
}

/**
 * The Cooley–Tukey transform of columns (see `ColumnTransform`) for a length that is a power of two: reorder by
 * reversed bits, then butterflies of span 1, 2, 4, ….
 */
export function radix2Transform(length: number): (re: Float64Array, im: Float64Array, batch: number) => void {
  const reversed = reversedBits(length);
  const cosines = new Float64Array(length / 2 + 1);
  const sines = new Float64Array(length / 2 + 1);
  for (let k = 0; k < length / 2; k++) {
    cosines[k] = Math.cos((2 * Math.PI * k) / length);
    sines[k] = -Math.sin((2 * Math.PI * k) / length);
  }
  return (re, im, batch) => {
    swapRows(re, reversed, batch);
    swapRows(im, reversed, batch);
    for (let span = 1; span < length; span *= 2) {
      const twiddleStep = length / (2 * span);
      for (let start = 0; start < length; start += 2 * span) {
        for (let k = 0; k < span; k++) {
          const c = cosines[k * twiddleStep] as number;
          const s = sines[k * twiddleStep] as number;
          butterfly(re, im, (start + k) * batch, span * batch, batch, c, s);
        }
      }
    }
  };
}

/** (a, b) ← (a + wb, a − wb) with w = c + is, for `batch` columns from `first`; b stands `offset` after a. */
function butterfly(
  re: Float64Array,
  im: Float64Array,
  first: number,
  offset: number,
  batch: number,
  c: number,
  s: number,
): void {
  for (let a = first; a < first + batch; a++) {
    const b = a + offset;
    const bRe = re[b] as number;
    const bIm = im[b] as number;
    const turnedRe = c * bRe - s * bIm;
    const turnedIm = c * bIm + s * bRe;
    const aRe = re[a] as number;
    const aIm = im[a] as number;
    re[a] = aRe + turnedRe;
    im[a] = aIm + turnedIm;
    re[b] = aRe - turnedRe;
    im[b] = aIm - turnedIm;
  }
}

function swapRows(values: Float64Array, reversed: Uint32Array, batch: number): void {
  for (let n = 0; n < reversed.length; n++) {
    const partner = reversed[n] as number;
    if (partner <= n) continue;
    for (let b = 0; b < batch; b++) {
      const kept = values[n * batch + b] as number;
      values[n * batch + b] = values[partner * batch + b] as number;
      values[partner * batch + b] = kept;
    }
  }
}

function reversedBits(length: number): Uint32Array {
  const reversed = new Uint32Array(length);
  for (let n = 1; n < length; n++) {
    reversed[n] = ((reversed[n >> 1] as number) >> 1) | (n & 1 ? length >> 1 : 0);
  }
  return reversed;
}
