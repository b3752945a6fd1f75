/**
 * How numbers become grey: `symmetric` puts 0 at mid-grey and each tile's largest magnitude at black or white
 * (the course's display_network); `unit` takes values in [0, 1] as they are, 0 black and 1 white.
 */
export type GreyScale = 'symmetric' | 'unit';

/** Square pictures of the same size: `values` is count × side², one a row, its pixels row by row. */
export interface TileSheet {
  readonly values: Float32Array;
  readonly count: number;
  /** Pixels along one side. */
  readonly side: number;
  readonly scale: GreyScale;
}

/** Writes all tiles one below the other as opaque RGBA: `rgba` is count × side² × 4 bytes. */
export function paintGrey(sheet: TileSheet, rgba: Uint8ClampedArray): void {
  const tileSize = sheet.side * sheet.side;
  for (let tile = 0; tile < sheet.count; tile++) {
    const start = tile * tileSize;
    const { offset, factor } = greyMapping(sheet, start, tileSize);
    for (let pixel = start; pixel < start + tileSize; pixel++) {
      const grey = offset + factor * (sheet.values[pixel] as number);
      rgba[4 * pixel] = grey;
      rgba[4 * pixel + 1] = grey;
      rgba[4 * pixel + 2] = grey;
      rgba[4 * pixel + 3] = 255;
    }
  }
}

function greyMapping(sheet: TileSheet, start: number, tileSize: number): { offset: number; factor: number } {
  if (sheet.scale === 'unit') return { offset: 0, factor: 255 };
  let largest = 0;
  for (let pixel = start; pixel < start + tileSize; pixel++) {
    largest = Math.max(largest, Math.abs(sheet.values[pixel] as number));
  }
  return { offset: 127.5, factor: largest > 0 ? 127.5 / largest : 0 };
}
