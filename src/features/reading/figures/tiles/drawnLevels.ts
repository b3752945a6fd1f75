import type { NetworkShape } from '../../../../core/autoencoder/shape.ts';
import { displayRanges } from '../../../../core/filters/tileLevels.ts';
import type { HiddenUnitWeights } from '../../../../core/filters/tiles.ts';

/** Which number is black and which is white. */
export type DisplayRange = 'own' | 'shared' | 'positive';

/**
 * Every weight as a grey level from 0, black, to 255, white, hiddenSize × visibleSize. `own`: (w/max|w| + 1)/2 with the largest weight
 * of the same unit, as the course draws tiles, however small it is. `shared`: −1 is black and 1 white, as with
 * imshow(array, [-1 1]). `positive`: 0 is black and 1 white, as a picture without a display range is drawn. What lies beyond is cut off.
 */
export function drawnLevels(
  weights: HiddenUnitWeights,
  shape: NetworkShape,
  range: DisplayRange,
): Uint8ClampedArray {
  const greys = new Uint8ClampedArray(weights.length);
  const largest = displayRanges(weights, shape);
  for (let n = 0; n < weights.length; n++) {
    const weight = weights[n] as number;
    const most = range === 'own' ? (largest[Math.floor(n / shape.visibleSize)] as number) : 1;
    greys[n] = range === 'positive' ? 255 * weight : 127.5 + 127.5 * (most > 0 ? weight / most : 0);
  }
  return greys;
}
