import type { PixelBuffer } from '../../core/filters/pixelBuffer.ts';
import { levelsOfPatches } from '../../core/filters/tileLevels.ts';
import { type TileSheetContent, tileSheetPixels, tileSheetSvg } from '../../core/filters/tileSheet.ts';
import { tileSide } from '../../core/filters/tiles.ts';
import type { Run } from '../../store/run.ts';
import { sheetSize } from './sampleSource.ts';

/** The sample patches on the page as a picture, 0 black and 1 white. @throws PictureTooLarge @throws Error when there are none */
export function samplesAsPixels(run: Run, zoom: number): PixelBuffer {
  return tileSheetPixels({ ...content(run), zoom });
}

/** @param title what the file says it shows */
export function samplesAsSvg(run: Run, zoom: number, title: string): string {
  return tileSheetSvg({ ...content(run), zoom, title });
}

function content({ samplePatches, shape }: Run): TileSheetContent {
  const count = sheetSize(samplePatches, shape);
  if (!samplePatches || !shape || count === 0) {
    throw new Error('There are no patches yet.');
  }
  const values = samplePatches.subarray(0, count * shape.visibleSize);
  return { levels: levelsOfPatches(values), side: tileSide(shape), scale: 'grey' };
}
