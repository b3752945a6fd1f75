import type { Numbers } from '../numbers.ts';
import { FileRefusal } from '../problems.ts';

export interface NotFinite {
  readonly nan: number;
  readonly infinite: number;
}

/** How many numbers are NaN or ±Inf. */
export function countNotFinite(numbers: Numbers): NotFinite {
  let [nan, infinite] = [0, 0];
  if (numbers instanceof Uint8Array || areFinite(numbers)) return { nan, infinite };
  for (const value of numbers) {
    if (Number.isNaN(value)) nan++;
    else if (!Number.isFinite(value)) infinite++;
  }
  return { nan, infinite };
}

function areFinite(numbers: Float64Array): boolean {
  let zero = 0;
  for (let at = 0; at < numbers.length; at++) zero += (numbers[at] as number) * 0; // NaN for NaN and ±Inf
  return zero === 0;
}

/** Replaces NaN and ±Inf by 0. */
export function replaceNotFinite(numbers: Numbers): void {
  for (let at = 0; at < numbers.length; at++) if (!Number.isFinite(numbers[at])) numbers[at] = 0;
}

/** From here on doubles become ±Inf as float32 (halfway between its greatest number and 2¹²⁸). */
const tooLarge = 2 ** 128 - 2 ** 103;

/** @throws FileRefusal when finite numbers do not fit float32, in which the network computes */
export function checkRange(numbers: Numbers, array: string, fileName: string): void {
  if (numbers instanceof Uint8Array) return;
  let huge = 0;
  for (let at = 0; at < numbers.length; at++) {
    const size = Math.abs(numbers[at] as number);
    if (size >= tooLarge && size < Number.POSITIVE_INFINITY) huge++;
  }
  if (huge === 0) return;
  throw new FileRefusal(fileName, { id: 'numbersTooLarge', array, count: huge });
}

/** Whether these are bytes, or numbers that were: whole, from 0 to 255, and some of them too large for a yes or no or a few classes. */
export function areGreyLevels(numbers: Numbers): boolean {
  if (numbers instanceof Uint8Array) return true;
  let greatest = 0;
  for (const value of numbers) {
    if (!(value >= 0 && value <= 255) || value % 1 !== 0) return false;
    if (value > greatest) greatest = value;
  }
  return greatest > 127;
}
