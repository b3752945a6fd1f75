import { type SvgOptions, squaresSvg } from './pixelSvg.ts';
import { type TileSheetContent, tileSheetPixels } from './tileSheet.ts';

/** The tiles as an SVG. Pixels are squares, also where they run into each other on screen. */
export function tileSheetSvg({ title, zoom, ...content }: TileSheetContent & SvgOptions): string {
  return squaresSvg(tileSheetPixels({ ...content, zoom: 1 }), { title, zoom });
}
