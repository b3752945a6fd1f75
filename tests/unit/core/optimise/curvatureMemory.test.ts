import { describe, expect, it } from 'vitest';
import {
  CurvatureMemory,
  memoryBytes,
  memoryPairsFor,
} from '../../../../src/core/optimise/curvatureMemory.ts';
import { createRandom } from '../../../../src/core/random.ts';

interface Pair {
  readonly s: number[];
  readonly y: number[];
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
const plus = (a: readonly number[], factor: number, b: readonly number[]): number[] =>
  a.map((x, i) => x + factor * (b[i] ?? 0));

/** −H·g recursively, as the two-loop recursion is derived: H' = Vᵀ H V + s sᵀ / y·s with V = I − y sᵀ / y·s. */
function naiveDirection(pairs: readonly Pair[], gradient: number[]): number[] {
  const newest = pairs.at(-1);
  const scaling = newest ? dot(newest.s, newest.y) / dot(newest.y, newest.y) : 1;
  const times = (count: number, q: number[]): number[] => {
    const pair = pairs[count - 1];
    if (!pair) return q.map((x) => scaling * x);
    const correction = dot(pair.s, q) / dot(pair.y, pair.s);
    const r = times(count - 1, plus(q, -correction, pair.y));
    return plus(r, correction - dot(pair.y, r) / dot(pair.y, pair.s), pair.s);
  };
  return times(pairs.length, gradient).map((x) => -x);
}

describe('the memory of L-BFGS', () => {
  it.each([
    ['float64', 12],
    ['float32', 5],
  ] as const)(
    'in %s gives, also after its ring has wrapped around, the direction of the newest pairs',
    (precision, digits) => {
      const size = 6;
      const random = createRandom(5);
      const vector = (): Float64Array => Float64Array.from({ length: size }, () => random.normal());
      const memory = new CurvatureMemory(size, 3, { precision });
      const kept: Pair[] = [];
      for (let round = 0; round < 11; round++) {
        const [direction, gradient] = [vector(), vector()];
        const newGradient = gradient.map((g, i) => g + 2 * (direction[i] ?? 0) + 0.1 * random.normal());
        expect(memory.remember(0.5, direction, gradient, newGradient)).toBe(true);
        kept.push({
          s: [...direction].map((d) => 0.5 * d),
          y: [...newGradient].map((g, i) => g - (gradient[i] ?? 0)),
        });
        const written = new Float64Array(size);
        memory.writeDirection(written, newGradient);
        const expected = naiveDirection(kept.slice(-3), [...newGradient]);
        for (const [i, value] of expected.entries()) expect(written[i]).toBeCloseTo(value, digits);
      }
      expect(memory.size).toBe(3);
    },
  );

  it('is steepest descent while empty and after forgetting', () => {
    const memory = new CurvatureMemory(2, 3);
    const direction = new Float64Array(2);
    memory.remember(1, Float64Array.of(1, 0), Float64Array.of(0, 0), Float64Array.of(5, 1));
    memory.forget();
    memory.writeDirection(direction, Float64Array.of(3, -4));
    expect([...direction]).toEqual([-3, 4]);
    expect(memory.size).toBe(0);
  });

  it('keeps a full ring’s oldest pair when a new one is left out', () => {
    const [full, spared] = [new CurvatureMemory(2, 2), new CurvatureMemory(2, 2)];
    const gradient = Float64Array.of(1, 2);
    for (const memory of [full, spared]) {
      memory.remember(1, Float64Array.of(1, 0), Float64Array.of(0, 0), Float64Array.of(5, 1));
      memory.remember(1, Float64Array.of(0, 1), Float64Array.of(0, 0), Float64Array.of(1, 3));
    }
    expect(spared.remember(1, gradient, gradient, Float64Array.of(0, 0))).toBe(false);
    const directions = [full, spared].map((memory) => {
      const direction = new Float64Array(2);
      memory.writeDirection(direction, gradient);
      return direction;
    });
    expect(directions[1]).toEqual(directions[0]);
  });

  it('leaves out pairs along which the gradient hardly grows or falls, and keeps what it had', () => {
    const memory = new CurvatureMemory(1, 1);
    const [one, zero] = [Float64Array.of(1), Float64Array.of(0)];
    expect(memory.remember(1, one, zero, Float64Array.of(4))).toBe(true);
    expect(memory.remember(1, one, zero, Float64Array.of(-1))).toBe(false);
    expect(memory.remember(1, one, zero, Float64Array.of(1e-10))).toBe(false);
    expect(memory.remember(1, one, zero, Float64Array.of(Number.NaN))).toBe(false);
    const direction = new Float64Array(1);
    memory.writeDirection(direction, one);
    expect(direction[0]).toBeCloseTo(-0.25, 14);
  });

  it('takes 100 pairs for the course’s network, and what fits in 50 MB for larger ones', () => {
    expect(memoryPairsFor(3289)).toBe(100);
    expect(memoryPairsFor(308_308)).toBe(10);
    expect(memoryPairsFor(308_308, 'float32')).toBe(20);
    expect(memoryBytes(308_308, 10)).toBe(49_329_280);
    expect(memoryBytes(308_308, 20, 'float32')).toBe(49_329_280);
    expect(new CurvatureMemory(3289, 100).bytes).toBe(memoryBytes(3289, 100));
    expect(memoryPairsFor(1e9)).toBe(1);
  });

  it('refuses a memory of nothing', () => {
    expect(() => new CurvatureMemory(3, 0)).toThrow(RangeError);
    expect(() => new CurvatureMemory(3, 1.5)).toThrow(RangeError);
  });
});
