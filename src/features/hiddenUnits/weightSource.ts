import { greyLevels } from '../../core/filters/maxActivation.ts';
import { tileSide } from '../../core/filters/tiles.ts';
import type { Frame } from '../../store/run.ts';
import { useRun } from '../../store/runStore.ts';
import type { TileSheet, TileSource } from '../../ui/tileDrawing.ts';

/** The run's weight tiles, read past React. Scaled by its own largest weight, a tile shows x_j as well as W1_j. */
export function createWeightSource(): TileSource {
  let frame: Frame | undefined;
  let sheet: TileSheet | undefined;
  return {
    read() {
      const latest = useRun.getState().frame;
      if (latest !== frame) {
        frame = latest;
        sheet = latest && toSheet(latest);
      }
      return sheet;
    },
    subscribe: (changed) =>
      useRun.subscribe((run, before) => {
        if (run.frame !== before.frame) changed();
      }),
  };
}

function toSheet({ weights, shape }: Frame): TileSheet {
  return {
    greys: greyLevels(weights, shape),
    count: shape.hiddenSize,
    side: tileSide(shape),
  };
}
