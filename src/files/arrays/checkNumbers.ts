import { FileRefusal } from '../errors.ts';
import type { Numbers } from '../numbers.ts';

export interface NotFinite {
  readonly nan: number;
  readonly infinite: number;
}

/** How many numbers are NaN or ±Inf. */
export function countNotFinite(numbers: Numbers): NotFinite {
  let [nan, infinite] = [0, 0];
  if (numbers instanceof Uint8Array) return { nan, infinite };
  for (const value of numbers) {
    if (Number.isNaN(value)) nan++;
    else if (!Number.isFinite(value)) infinite++;
  }
  return { nan, infinite };
}

/** Puts 0 in the place of NaN and ±Inf. */
export function replaceNotFinite(numbers: Numbers): void {
  for (let at = 0; at < numbers.length; at++) if (!Number.isFinite(numbers[at])) numbers[at] = 0;
}

/** @throws FileRefusal when finite numbers do not fit float32, in which the network computes */
export function checkRange(numbers: Numbers, name: string, fileName: string): void {
  if (numbers instanceof Uint8Array) return;
  let huge = 0;
  for (const value of numbers) if (Number.isFinite(value) && !Number.isFinite(Math.fround(value))) huge++;
  if (huge === 0) return;
  throw new FileRefusal(
    'notFinite',
    fileName,
    `has ${huge.toLocaleString('en')} values in ${name} beyond 3.4e38, too large to compute with. Scale the array and save again.`,
  );
}

/** "12 values that are NaN and 3 that are Inf" */
export function describeNotFinite({ nan, infinite }: NotFinite): string {
  const kinds = [
    [nan, 'NaN'],
    [infinite, 'Inf'],
  ] as const;
  const found = kinds.filter(([count]) => count > 0);
  return found
    .map(([count, kind], place) => {
      const values =
        place === 0
          ? count === 1
            ? ' value that is'
            : ' values that are'
          : count === 1
            ? ' that is'
            : ' that are';
      return `${count.toLocaleString('en')}${values} ${kind}`;
    })
    .join(' and ');
}
