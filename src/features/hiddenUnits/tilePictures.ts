import type { PixelBuffer } from '../../core/filters/pixelBuffer.ts';
import { tileLevels } from '../../core/filters/tileLevels.ts';
import { type TileSheetContent, tileSheetPixels } from '../../core/filters/tileSheet.ts';
import { tileSheetSvg } from '../../core/filters/tileSvg.ts';
import { tileSide } from '../../core/filters/tiles.ts';
import { usePicture } from '../../store/picture.ts';
import { useRun } from '../../store/runStore.ts';

/** The tiles as they are drawn now. @throws Error when there are none, RangeError when the picture would be too large */
export function tilesAsPixels(zoom: number): PixelBuffer {
  return tileSheetPixels({ ...content(), zoom, smooth: usePicture.getState().smooth });
}

/** The same as vectors; pixels stay squares. */
export function tilesAsSvg(zoom: number): string {
  const { iteration } = useRun.getState();
  return tileSheetSvg({
    ...content(),
    zoom,
    title: `What each hidden unit looks for, iteration ${iteration}`,
  });
}

function content(): TileSheetContent {
  const { frame } = useRun.getState();
  if (!frame) throw new Error('There are no tiles yet: wait until the patches are ready.');
  const { weights, shape } = frame;
  const { contrast, scale, order } = usePicture.getState();
  return {
    levels: tileLevels(weights, shape, contrast),
    side: tileSide(shape),
    scale,
    ...(order?.length === shape.hiddenSize && { order }),
  };
}
