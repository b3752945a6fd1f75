import { describe, expect, it } from 'vitest';
import { sampleQuadraturePair } from '../../../../src/core/filters/gabor.ts';
import { measureFilters } from '../../../../src/core/filters/measureFilters.ts';
import { readTile } from '../../../../src/core/hiddenUnit/tileReading.ts';

/** A tile whose stripes change along `orientation` (radians, y downwards). */
function gaborTile(orientation: number): Float64Array {
  const even = new Float64Array(64);
  const gabor = { centreX: 3, centreY: 4, orientation, frequency: 0.2, widthAcross: 1.4, widthAlong: 2 };
  sampleQuadraturePair(gabor, 8, even, new Float64Array(64));
  return even;
}

describe('the reading of a tile', () => {
  it('names direction, frequency and place of its stripes', () => {
    for (const [change, stripes] of [
      [0, 90],
      [Math.PI / 2, 0],
      [Math.PI / 4, 45],
      [(3 * Math.PI) / 4, 135],
    ] as const) {
      const reading = readTile(measureFilters(gaborTile(change), { visibleSize: 64, hiddenSize: 1 })[0]!)!;
      expect(Math.abs(Math.sin(((reading.stripeDegrees - stripes) * Math.PI) / 180))).toBeLessThan(0.03);
      expect(reading.frequency).toBeCloseTo(0.2, 2);
      expect(reading.wavelength * reading.frequency).toBeCloseTo(1, 12);
      expect([reading.centreX, reading.centreY]).toEqual([expect.closeTo(3, 0), expect.closeTo(4, 0)]);
      expect(reading.shareOfTile).toBeGreaterThan(0.1);
      expect(reading.shareOfTile).toBeLessThan(0.6);
    }
  });

  it('is nothing for a flat tile', () => {
    expect(
      readTile(measureFilters(new Float64Array(64), { visibleSize: 64, hiddenSize: 1 })[0]!),
    ).toBeUndefined();
  });
});
