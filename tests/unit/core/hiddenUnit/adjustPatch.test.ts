import { describe, expect, it } from 'vitest';
import { adjustPatch, patternOf, removeMean } from '../../../../src/core/hiddenUnit/adjustPatch.ts';
import { align } from '../../../../src/core/hiddenUnit/alignment.ts';

const patch = [0.2, 0.4, 0.9, 0.5];
const meanOf = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;

describe('contrast and brightness of a patch', () => {
  it('change its deviation by the factor and its mean by the sum', () => {
    const adjusted = adjustPatch(patch, { contrast: 1.5, brightness: 0.1 });
    expect(meanOf(adjusted)).toBeCloseTo(meanOf(patch) + 0.1, 14);
    expect(Math.hypot(...removeMean(adjusted))).toBeCloseTo(1.5 * Math.hypot(...removeMean(patch)), 14);
  });

  it('leave it as it is at 1 and 0, and stay within [0, 1] when clipped', () => {
    expect([...adjustPatch(patch, { contrast: 1, brightness: 0 })]).toEqual(
      patch.map((v) => expect.closeTo(v, 14)),
    );
    const clipped = adjustPatch(patch, { contrast: 9, brightness: 0.2, clipped: true });
    expect(Math.min(...clipped)).toBe(0);
    expect(Math.max(...clipped)).toBe(1);
  });

  it('let a stronger but worse aligned patch excite a unit more, unless both are reduced to their patterns', () => {
    const w = [2, -2, 1, -1];
    const aligned = w.map((value) => 0.5 + 0.05 * value);
    const slanted = adjustPatch([0.9, 0.5, 0.4, 0.4], { contrast: 2, brightness: 0 });
    expect(align(w, 0, slanted).activation).toBeGreaterThan(align(w, 0, aligned).activation);
    expect(align(w, 0, patternOf(slanted)).activation).toBeLessThan(
      align(w, 0, patternOf(aligned)).activation,
    );
  });

  it('do not change its pattern, and a flat patch has none', () => {
    const pattern = patternOf(patch);
    const changed = patternOf(adjustPatch(patch, { contrast: 3, brightness: -0.2 }));
    changed.forEach((value, n) => {
      expect(value).toBeCloseTo(pattern[n] as number, 12);
    });
    expect([...patternOf([0.1, 0.1, 0.1])]).toEqual([0, 0, 0]);
    expect(removeMean(patch).reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 14);
  });
});
