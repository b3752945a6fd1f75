import { tileLevels } from '../../core/filters/tileLevels.ts';
import { tileSide } from '../../core/filters/tiles.ts';
import type { RaceStore } from '../../store/race.ts';
import type { Frame } from '../../store/run.ts';
import type { TileSheet, TileSource } from '../../ui/tileDrawing.ts';

/** The tiles of one run of a race, each on its own scale, read past React. @param place of the run, from 0 */
export function createEntrySource(race: RaceStore, place: number): TileSource {
  const frameNow = (): Frame | undefined => race.getState().entries[place]?.run?.frame;
  let shown: Frame | undefined;
  let sheet: TileSheet | undefined;
  return {
    read() {
      const frame = frameNow();
      if (frame !== shown) {
        shown = frame;
        sheet = frame && sheetOf(frame);
      }
      return sheet;
    },
    subscribe: (changed) =>
      race.subscribe(() => {
        if (frameNow() !== shown) changed();
      }),
  };
}

function sheetOf({ weights, shape }: Frame): TileSheet {
  const levels = tileLevels(weights, shape, 'perUnit');
  const greys = Uint8ClampedArray.from(levels, (level) => 127.5 + 127.5 * level);
  return { greys, count: shape.hiddenSize, side: tileSide(shape) };
}
