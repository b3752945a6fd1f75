import { paletteOf } from '../../core/filters/colourScale.ts';
import { tileLevels } from '../../core/filters/tileLevels.ts';
import { tileSide } from '../../core/filters/tiles.ts';
import type { Frame } from '../../store/run.ts';
import type { Stores } from '../../store/stores.ts';
import { type TileLook, unitAt } from '../../store/tileLook.ts';
import type { TileSheet, TileSource } from '../../ui/tileDrawing.ts';

/** The run's weight tiles, read past React, as the visitor wants them drawn. Scaled by its own largest weight, a tile shows the input that excites its unit most. */
export function createWeightSource({
  run: runs,
  tileLook: looks,
}: Pick<Stores, 'run' | 'tileLook'>): TileSource {
  let frame: Frame | undefined;
  let look: TileLook | undefined;
  let sheet: TileSheet | undefined;
  return {
    read() {
      const latest = runs.getState().frame;
      const wanted = looks.getState();
      if (latest !== frame || wanted !== look) {
        frame = latest;
        look = wanted;
        sheet = latest && toSheet(latest, wanted);
      }
      return sheet;
    },
    subscribe(changed) {
      const ends = [
        looks.subscribe(changed),
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

function toSheet({ weights, shape }: Frame, look: TileLook): TileSheet {
  const { contrast, scale, smooth } = look;
  const { hiddenSize, visibleSize } = shape;
  const levels = tileLevels(weights, shape, contrast);
  const greys = new Uint8ClampedArray(levels.length);
  for (let place = 0; place < hiddenSize; place++) {
    const from = unitAt(look, place, hiddenSize) * visibleSize;
    const to = place * visibleSize;
    for (let n = 0; n < visibleSize; n++) greys[to + n] = 127.5 + 127.5 * (levels[from + n] as number);
  }
  const palette = paletteOf(scale);
  return { greys, count: hiddenSize, side: tileSide(shape), smooth, ...(palette && { palette }) };
}
