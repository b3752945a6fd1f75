import { radix2Transform } from './radix2.ts';

/**
 * The transform of columns (see `ColumnTransform`) for any length: kn = (k² + n² − (k−n)²)/2 turns it into a convolution
 * with a chirp, which a longer power-of-two transform does (Bluestein 1970).
 */
export function bluesteinTransform(
  length: number,
): (re: Float64Array, im: Float64Array, batch: number) => void {
  const padded = 2 ** Math.ceil(Math.log2(2 * length - 1));
  const transform = radix2Transform(padded);
  const chirp = createChirp(length);
  const kernel = createKernel(chirp, padded);
  transform(kernel.re, kernel.im, 1);

  return (re, im, batch) => {
    const workRe = new Float64Array(padded * batch);
    const workIm = new Float64Array(padded * batch);
    multiplyRows(workRe, workIm, re, im, chirp, length, batch);
    transform(workRe, workIm, batch);
    multiplyRows(workRe, workIm, workRe, workIm, kernel, padded, batch);
    transform(workIm, workRe, batch);
    multiplyRows(re, im, workRe, workIm, chirp, length, batch);
    for (let n = 0; n < length * batch; n++) {
      re[n] = (re[n] as number) / padded;
      im[n] = (im[n] as number) / padded;
    }
  };
}

interface Complexes {
  readonly re: Float64Array;
  readonly im: Float64Array;
}

/** exp(−πi·n²/length); n² is reduced modulo 2·length first, so that the angle keeps all its digits. */
function createChirp(length: number): Complexes {
  const re = new Float64Array(length);
  const im = new Float64Array(length);
  for (let n = 0; n < length; n++) {
    const angle = (Math.PI * ((n * n) % (2 * length))) / length;
    re[n] = Math.cos(angle);
    im[n] = -Math.sin(angle);
  }
  return { re, im };
}

/** The conjugate chirp, laid around 0 for a cyclic convolution of `padded` values. */
function createKernel(chirp: Complexes, padded: number): Complexes {
  const re = new Float64Array(padded);
  const im = new Float64Array(padded);
  for (let n = 0; n < chirp.re.length; n++) {
    for (const at of [n, (padded - n) % padded]) {
      re[at] = chirp.re[n] as number;
      im[at] = -(chirp.im[n] as number);
    }
  }
  return { re, im };
}

/** out row n ← row n times factor n, for `rows` rows of `batch` values; out may be the input itself. */
function multiplyRows(
  outRe: Float64Array,
  outIm: Float64Array,
  re: Float64Array,
  im: Float64Array,
  factor: Complexes,
  rows: number,
  batch: number,
): void {
  for (let n = 0; n < rows; n++) {
    const fRe = factor.re[n] as number;
    const fIm = factor.im[n] as number;
    for (let at = n * batch; at < (n + 1) * batch; at++) {
      const valueRe = re[at] as number;
      const valueIm = im[at] as number;
      outRe[at] = valueRe * fRe - valueIm * fIm;
      outIm[at] = valueRe * fIm + valueIm * fRe;
    }
  }
}
