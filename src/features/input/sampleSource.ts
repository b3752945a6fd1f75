import type { NetworkShape } from '../../core/autoencoder/shape.ts';
import { tileSide } from '../../core/filters/tiles.ts';
import { greyRangeOf } from '../../core/reconstruction/greyRange.ts';
import type { Run } from '../../store/run.ts';
import type { Stores } from '../../store/stores.ts';
import type { TileSheet, TileSource } from '../../ui/tileDrawing.ts';

/** As many patches as fill a square sheet of at most 6 by 6. */
const largestSheet = 36;

/** How many of the sample patches the sheet shows. */
export function sheetSize(patches: Float32Array | undefined, shape: NetworkShape | undefined): number {
  if (!patches || !shape) return 0;
  const available = Math.min(Math.floor(patches.length / shape.visibleSize), largestSheet);
  return available >= 4 ? Math.floor(Math.sqrt(available)) ** 2 : available;
}

/** The run's sample patches. Values in [0, 1] are levels as they are; of others, 0 is mid grey and the furthest is black or white. */
export function createSampleSource(store: Stores['run']): TileSource {
  let patches: Float32Array | undefined;
  let sheet: TileSheet | undefined;
  return {
    read() {
      const run = store.getState();
      if (run.samplePatches !== patches) {
        patches = run.samplePatches;
        sheet = toSheet(run);
      }
      return sheet;
    },
    subscribe: (changed) =>
      store.subscribe((run, before) => {
        if (run.samplePatches !== before.samplePatches) changed();
      }),
  };
}

function toSheet({ samplePatches, shape }: Run): TileSheet | undefined {
  if (!samplePatches || !shape) return undefined;
  const count = sheetSize(samplePatches, shape);
  const values = samplePatches.subarray(0, count * shape.visibleSize);
  const { black, white } = greyRangeOf(values);
  return {
    greys: Uint8ClampedArray.from(values, (value) => (255 * (value - black)) / (white - black)),
    count,
    side: tileSide(shape),
  };
}
