import type { ComparedNetwork } from '../../comparison/messages.ts';
import { paletteOf } from '../../core/filters/colourScale.ts';
import { tileLevels } from '../../core/filters/tileLevels.ts';
import { maxActivationInputs } from '../../core/filters/tiles.ts';
import { layoutOf } from '../../core/patches/channels.ts';
import type { TileLookChoice } from '../../store/tileLook.ts';
import type { TileSheet, TileSource } from '../../ui/tileDrawing.ts';

type Look = Pick<TileLookChoice, 'contrast' | 'scale' | 'smooth'>;

/** The units of a network in the order of the baseline's. */
export function unitSheet({ filters, units }: ComparedNetwork, look: Look): TileSheet {
  const visibleSize = filters.length / units.length;
  return sheetOf(
    tileLevels(filters, { hiddenSize: units.length, visibleSize }, look.contrast),
    units.length,
    look,
  );
}

/**
 * The differences from the baseline's units, which are of length 1 as these are: black and white stand for a difference as large as the
 * largest weight of the baseline.
 */
export function differenceSheet(
  { differences }: ComparedNetwork,
  baseline: ComparedNetwork,
  look: Look,
): TileSheet {
  const hiddenSize = baseline.units.length;
  const visibleSize = baseline.filters.length / hiddenSize;
  const largest = maxActivationInputs(baseline.filters, { hiddenSize, visibleSize }).reduce(
    (most, weight) => Math.max(most, Math.abs(weight)),
    0,
  );
  const levels = differences.map((difference) => (largest > 0 ? difference / largest : 0));
  return sheetOf(levels, hiddenSize, look);
}

function sheetOf(levels: Float32Array, count: number, { scale, smooth }: Look): TileSheet {
  const palette = paletteOf(scale);
  const greys = Uint8ClampedArray.from(levels, (level) => 127.5 + 127.5 * level);
  const { side } = layoutOf(levels.length / count);
  return { greys, count, side, smooth, ...(palette && { palette }) };
}

/** Tiles that stay as they are: others make another source. */
export const stillSource = (sheet: TileSheet): TileSource => ({
  read: () => sheet,
  subscribe: () => () => undefined,
});
