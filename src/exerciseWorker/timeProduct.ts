import { splitParameters } from '../core/autoencoder/parameters.ts';
import type { Timed } from '../exercise/messages.ts';
import { timedPrograms } from '../exercise/timedPrograms.ts';
import { octaveProgram } from '../grader/student/octaveProgram.ts';
import type { NumericArray, StudentProgram } from '../grader/student/studentProgram.ts';
import { trainingNetwork } from './trainCode.ts';

const files = [
  { name: 'byLoop.m', text: timedPrograms.byLoop },
  { name: 'byMatrix.m', text: timedPrograms.byMatrix },
];

/** Patches whose sums the loop forms before it tells how far it is. */
const portion = 50;
/** The matrix product is repeated for so many milliseconds, or so many times: one alone is shorter than the clock can measure. */
const repeated = { milliseconds: 100, times: 200 } as const;

/**
 * Forms W1 x for real patches number by number and as one matrix product, both in the interpreter of the exercise. Yields the number
 * of patches whose sums the loop has formed, and the milliseconds this took.
 * @param now milliseconds, monotone
 */
export function* timeProduct(
  patchCount: number,
  now: () => number,
): Generator<{ readonly patches: number; readonly milliseconds: number }, Timed> {
  const { theta, shape, patches } = trainingNetwork({ patchCount, seed: 1, budget: 0 });
  const { visibleSize, hiddenSize } = shape;
  const W1 = numbers([hiddenSize, visibleSize], splitParameters(theta, shape).W1);
  const values = Float64Array.from(patches.values);
  const program = octaveProgram(files, { stepBudget: Number.POSITIVE_INFINITY });
  const looped = new Float64Array(hiddenSize * patchCount);
  let loop = 0;
  for (let from = 0; from < patchCount; from += portion) {
    const to = Math.min(from + portion, patchCount);
    const x = numbers([visibleSize, to - from], values.subarray(from * visibleSize, to * visibleSize));
    const began = now();
    looped.set(call(program, 'byLoop', W1, x), from * hiddenSize);
    loop += now() - began;
    yield { patches: to, milliseconds: loop };
  }
  const x = numbers([visibleSize, patchCount], values);
  const began = now();
  let product = call(program, 'byMatrix', W1, x);
  let times = 1;
  while (now() - began < repeated.milliseconds && times < repeated.times) {
    product = call(program, 'byMatrix', W1, x);
    times += 1;
  }
  return { loop, matrix: (now() - began) / times, largestDifference: largestDifference(looped, product) };
}

const numbers = (dims: readonly number[], re: Float64Array): NumericArray => ({
  type: 'numbers',
  dims,
  re,
  im: null,
  class: 'double',
});

function call(program: StudentProgram, name: string, W: NumericArray, x: NumericArray): Float64Array {
  const outcome = program.call(name, [W, x], { outputs: 1 });
  const [value] = outcome.type === 'returned' ? outcome.values : [];
  if (value?.type !== 'numbers') throw new Error(`${name} gave no matrix.`);
  return value.re;
}

/** The largest difference between two entries at the same place, relative to the largest entry. */
function largestDifference(one: Float64Array, other: Float64Array): number {
  const largest = other.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return one.reduce((most, value, n) => Math.max(most, Math.abs(value - other[n]!)), 0) / largest;
}
