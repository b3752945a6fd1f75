import type { PixelBuffer } from '../../core/filters/pixelBuffer.ts';
import { tileLevels } from '../../core/filters/tileLevels.ts';
import { type TileSheetContent, tileSheetPixels, tileSheetSvg } from '../../core/filters/tileSheet.ts';
import { layoutOf } from '../../core/patches/channels.ts';
import type { Stores } from '../../store/stores.ts';

type Shown = Pick<Stores, 'run' | 'tileLook'>;

/** The tiles as they are drawn now. @throws Error when there are none, RangeError when the picture would be too large */
export function tilesAsPixels(stores: Shown, zoom: number): PixelBuffer {
  return tileSheetPixels({ ...content(stores), zoom, smooth: stores.tileLook.getState().smooth });
}

/** The same as vectors; pixels stay squares. @param title of the picture, from the iteration */
export function tilesAsSvg(stores: Shown, zoom: number, title: (iteration: number) => string): string {
  const { iteration } = stores.run.getState();
  return tileSheetSvg({
    ...content(stores),
    zoom,
    title: title(iteration),
  });
}

function content({ run, tileLook }: Shown): TileSheetContent {
  const { frame } = run.getState();
  if (!frame) throw new Error('There are no tiles yet: wait until the patches are ready.');
  const { weights, shape } = frame;
  const { contrast, scale, order } = tileLook.getState();
  return {
    levels: tileLevels(weights, shape, contrast),
    ...layoutOf(shape.visibleSize),
    scale,
    ...(order?.length === shape.hiddenSize && { order }),
  };
}
