import type { NetworkShape } from '../autoencoder/shape.ts';
import { isEdgeFilter, normGate } from './filterQuality.ts';
import type { GaborFit } from './gabor.ts';
import { createGaborFitter, type GaborFitter } from './gaborGrid.ts';
import { patternTiles } from './mainColour.ts';
import { orientationSelectivity, spread } from './structureTensor.ts';
import { type HiddenUnitWeights, tileSide, unitNorms } from './tiles.ts';

/** The kind of filter that a hidden unit has learned. */
export interface FilterQuality {
  /** ‖W1_j‖. */
  readonly norm: number;
  /** Coherence of the structure tensor, 0 to 1. */
  readonly orientationSelectivity: number;
  /** Rms radius of the energy over that of a flat tile. */
  readonly spread: number;
  /** Undefined for a tile without contrast. */
  readonly gabor: GaborFit | undefined;
  /** Whether it is a localised, oriented edge: well fitted by a Gabor function, oriented, and not collapsed. */
  readonly isEdge: boolean;
}

/**
 * The full measure of every hidden unit, a few milliseconds each. Edge: R² > 0.8, orientation selectivity > 0.5, and
 * ‖W1_j‖ ≥ max(0.1·max‖W1‖, 0.05), as collapsed units look like structure once their contrast is normalised.
 * Throws a RangeError when the visible units form no square.
 */
export function measureFilters(
  all: HiddenUnitWeights,
  shapeOfAll: NetworkShape,
  fitGabor: GaborFitter = createGaborFitter(tileSide(shapeOfAll)),
): FilterQuality[] {
  const { weights, shape } = patternTiles(all, shapeOfAll);
  const side = tileSide(shape);
  const norms = unitNorms(weights, shape);
  const gate = normGate(norms);
  return Array.from(norms, (norm, unit) => {
    const tile = weights.subarray(unit * shape.visibleSize, (unit + 1) * shape.visibleSize);
    const selectivity = orientationSelectivity(tile, side);
    const gabor = fitGabor(tile);
    const isEdge = isEdgeFilter(norm, gate, selectivity, gabor);
    return { norm, orientationSelectivity: selectivity, spread: spread(tile, side), gabor, isEdge };
  });
}
