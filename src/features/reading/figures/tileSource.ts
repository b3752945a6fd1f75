import { tileLevels } from '../../../core/filters/tileLevels.ts';
import { tileSide } from '../../../core/filters/tiles.ts';
import type { Frame } from '../../../store/run.ts';
import type { Stores } from '../../../store/stores.ts';
import type { TileSheet, TileSource } from '../../../ui/tileDrawing.ts';

/** The tiles of a run, each on its own scale, read past React. */
export function createTileSource({ run }: Pick<Stores, 'run'>): TileSource {
  let frame: Frame | undefined;
  let sheet: TileSheet | undefined;
  return {
    read() {
      const latest = run.getState().frame;
      if (latest !== frame) {
        frame = latest;
        sheet = latest && toSheet(latest);
      }
      return sheet;
    },
    subscribe: (changed) =>
      run.subscribe((now, before) => {
        if (now.frame !== before.frame) changed();
      }),
  };
}

function toSheet({ weights, shape }: Frame): TileSheet {
  const levels = tileLevels(weights, shape, 'perUnit');
  const greys = new Uint8ClampedArray(levels.length);
  for (let n = 0; n < levels.length; n++) greys[n] = 127.5 + 127.5 * levels[n]!;
  return { greys, count: shape.hiddenSize, side: tileSide(shape), smooth: false };
}
