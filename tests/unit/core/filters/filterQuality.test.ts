import { describe, expect, it } from 'vitest';
import {
  countCollapsedUnits,
  countEdgeUnits,
  isEdgeCheap,
} from '../../../../src/core/filters/filterQuality.ts';
import { measureFilters } from '../../../../src/core/filters/measureFilters.ts';
import { orientationSelectivity, spread } from '../../../../src/core/filters/structureTensor.ts';
import { plantedGabor, typicalEdge, whiteNoise } from './plantedTiles.ts';

const edge = plantedGabor(typicalEdge, 8, 1.2, 2, 0);
const blob = plantedGabor({ ...typicalEdge, frequency: 0, widthAlong: 1.6 }, 8, 0, 2, 0);
const point = Float64Array.from({ length: 64 }, (_, n) => (n === 27 ? 1 : 0));

function stack(...tiles: Float64Array[]): {
  weights: Float64Array;
  shape: { hiddenSize: number; visibleSize: 64 };
} {
  const weights = new Float64Array(64 * tiles.length);
  tiles.forEach((tile, unit) => {
    weights.set(tile, 64 * unit);
  });
  return { weights, shape: { hiddenSize: tiles.length, visibleSize: 64 } };
}

function edges(...tiles: Float64Array[]): { cheap: number; full: number } {
  const { weights, shape } = stack(...tiles);
  return {
    cheap: countEdgeUnits(weights, shape),
    full: measureFilters(weights, shape).filter((unit) => unit.isEdge).length,
  };
}

describe('orientationSelectivity', () => {
  it('is 1 for a grating, near 0 for a round blob, 0 for a flat tile', () => {
    const grating = Float64Array.from({ length: 64 }, (_, n) => Math.sin(n % 8));
    expect(orientationSelectivity(grating, 8)).toBeCloseTo(1, 12);
    expect(orientationSelectivity(blob, 8)).toBeLessThan(0.2);
    expect(orientationSelectivity(new Float64Array(64).fill(3), 8)).toBe(0);
    expect(orientationSelectivity([5], 1)).toBe(0);
  });

  it('is the same for oblique as for upright waves', () => {
    const oblique = Float64Array.from({ length: 256 }, (_, n) =>
      Math.sin(0.3 * (n % 16) + 0.3 * Math.floor(n / 16)),
    );
    expect(orientationSelectivity(oblique, 16)).toBeGreaterThan(0.95);
  });
});

describe('spread', () => {
  it('is 0 for a point, 1 for a flat tile, and between for an edge', () => {
    expect(spread(point, 8)).toBe(0);
    expect(spread(new Float64Array(64).fill(-2), 8)).toBeCloseTo(1, 12);
    expect(spread(edge, 8)).toBeGreaterThan(0.4);
    expect(spread(edge, 8)).toBeLessThan(0.95);
    expect(spread(new Float64Array(64), 8)).toBe(0);
  });
});

describe('countEdgeUnits and measureFilters', () => {
  it('count planted edges, and neither blobs nor points', () => {
    const turned = plantedGabor({ ...typicalEdge, orientation: 2 }, 8, 0, 1.5, 0);
    expect(edges(edge, blob, turned, point)).toEqual({ cheap: 2, full: 2 });
    expect(isEdgeCheap(edge, 8)).toBe(true);
  });

  it('count nothing in white noise, as initial weights are', () => {
    expect(edges(...Array.from({ length: 100 }, (_, seed) => whiteNoise(64, seed)))).toEqual({
      cheap: 0,
      full: 0,
    });
  });

  it('count neither constant tiles, empty ones, nor tiles that are no numbers', () => {
    const flat = new Float64Array(64).fill(0.4);
    const broken = new Float64Array(64).fill(Number.NaN);
    expect(edges(flat, new Float64Array(64))).toEqual({ cheap: 0, full: 0 });
    expect(edges(broken, flat)).toEqual({ cheap: 0, full: 0 });
  });

  it('count no collapsed units, whatever they look like', () => {
    expect(
      edges(
        edge,
        edge.map((v) => v * 1e-6),
        edge.map((v) => v * 0.09),
      ),
    ).toEqual({ cheap: 1, full: 1 });
    expect(
      edges(
        edge.map((v) => v * 1e-6),
        edge.map((v) => v * 1e-6),
      ),
    ).toEqual({ cheap: 0, full: 0 });
  });

  it('tell norm, orientation and frequency of each unit', () => {
    const { weights, shape } = stack(edge);
    const [unit] = measureFilters(Float32Array.from(weights), shape);
    expect(unit?.norm).toBeCloseTo(Math.sqrt(edge.reduce((sum, v) => sum + v * v, 0)), 5);
    expect(unit?.gabor?.orientation).toBeCloseTo(typicalEdge.orientation, 1);
    expect(unit?.gabor?.frequency).toBeCloseTo(typicalEdge.frequency, 1);
  });

  it('refuse visible units that form no square', () => {
    const shape = { hiddenSize: 1, visibleSize: 63 };
    expect(() => countEdgeUnits(new Float64Array(63), shape)).toThrow(
      /63 visible units do not form a square/,
    );
    expect(() => measureFilters(new Float64Array(63), shape)).toThrow(RangeError);
  });

  it('counts as collapsed the units whose weights are as good as zero, whatever they would look like', () => {
    const shape = { hiddenSize: 3, visibleSize: 16 };
    const weights = Float32Array.from({ length: 48 }, (_, i) =>
      i < 16 ? 0.2 : i < 32 ? 1e-6 * (i - 24) : 0.02,
    );
    expect(countCollapsedUnits(weights, shape)).toBe(1);
    expect(
      countCollapsedUnits(
        weights.map((weight) => weight * 1e-6),
        shape,
      ),
    ).toBe(3);
  });
});
