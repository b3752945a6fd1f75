import { describe, expect, it } from 'vitest';
import { type Gabor, unitTile } from '../../../../src/core/filters/gabor.ts';
import { createGaborFitter } from '../../../../src/core/filters/gaborGrid.ts';
import { refineGabor } from '../../../../src/core/filters/gaborRefine.ts';
import { gaborStarts } from '../../../../src/core/filters/gaborStarts.ts';
import { createRandom } from '../../../../src/core/random.ts';
import { plantedGabor } from './plantedTiles.ts';

function quickFit(tile: ArrayLike<number>, side: number) {
  const unit = unitTile(tile, side * side);
  if (!unit) throw new Error('The tile is flat.');
  const fits = gaborStarts(unit, side, 2).map((start) => refineGabor(start, unit, side));
  return fits.reduce((best, fit) => (fit.explained > best.explained ? fit : best));
}

/** Radians between two directions of stripes. */
function apart(one: number, other: number): number {
  const difference = Math.abs(one - other) % Math.PI;
  return Math.min(difference, Math.PI - difference);
}

function plantedEdges(side: number, count: number): { gabor: Gabor; tile: Float64Array }[] {
  const random = createRandom(11);
  const between = (low: number, high: number) => low + (high - low) * random.next();
  return Array.from({ length: count }, () => {
    const gabor = {
      centreX: between(0.25, 0.75) * side,
      centreY: between(0.25, 0.75) * side,
      orientation: between(0, Math.PI),
      frequency: between(0.8, 1.4) / side,
      widthAcross: between(0.18, 0.3) * side,
      widthAlong: between(0.2, 0.4) * side,
    };
    const tile = plantedGabor(gabor, side, between(0, 6)).map((value) => value + 0.1 * random.normal());
    return { gabor, tile };
  });
}

describe('a fit begun at a guess', () => {
  it('finds what the fit from the whole grid finds', () => {
    const fitter = createGaborFitter(8);
    for (const { tile } of plantedEdges(8, 12)) {
      const quick = quickFit(tile, 8);
      const thorough = fitter(tile);
      expect(quick.explained).toBeGreaterThan((thorough?.explained ?? 1) - 0.02);
      expect(apart(quick.orientation, thorough?.orientation ?? Number.NaN)).toBeLessThan(0.1);
    }
  });

  it('reads orientation and frequency of an edge on a tile of 28 × 28 pixels', () => {
    for (const { gabor, tile } of plantedEdges(28, 3)) {
      const fit = quickFit(tile, 28);
      expect(fit.explained).toBeGreaterThan(0.9);
      expect(apart(fit.orientation, gabor.orientation)).toBeLessThan(0.1);
    }
  });
});
