import { beforeAll, describe, expect, it } from 'vitest';
import { generatePenDigits } from '../../../../../src/core/patches/generators/penDigits/penDigits.ts';
import type { PatchSet } from '../../../../../src/core/patches/image.ts';
import { finished } from '../../../finished.ts';

const count = 4000;
const side = 28;
const meanOf = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;
const sdOf = (values: readonly number[]): number => {
  const mean = meanOf(values);
  return Math.sqrt(meanOf(values.map((v) => (v - mean) ** 2)));
};

/** Expected: MNIST's first 10,000 training images, and the recipe's prototype, which lies within these tolerances too. */
describe('generatePenDigits', () => {
  let digits: PatchSet;
  const digit = (n: number): Float32Array => digits.values.subarray(n * 784, (n + 1) * 784);

  beforeAll(() => {
    digits = finished(generatePenDigits({ seed: 1, count }));
  });

  it('gives pixels from 0 to 1, with mean and spread of MNIST’s', () => {
    let [sum, squares, least, most] = [0, 0, 1, 0];
    for (const value of digits.values) {
      sum += value;
      squares += value * value;
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    const mean = sum / digits.values.length;
    expect([least, most]).toEqual([0, 1]);
    expect(Math.abs(mean - 0.131)).toBeLessThan(0.006);
    expect(Math.abs(Math.sqrt(squares / digits.values.length - mean * mean) - 0.308)).toBeLessThan(0.01);
  });

  it('uses as much ink a digit as MNIST, as differently', () => {
    const ink = Array.from({ length: count }, (_, n) => digit(n).reduce((sum, v) => sum + v, 0));
    expect(Math.abs(meanOf(ink) - 103)).toBeLessThan(5);
    expect(Math.abs(sdOf(ink) - 33)).toBeLessThan(4);
  });

  it('fits every digit into about 20 pixels around the middle', () => {
    const offsets: number[] = [];
    for (let n = 0; n < 500; n++) {
      const [rows, columns]: [number[], number[]] = [[], []];
      let [mass, massX, massY] = [0, 0, 0];
      digit(n).forEach((value, pixel) => {
        const [x, y] = [pixel % side, Math.floor(pixel / side)];
        mass += value;
        massX += value * x;
        massY += value * y;
        if (value > 0.1) {
          rows.push(y);
          columns.push(x);
        }
      });
      const extent = Math.max(
        Math.max(...rows) - Math.min(...rows),
        Math.max(...columns) - Math.min(...columns),
      );
      expect(extent, `digit ${n}`).toBeGreaterThanOrEqual(14);
      expect(extent, `digit ${n}`).toBeLessThanOrEqual(22);
      offsets.push(Math.hypot(massX / mass - 13.5, massY / mass - 13.5));
    }
    expect(meanOf(offsets)).toBeLessThan(0.7);
  });

  it('writes so differently that half of the variance takes about 11 components', () => {
    expect(Math.abs(componentsForHalf(digits) - 11.5)).toBeLessThanOrEqual(1.5);
  });

  it('writes digit n of a seed the same, whatever the count, and tells how far it is', () => {
    const generator = generatePenDigits({ seed: 1, count: 2100 });
    const progress: string[] = [];
    let step = generator.next();
    for (; !step.done; step = generator.next()) progress.push(`${step.value.done}/${step.value.total}`);
    expect(progress).toEqual(['1000/2100', '2000/2100']);
    expect(step.value.values.every((value, at) => value === digits.values[at])).toBe(true);
    const others = finished(generatePenDigits({ seed: 2, count: 3 })).values;
    expect(others.every((value, at) => value === digits.values[at])).toBe(false);
  });

  it('cuts windows out of the same digits for smaller patches, and refuses larger', () => {
    const windows = finished(generatePenDigits({ seed: 1, count: 40, patchSize: 12 }));
    expect(windows.visibleSize).toBe(144);
    for (let n = 0; n < 40; n++) {
      expect(isWindowOf(windows.values.subarray(n * 144, (n + 1) * 144), 12, digit(n))).toBe(true);
    }
    expect(() => finished(generatePenDigits({ seed: 1, count: 1, patchSize: 29 }))).toThrow(RangeError);
  });
});

function isWindowOf(patch: Float32Array, size: number, picture: Float32Array): boolean {
  for (let top = 0; top <= side - size; top++) {
    for (let left = 0; left <= side - size; left++) {
      const same = patch.every(
        (value, n) => value === picture[(top + Math.floor(n / size)) * side + left + (n % size)],
      );
      if (same) return true;
    }
  }
  return false;
}

/** Principal components that hold half of the variance, by power iterations with deflation. */
function componentsForHalf({ values, count: rows, visibleSize }: PatchSet): number {
  const used = Math.min(rows, 1500);
  const centred = Float64Array.from(values.subarray(0, used * visibleSize));
  const mean = new Float64Array(visibleSize);
  centred.forEach((v, n) => {
    mean[n % visibleSize] = (mean[n % visibleSize] as number) + v / used;
  });
  centred.forEach((_, n) => {
    centred[n] = (centred[n] as number) - (mean[n % visibleSize] as number);
  });
  const total = centred.reduce((sum, v) => sum + v * v, 0);
  let left = total;
  for (let components = 1; ; components++) {
    left -= takeLargest(centred, used, visibleSize);
    if (left <= total / 2) return components;
  }
}

/** Removes the first principal component from the rows. @returns its sum of squares */
function takeLargest(data: Float64Array, rows: number, columns: number): number {
  let direction = new Float64Array(columns).map((_, n) => Math.sin(1 + n));
  const scores = new Float64Array(rows);
  for (let turn = 0; turn < 12; turn++) {
    const length = Math.sqrt(direction.reduce((sum, v) => sum + v * v, 0));
    direction = direction.map((v) => v / length);
    const next = new Float64Array(columns);
    for (let row = 0; row < rows; row++) {
      let score = 0;
      for (let n = 0; n < columns; n++)
        score += (data[row * columns + n] as number) * (direction[n] as number);
      scores[row] = score;
      for (let n = 0; n < columns; n++)
        next[n] = (next[n] as number) + score * (data[row * columns + n] as number);
    }
    if (turn < 11) direction = next;
  }
  data.forEach((value, at) => {
    const row = Math.floor(at / columns);
    data[at] = value - (scores[row] as number) * (direction[at % columns] as number);
  });
  return scores.reduce((sum, v) => sum + v * v, 0);
}
