import { tileLevels } from '../../../core/filters/tileLevels.ts';
import { tileSide } from '../../../core/filters/tiles.ts';
import type { Frame } from '../../../store/run.ts';
import type { Stores } from '../../../store/stores.ts';
import type { TileSheet, TileSource } from '../../../ui/tileDrawing.ts';

/**
 * The tiles of a run, read past React.
 * @param greysOf the grey level of every weight; each tile on its own scale when left out
 */
export function createTileSource(
  { run }: Pick<Stores, 'run'>,
  greysOf: (frame: Frame) => Uint8ClampedArray = onOwnScale,
): TileSource {
  let frame: Frame | undefined;
  let sheet: TileSheet | undefined;
  return {
    read() {
      const latest = run.getState().frame;
      if (latest !== frame) {
        frame = latest;
        sheet = latest && toSheet(latest, greysOf(latest));
      }
      return sheet;
    },
    subscribe: (changed) =>
      run.subscribe((now, before) => {
        if (now.frame !== before.frame) changed();
      }),
  };
}

function toSheet({ shape }: Frame, greys: Uint8ClampedArray): TileSheet {
  return { greys, count: shape.hiddenSize, side: tileSide(shape), smooth: false };
}

function onOwnScale({ weights, shape }: Frame): Uint8ClampedArray {
  const levels = tileLevels(weights, shape, 'perUnit');
  const greys = new Uint8ClampedArray(levels.length);
  for (let n = 0; n < levels.length; n++) greys[n] = 127.5 + 127.5 * levels[n]!;
  return greys;
}
