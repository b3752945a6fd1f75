import type { PixelBuffer } from '../../core/filters/pixelBuffer.ts';
import { levelsOfPatches } from '../../core/filters/tileLevels.ts';
import { type TileSheetContent, tileSheetPixels, tileSheetSvg } from '../../core/filters/tileSheet.ts';
import { layoutOf } from '../../core/patches/channels.ts';
import { greyRangeOf } from '../../core/reconstruction/greyRange.ts';
import type { Run } from '../../store/run.ts';
import { sheetSize } from './sampleSource.ts';

/** The sample patches on the page as a picture, black and white as on the page. @throws PictureTooLarge @throws Error when there are none */
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
  const { black, white } = greyRangeOf(values);
  return { levels: levelsOfPatches(values, black, white), ...layoutOf(shape.visibleSize), scale: 'grey' };
}
