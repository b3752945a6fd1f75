import { createRandom } from '../../core/random.ts';
import type { Numbers } from '../numbers.ts';
import { type Reading, startOf } from './reading.ts';

const samples = 1000;

/** How much the three colours of a reading resemble each other: the mean of the correlations of red with green and of green with blue. */
export function channelLikeness(reading: Reading, numbers: Numbers): number {
  const { layout, row, column, channel = 0 } = reading;
  const random = createRandom(1);
  const values = [0, 1, 2].map(() => new Float64Array(samples));
  for (let n = 0; n < samples; n++) {
    const start = startOf(reading, random.integer(layout.count));
    const at = start + random.integer(layout.height) * row + random.integer(layout.width) * column;
    values.forEach((colour, c) => {
      const value = numbers[at + c * channel] as number;
      colour[n] = Number.isFinite(value) ? value : 0;
    });
  }
  const [red, green, blue] = values as [Float64Array, Float64Array, Float64Array];
  return (correlation(red, green) + correlation(green, blue)) / 2;
}

function correlation(one: Float64Array, other: Float64Array): number {
  const [a, b] = [mean(one), mean(other)];
  let [ab, aa, bb] = [0, 0, 0];
  one.forEach((value, n) => {
    const [x, y] = [value - a, (other[n] as number) - b];
    ab += x * y;
    aa += x * x;
    bb += y * y;
  });
  return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : 0;
}

const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;
