import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustPatch, patternOf } from '../../../../src/core/hiddenUnit/adjustPatch.ts';
import { alignPattern } from '../../../../src/core/hiddenUnit/alignment.ts';
import { contestants, verdict } from '../../../../src/features/unitInspector/contest.ts';
import {
  arcPath,
  arrowScale,
  dotProductOf,
  placeAt,
  randomDirection,
  tipOf,
} from '../../../../src/features/unitInspector/planeGeometry.ts';
import { readingText } from '../../../../src/features/unitInspector/readingText.ts';
import { pixelGreys, zeroCentredGreys } from '../../../../src/features/unitInspector/tileGreys.ts';
import { ranges } from '../../../../src/presets/ranges.ts';
import { unitInspector } from '../../../../src/words/en/unitInspector.ts';
import { unitInspector as chinese } from '../../../../src/words/zh/unitInspector.ts';
import { assertProperty } from '../../assertProperty.ts';

describe('the plane of weights and input', () => {
  it('puts the tip of x where it is dragged to, within reach', () => {
    const coordinate = fc.double({ min: -100, max: 100, noNaN: true });
    assertProperty(
      fc.property(coordinate, coordinate, (dx, dy) => {
        const point = placeAt(100 + dx, 100 + dy, 86, 100, 1);
        expect(point.radius).toBeLessThanOrEqual(1);
        const tip = tipOf(point, 86, 100);
        const length = Math.hypot(dx, dy);
        if (length > 86) expect(point.radius).toBe(1);
        const shrink = length > 86 ? 86 / length : 1;
        expect(tip.x).toBeCloseTo(100 + dx * shrink, 6);
        expect(tip.y).toBeCloseTo(100 + dy * shrink, 6);
      }),
    );
  });

  it('draws the angle from the weights upwards, or downwards when it is negative', () => {
    expect(arcPath(Math.PI / 2, 10, 50)).toBe('M60 50A10 10 0 0 0 50.00 40.00');
    expect(arcPath(-Math.PI / 2, 10, 50)).toBe('M60 50A10 10 0 0 1 50.00 60.00');
  });
});

describe('the arrow of a patch whose contrast is turned', () => {
  const room = { side: 48, back: 38, ahead: 124 };
  const unit = Float64Array.of(1, 0, -1);
  const patch = Float64Array.of(0.7, 0.5, 0.4);
  /** Length of the arrow in the picture when the patch's contrast is turned. */
  const drawn = (contrast: number): number => {
    const { pattern } = alignPattern(unit, 0, adjustPatch(patch, { contrast, brightness: 0 }));
    const atFirst = alignPattern(unit, 0, patch).pattern.inputNorm;
    return pattern.inputNorm * arrowScale(pattern, ranges.contrast.max * atFirst, room);
  };

  it('is as long as the contrast says, on one scale from the lowest to the highest', () => {
    expect(drawn(4) / drawn(0.5)).toBeCloseTo(8, 6);
    expect(drawn(2) / drawn(1)).toBeCloseTo(2, 6);
  });

  it('fits its place at the highest', () => {
    expect(drawn(ranges.contrast.max)).toBeLessThanOrEqual(Math.hypot(room.side, room.ahead));
    expect(drawn(ranges.contrast.max)).toBeGreaterThan(40);
  });
});

describe('a random direction', () => {
  it('is the same for the same seed, another for another, and prefers none', () => {
    expect(randomDirection(64, 3)).toEqual(randomDirection(64, 3));
    expect(randomDirection(64, 3)).not.toEqual(randomDirection(64, 4));
    const long = randomDirection(10_000, 1);
    expect(Math.abs(long.reduce((sum, value) => sum + value, 0) / 10_000)).toBeLessThan(0.05);
  });
});

describe('the contest of two patches', () => {
  const ranked = (patch: number, cosine: number) => ({ patch, cosine });

  it('sets the worst aligned of the strong ones against the best aligned', () => {
    const rankings = {
      byCosine: [ranked(1, 0.9), ranked(2, 0.8)],
      byActivation: [ranked(1, 0.9), ranked(3, 0.2)],
    };
    expect(contestants(rankings, undefined)).toMatchObject({ aligned: { patch: 1 }, rival: { patch: 3 } });
    expect(contestants(rankings, ranked(2, 0.8))?.rival.patch).toBe(2);
    expect(contestants(rankings, ranked(1, 0.9))?.rival.patch).toBe(3);
    expect(
      contestants({ byCosine: [ranked(1, 1)], byActivation: [ranked(1, 1)] }, undefined),
    ).toBeUndefined();
  });

  it('says what decides: direction, contrast or brightness', () => {
    const weights = [3, 0, -1];
    const at = (...patch: number[]) => alignPattern(weights, 0, patch);
    const best = at(1, 0, -0.5);
    expect(verdict(best, at(3, 3, -2))).toBe('moreContrast');
    expect(verdict(best, at(0.5, -2, 1.5))).toBe('notEnoughContrast');
    expect(verdict(best, at(0.1, 0.1, 0))).toBe('lessContrast');
    expect(verdict(best, at(3.1, 3.1, 3))).toBe('brighter');
    expect(verdict(best, at(-1, -2, -5))).toBe('darker');
    expect(verdict(at(0, 1, -1), at(3, 1, 0))).toBe('alignedBetter');
    const pattern = alignPattern(weights, 0, patternOf([1, 0, -0.5]));
    expect(verdict(pattern, alignPattern(weights, 0, patternOf([0, 1, -2])))).toBe('directionLeft');
  });
});

describe('the dot product in the plane', () => {
  it('is the product of lengths and cosine, and that of the coordinates', () => {
    const length = fc.double({ min: 0, max: 2, noNaN: true });
    const angle = fc.double({ min: -Math.PI, max: Math.PI, noNaN: true });
    assertProperty(
      fc.property(length, angle, length, angle, (r, a, s, b) => {
        const { product, projection } = dotProductOf({ radius: r, angle: a }, { radius: s, angle: b });
        const [x, y] = [Math.cos(a), Math.sin(a)];
        expect(projection).toBeCloseTo(s * (Math.cos(b) * x + Math.sin(b) * y), 12);
        expect(product).toBeCloseTo(r * projection, 12);
      }),
    );
  });

  it('is exactly 0 at a right angle', () => {
    expect(dotProductOf({ radius: 1, angle: 0 }, { radius: 1, angle: Math.PI / 2 }).product).toBe(0);
  });
});

describe('the pictures', () => {
  it('are grey at zero for weights, and black at 0 for pixels', () => {
    expect([...zeroCentredGreys([-2, 0, 1])]).toEqual([0, 128, 191]);
    expect([...zeroCentredGreys([0, 0])]).toEqual([128, 128]);
    expect([...pixelGreys([-1, 0, 0.5, 1, 2])]).toEqual([0, 0, 128, 255, 255]);
  });

  it('are put into words', () => {
    const { reading } = unitInspector;
    expect(readingText(undefined, reading, true)).toContain('almost zero');
    const edge = {
      stripeDegrees: 44.6,
      frequency: 0.16,
      wavelength: 6.25,
      centreX: 3,
      centreY: 3,
      shareOfTile: 0.43,
      explained: 0.966,
      isEdge: true,
    };
    expect(readingText(edge, reading, true)).toContain('a stripe every 6.3 pixels');
    expect(readingText({ ...edge, isEdge: false }, reading, true)).toContain('explains 97%');
    expect(readingText(edge, reading, false)).not.toMatch(/edge/);
    expect(readingText(edge, chinese.reading, true)).toContain('每 6.3 个像素一条条纹');
  });
});
