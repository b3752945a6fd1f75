import { expect, it } from 'vitest';
import { sameData } from '../../../src/archive/sameData.ts';

it('data are the same only if every bit of every number is, wherever it stands', () => {
  const given = { numbers: Float64Array.of(1, -0, Number.NaN, 4), list: [{ a: 1 }], left: undefined };
  expect(sameData(given, { list: [{ a: 1 }], numbers: given.numbers.slice() })).toBe(true);
  const bytes = new Uint8Array(given.numbers.buffer);
  for (let at = 0; at < bytes.length; at++) {
    const other = bytes.slice();
    other[at] = 1 ^ (bytes[at] as number);
    expect(sameData({ ...given, numbers: new Float64Array(other.buffer) }, given), `byte ${at}`).toBe(false);
  }
  expect(sameData(Float64Array.of(0), Float64Array.of(-0))).toBe(false);
  expect(sameData(Float64Array.of(1), Float32Array.of(1))).toBe(false);
  expect(sameData({ ...given, list: [{ a: 2 }] }, given)).toBe(false);
  expect(sameData({ ...given, more: null }, given)).toBe(false);
});
