import { paletteOf } from '../../core/filters/colourScale.ts';
import { tileLevels } from '../../core/filters/tileLevels.ts';
import { tileSide } from '../../core/filters/tiles.ts';
import { type Picture, unitAt } from '../../store/picture.ts';
import type { Frame } from '../../store/run.ts';
import type { Stores } from '../../store/stores.ts';
import type { TileSheet, TileSource } from '../../ui/tileDrawing.ts';

/** The run's weight tiles, read past React, as the visitor wants them drawn. Scaled by its own largest weight, a tile shows x_j. */
export function createWeightSource({
  run: runs,
  picture: pictures,
}: Pick<Stores, 'run' | 'picture'>): TileSource {
  let frame: Frame | undefined;
  let picture: Picture | undefined;
  let sheet: TileSheet | undefined;
  return {
    read() {
      const latest = runs.getState().frame;
      const wanted = pictures.getState();
      if (latest !== frame || wanted !== picture) {
        frame = latest;
        picture = wanted;
        sheet = latest && toSheet(latest, wanted);
      }
      return sheet;
    },
    subscribe(changed) {
      const ends = [
        pictures.subscribe(changed),
        runs.subscribe((run, before) => {
          if (run.frame !== before.frame) changed();
        }),
      ];
      return () => {
        for (const end of ends) end();
      };
    },
  };
}

function toSheet({ weights, shape }: Frame, picture: Picture): TileSheet {
  const { contrast, scale, smooth } = picture;
  const { hiddenSize, visibleSize } = shape;
  const levels = tileLevels(weights, shape, contrast);
  const greys = new Uint8ClampedArray(levels.length);
  for (let place = 0; place < hiddenSize; place++) {
    const from = unitAt(picture, place, hiddenSize) * visibleSize;
    const to = place * visibleSize;
    for (let n = 0; n < visibleSize; n++) greys[to + n] = 127.5 + 127.5 * (levels[from + n] as number);
  }
  const palette = paletteOf(scale);
  return { greys, count: hiddenSize, side: tileSide(shape), smooth, ...(palette && { palette }) };
}
