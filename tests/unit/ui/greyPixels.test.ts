import { describe, expect, it } from 'vitest';
import { paintGrey, type TileSheet } from '../../../src/ui/greyPixels.ts';

function greys(sheet: TileSheet): number[] {
  const rgba = new Uint8ClampedArray(sheet.values.length * 4);
  paintGrey(sheet, rgba);
  return Array.from({ length: sheet.values.length }, (_, pixel) => rgba[4 * pixel] as number);
}

describe('paintGrey', () => {
  it('makes a weight of zero mid-grey and each tile’s largest magnitude black or white', () => {
    const values = new Float32Array([-2, 0, 1, 0.5, 0.01, 0, 0, -0.005]);
    const [black, zero, bright, , white, zeroToo, , dark] = greys({
      values,
      count: 2,
      side: 2,
      scale: 'symmetric',
    });
    expect(black).toBe(0);
    expect(zero).toBe(128);
    expect(bright).toBe(191);
    expect(white).toBe(255);
    expect(zeroToo).toBe(128);
    expect(dark).toBe(64);
  });

  it('paints a tile without weights evenly grey', () => {
    expect(greys({ values: new Float32Array(4), count: 1, side: 2, scale: 'symmetric' })).toEqual([
      128, 128, 128, 128,
    ]);
  });

  it('shows values of [0, 1] as they are', () => {
    const values = new Float32Array([0, 1, 0.5, 0.1]);
    expect(greys({ values, count: 1, side: 2, scale: 'unit' })).toEqual([0, 255, 128, 26]);
  });

  it('is opaque, with the same red, green and blue', () => {
    const rgba = new Uint8ClampedArray(4);
    paintGrey({ values: new Float32Array([0.2]), count: 1, side: 1, scale: 'unit' }, rgba);
    expect([...rgba]).toEqual([51, 51, 51, 255]);
  });
});
