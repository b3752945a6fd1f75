import type { NetworkShape } from '../../../../core/autoencoder/shape.ts';
import { displayRanges } from '../../../../core/filters/tileLevels.ts';
import type { HiddenUnitWeights } from '../../../../core/filters/tiles.ts';

/** Which number is black and which is white. */
export type DisplayRange = 'own' | 'shared' | 'positive';

/** The largest |weight| of all units. */
export function largestWeight(weights: HiddenUnitWeights, shape: NetworkShape): number {
  return displayRanges(weights, shape).reduce((most, range) => Math.max(most, range), 0);
}

/**
 * Every weight as a grey level from 0, black, to 255, white, hiddenSize × visibleSize. `own`: (w/max|w| + 1)/2 with the largest weight
 * of the same unit, as the course draws tiles, however small it is. `shared`: with the largest weight of all. `positive`: 0 is black
 * and 1 white, as a picture without a display range is drawn.
 */
export function drawnLevels(
  weights: HiddenUnitWeights,
  shape: NetworkShape,
  range: DisplayRange,
): Uint8ClampedArray {
  const greys = new Uint8ClampedArray(weights.length);
  const ranges = displayRanges(weights, shape);
  const shared = largestWeight(weights, shape);
  for (let n = 0; n < weights.length; n++) {
    const weight = weights[n] as number;
    const own = ranges[Math.floor(n / shape.visibleSize)] as number;
    const most = range === 'own' ? own : shared;
    greys[n] = range === 'positive' ? 255 * weight : 127.5 + 127.5 * (most > 0 ? weight / most : 0);
  }
  return greys;
}
