export function isPowerOfTwo(length: number): boolean {
  return length > 0 && 2 ** Math.round(Math.log2(length)) === length;
}

/** What the transform of a length that is a power of two looks up. */
export interface Radix2Tables {
  /** Where each value goes before the first round: its place with the bits reversed. */
  readonly reversed: Uint32Array;
  /** cos(2πk/length) and −sin(2πk/length) for k < length/2. */
  readonly cosines: Float64Array;
  readonly sines: Float64Array;
}

export function radix2Tables(length: number): Radix2Tables {
  const cosines = new Float64Array(length / 2 + 1);
  const sines = new Float64Array(length / 2 + 1);
  for (let k = 0; k < length / 2; k++) {
    cosines[k] = Math.cos((2 * Math.PI * k) / length);
    sines[k] = -Math.sin((2 * Math.PI * k) / length);
  }
  return { reversed: reversedBits(length), cosines, sines };
}

/**
 * The Cooley–Tukey transform of columns (see `ColumnTransform`) for a length that is a power of two: reorder by
 * reversed bits, then rounds of butterflies of span 1, 2, 4, ….
 */
export function radix2Transform(length: number): (re: Float64Array, im: Float64Array, batch: number) => void {
  const { reversed, cosines, sines } = radix2Tables(length);
  return (re, im, batch) => {
    swapRows(re, reversed, batch);
    swapRows(im, reversed, batch);
    // Two rounds of butterflies at once read and write every value half as often.
    let span = 1;
    for (; 4 * span <= length; span *= 4) twoRounds(re, im, batch, span, length, cosines, sines);
    if (span < length) lastRound(re, im, batch, span, cosines, sines);
  };
}

/**
 * The rounds of span and 2·span. For each place k of four rows a, b, c, d that lie a span apart: (a, b) ← (a + wb, a − wb) and
 * (c, d) alike with w of 2·span, then (a, c) and (b, d) alike with v of 4·span and its quarter turn.
 */
function twoRounds(
  re: Float64Array,
  im: Float64Array,
  batch: number,
  span: number,
  length: number,
  cosines: Float64Array,
  sines: Float64Array,
): void {
  const offset = span * batch;
  const step = length / (4 * span);
  for (let start = 0; start < length; start += 4 * span) {
    for (let k = 0; k < span; k++) {
      const [wc, ws] = [cosines[2 * k * step] as number, sines[2 * k * step] as number];
      const [vc, vs] = [cosines[k * step] as number, sines[k * step] as number];
      const first = (start + k) * batch;
      for (let a = first; a < first + batch; a++) {
        const b = a + offset;
        const c = b + offset;
        const d = c + offset;
        const bRe = wc * (re[b] as number) - ws * (im[b] as number);
        const bIm = wc * (im[b] as number) + ws * (re[b] as number);
        const dRe = wc * (re[d] as number) - ws * (im[d] as number);
        const dIm = wc * (im[d] as number) + ws * (re[d] as number);
        const sumRe = (re[c] as number) + dRe;
        const sumIm = (im[c] as number) + dIm;
        const differenceRe = (re[c] as number) - dRe;
        const differenceIm = (im[c] as number) - dIm;
        const cRe = vc * sumRe - vs * sumIm;
        const cIm = vc * sumIm + vs * sumRe;
        const turnedRe = vc * differenceIm + vs * differenceRe;
        const turnedIm = vs * differenceIm - vc * differenceRe;
        const evenRe = (re[a] as number) + bRe;
        const evenIm = (im[a] as number) + bIm;
        const oddRe = (re[a] as number) - bRe;
        const oddIm = (im[a] as number) - bIm;
        re[a] = evenRe + cRe;
        im[a] = evenIm + cIm;
        re[b] = oddRe + turnedRe;
        im[b] = oddIm + turnedIm;
        re[c] = evenRe - cRe;
        im[c] = evenIm - cIm;
        re[d] = oddRe - turnedRe;
        im[d] = oddIm - turnedIm;
      }
    }
  }
}

/** The round of half the length, where the number of rounds is odd: (a, b) ← (a + wb, a − wb). */
function lastRound(
  re: Float64Array,
  im: Float64Array,
  batch: number,
  span: number,
  cosines: Float64Array,
  sines: Float64Array,
): void {
  const offset = span * batch;
  for (let k = 0; k < span; k++) {
    const [c, s] = [cosines[k] as number, sines[k] as number];
    for (let a = k * batch; a < (k + 1) * batch; a++) {
      const b = a + offset;
      const turnedRe = c * (re[b] as number) - s * (im[b] as number);
      const turnedIm = c * (im[b] as number) + s * (re[b] as number);
      re[b] = (re[a] as number) - turnedRe;
      im[b] = (im[a] as number) - turnedIm;
      re[a] = (re[a] as number) + turnedRe;
      im[a] = (im[a] as number) + turnedIm;
    }
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
