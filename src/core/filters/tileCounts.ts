import type { NetworkShape } from '../autoencoder/shape.ts';
import { countBarsFound } from './barsFound.ts';
import { countCollapsedUnits, countEdgeUnits } from './filterQuality.ts';
import type { HiddenUnitWeights } from './tiles.ts';

/** What is counted in the tiles of all hidden units. */
export interface TileCounts {
  readonly edgeUnits: number;
  readonly collapsedUnits: number;
  /** Of the source of bars alone. */
  readonly barsFound?: number;
}

/** @param weights W1 row by row, hiddenSize × visibleSize @param isBars whether the network learns from bars */
export function countTiles(weights: HiddenUnitWeights, shape: NetworkShape, isBars: boolean): TileCounts {
  return {
    edgeUnits: countEdgeUnits(weights, shape),
    collapsedUnits: countCollapsedUnits(weights, shape),
    ...(isBars && { barsFound: countBarsFound(weights, shape) }),
  };
}
