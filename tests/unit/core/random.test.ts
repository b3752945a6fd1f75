import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../src/core/random.ts';
import { assertProperty } from '../assertProperty.ts';

const take = (count: number, draw: () => number): number[] => Array.from({ length: count }, draw);
const mean = (values: number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;

describe('createRandom', () => {
  it('repeats itself for the same seed and stream', () => {
    assertProperty(
      fc.property(fc.integer(), fc.nat(100), (seed, stream) => {
        const first = createRandom(seed, stream);
        const second = createRandom(seed, stream);
        expect(take(20, () => first.next())).toEqual(take(20, () => second.next()));
        expect(take(5, () => first.normal())).toEqual(take(5, () => second.normal()));
      }),
    );
  });

  it('keeps the numbers that saved seeds stand for', () => {
    const random = createRandom(1);
    const words = take(4, () => random.integer(2 ** 32));
    expect(words).toMatchInlineSnapshot(`
      [
        4080037295,
        837420313,
        2341452401,
        2057666736,
      ]
    `);
  });

  it('draws an integer as a word’s remainder, unless the word is among the last that would favour small results', () => {
    for (const bound of [1, 2, 7, 505, 2 ** 31, 2 ** 31 + 1, 3_000_000_000, 2 ** 32 - 1, 2 ** 32]) {
      const words = createRandom(6, bound % 97);
      const integers = createRandom(6, bound % 97);
      for (let n = 0; n < 200; n++) {
        let word = words.next() * 2 ** 32;
        while (word >= 2 ** 32 - (2 ** 32 % bound)) word = words.next() * 2 ** 32;
        expect(integers.integer(bound)).toBe(word % bound);
      }
    }
  });

  it('gives other numbers for neighbouring seeds and streams', () => {
    const starts = new Set<number>();
    for (let seed = 0; seed < 50; seed++) {
      for (let stream = 0; stream < 50; stream++) starts.add(createRandom(seed, stream).next());
    }
    expect(starts.size).toBe(2500);
  });

  it('streams of one seed are uncorrelated', () => {
    const a = createRandom(7, 0);
    const b = createRandom(7, 1);
    const products = take(20_000, () => (a.next() - 0.5) * (b.next() - 0.5));
    expect(Math.abs(mean(products) * 12)).toBeLessThan(0.03);
  });

  it('is uniform on [0, 1)', () => {
    const random = createRandom(3);
    const values = take(50_000, () => random.next());
    expect(Math.min(...values.slice(0, 10_000))).toBeGreaterThanOrEqual(0);
    expect(values.every((v) => v >= 0 && v < 1)).toBe(true);
    expect(mean(values)).toBeCloseTo(0.5, 2);
    expect(mean(values.map((v) => (v - 0.5) ** 2))).toBeCloseTo(1 / 12, 2);
  });

  it('draws every integer below the bound equally often', () => {
    const random = createRandom(4);
    const counts = new Array<number>(7).fill(0);
    for (let n = 0; n < 70_000; n++) {
      const value = random.integer(7);
      counts[value] = (counts[value] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400);
  });

  it('is fair where the bound is not far below 2^32', () => {
    const random = createRandom(5);
    const bound = 3 * 2 ** 30;
    const low = take(9000, () => random.integer(bound)).filter((v) => v < 2 ** 30).length;
    expect(low / 9000).toBeCloseTo(1 / 3, 1);
  });

  it('refuses bounds that make no sense', () => {
    const random = createRandom(6);
    for (const bound of [0, -1, 1.5, Number.NaN, 2 ** 33]) {
      expect(() => random.integer(bound)).toThrow(RangeError);
    }
    expect(random.integer(1)).toBe(0);
  });

  it('draws standard normals', () => {
    const random = createRandom(8);
    const values = take(50_000, () => random.normal());
    expect(mean(values)).toBeCloseTo(0, 1);
    expect(mean(values.map((v) => v ** 2))).toBeCloseTo(1, 1);
    expect(Math.abs(mean(values.map((v) => v ** 4)) - 3)).toBeLessThan(0.2);
  });
});
