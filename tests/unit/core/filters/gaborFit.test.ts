import { describe, expect, it } from 'vitest';
import { createGaborFitter } from '../../../../src/core/filters/gaborGrid.ts';
import { plantedGabor, typicalEdge, whiteNoise } from './plantedTiles.ts';

const fitGabor = createGaborFitter(8);

/** Distance of two directions; a grating looks the same after half a turn. */
function angleBetween(a: number, b: number): number {
  const turn = Math.abs(a - b) % Math.PI;
  return Math.min(turn, Math.PI - turn);
}

describe('createGaborFitter', () => {
  it('recovers planted Gabor functions: place, orientation, frequency and widths', () => {
    for (const orientation of [0, 0.3, 0.9, 1.6, 2.2, 3.0]) {
      for (const frequency of [0.13, 0.2, 0.3]) {
        const planted = { ...typicalEdge, orientation, frequency };
        const found = fitGabor(plantedGabor(planted, 8));
        if (!found) return expect.fail('no fit');
        expect(found.explained).toBeGreaterThan(0.99);
        expect(angleBetween(found.orientation, orientation)).toBeLessThan(0.06);
        expect(Math.abs(found.frequency / frequency - 1)).toBeLessThan(0.15);
        expect(Math.hypot(found.centreX - 3.2, found.centreY - 4.1)).toBeLessThan(0.5);
        expect(Math.abs(found.widthAlong / planted.widthAlong - 1)).toBeLessThan(0.2);
        expect(Math.abs(found.widthAcross / planted.widthAcross - 1)).toBeLessThan(0.2);
      }
    }
  });

  it('fits tiles of other sides', () => {
    for (const side of [5, 12, 16]) {
      const scale = side / 8;
      const planted = {
        centreX: 3.2 * scale,
        centreY: 4.1 * scale,
        orientation: 1.2,
        frequency: 0.14 / scale,
        widthAcross: 1.6 * scale,
        widthAlong: 2.3 * scale,
      };
      expect(createGaborFitter(side)(plantedGabor(planted, side))?.explained).toBeGreaterThan(0.97);
    }
  });

  it('does not care for brightness, contrast or sign', () => {
    const tile = plantedGabor(typicalEdge, 8);
    const changed = fitGabor(tile.map((v) => 5 - 0.01 * v));
    expect(changed?.explained).toBeCloseTo(fitGabor(tile)?.explained ?? 0, 6);
  });

  it('explains little of white noise', () => {
    for (let seed = 0; seed < 10; seed++) {
      expect(fitGabor(whiteNoise(64, seed))?.explained).toBeLessThan(0.6);
    }
  });

  it('finds nothing in a tile without contrast', () => {
    for (const level of [0, 1, 0.1, -1e-9, 1e9]) {
      expect(fitGabor(new Float64Array(64).fill(level))).toBeUndefined();
    }
    expect(fitGabor(new Float64Array(64).fill(Number.NaN))).toBeUndefined();
  });
});
