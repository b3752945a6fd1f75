import { createRandom } from '../../../random.ts';
import type { PatchSet } from '../../image.ts';
import { type Hand, hands } from './hands.ts';
import { digitSide, fitToPicture, ink } from './ink.ts';
import { drawVariation } from './variation.ts';
import { write } from './writing.ts';

export interface PenDigitsSettings {
  readonly seed: number;
  readonly count: number;
  /** Side of the patches in pixels, up to 28: below, a window is cut out of each digit at random. */
  readonly patchSize?: number;
}

/** Digits drawn so far, out of all. */
export interface DigitsProgress {
  readonly done: number;
  readonly total: number;
}

/** Digits between two reports. */
const digitsPerStage = 1000;

/**
 * Digits written with a pen, 28 × 28 in [0, 1] and mostly 0, in the form of MNIST (LeCun, Cortes & Burges): ink up to 20
 * pixels long, its centre of mass in the middle; to be used without normalising. Ten digits equally likely, each by one of
 * several hands, with jitter, slant, rotation, width, bending and pen of its own. The digit number n of a seed is the same
 * whatever the count, up to the last bits of the engine's sine and exponential.
 * @throws RangeError when patches are to be larger than 28 pixels
 */
export function* generatePenDigits({
  seed,
  count,
  patchSize = digitSide,
}: PenDigitsSettings): Generator<DigitsProgress, PatchSet, void> {
  if (patchSize > digitSide) {
    throw new RangeError(`A digit has ${digitSide} × ${digitSide} pixels: patches cannot be larger.`);
  }
  const visibleSize = patchSize * patchSize;
  const values = new Float32Array(count * visibleSize);
  const digit = new Float32Array(digitSide * digitSide);
  for (let n = 0; n < count; n++) {
    if (n > 0 && n % digitsPerStage === 0) yield { done: n, total: count };
    digit.fill(0);
    const random = drawDigit(digit, seed, n);
    const patch = values.subarray(n * visibleSize, (n + 1) * visibleSize);
    const left = random.integer(digitSide - patchSize + 1);
    const top = random.integer(digitSide - patchSize + 1);
    for (let row = 0; row < patchSize; row++) {
      const start = (top + row) * digitSide + left;
      patch.set(digit.subarray(start, start + patchSize), row * patchSize);
    }
  }
  return { values, count, visibleSize };
}

/** Draws digit number `index` of a seed into 28 × 28 zeros. @returns its stream of chance, for what is still to be chosen */
function drawDigit(pixels: Float32Array, seed: number, index: number) {
  const random = createRandom(seed, index);
  const ways = hands[random.integer(hands.length)] as readonly Hand[];
  const hand = ways[random.integer(ways.length)] as Hand;
  const variation = drawVariation(random);
  const writing = write(hand, variation, random);
  fitToPicture(writing, variation.penRadius);
  ink(pixels, writing, variation);
  return random;
}
