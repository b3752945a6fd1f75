import type { PixelBuffer } from '../../core/filters/pixelBuffer.ts';
import { levelsOfPatches } from '../../core/filters/tileLevels.ts';
import { type TileSheetContent, tileSheetPixels } from '../../core/filters/tileSheet.ts';
import { tileSheetSvg } from '../../core/filters/tileSvg.ts';
import { tileSide } from '../../core/filters/tiles.ts';
import { useRun } from '../../store/runStore.ts';
import { sheetSize } from './sampleSource.ts';

/** The sample patches on show as a picture, 0 black and 1 white. @throws Error when there are none, or it would be too large */
export function samplesAsPixels(zoom: number): PixelBuffer {
  return tileSheetPixels({ ...content(), zoom });
}

export function samplesAsSvg(zoom: number): string {
  return tileSheetSvg({ ...content(), zoom, title: 'Training patches as the network sees them' });
}

function content(): TileSheetContent {
  const { samplePatches, shape } = useRun.getState();
  const count = sheetSize(samplePatches, shape);
  if (!samplePatches || !shape || count === 0) {
    throw new Error('There are no patches yet: wait until they are ready.');
  }
  const values = samplePatches.subarray(0, count * shape.visibleSize);
  return { levels: levelsOfPatches(values), side: tileSide(shape), scale: 'grey' };
}
