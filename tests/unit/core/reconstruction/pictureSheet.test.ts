import { describe, expect, it } from 'vitest';
import { imageSvg, squaresSvg } from '../../../../src/core/filters/pixelSvg.ts';
import { greyColours, signedColours } from '../../../../src/core/reconstruction/colours.ts';
import { patchStrip } from '../../../../src/core/reconstruction/patchStrip.ts';
import { pictureSheetPixels, picturesOf } from '../../../../src/core/reconstruction/pictureSheet.ts';

/** RGB of a pixel. */
function colourAt({ width, data }: ReturnType<typeof pictureSheetPixels>, x: number, y: number): number[] {
  const at = 4 * (y * width + x);
  return [...data.subarray(at, at + 3)];
}

const x = Float32Array.of(0, 0.2, 0.4, 0.6, 1, 0.8, 0.6, 0.4);
const a3 = Float32Array.of(0.1, 0.2, 0.4, 0.6, 0.5, 0.8, 0.6, 0.4);
const strip = patchStrip(x, a3, x.length / 2);
const sheet = { width: 2, height: 2, rows: strip.rows.map(({ colours }) => picturesOf(colours, 2)) };

describe('a sheet of pictures', () => {
  it('shows input, output and error below each other, with black lines between and around them', () => {
    const pixels = pictureSheetPixels(sheet, 1);
    expect([pixels.width, pixels.height]).toEqual([7, 10]);
    for (let n = 0; n < 7; n++)
      for (const y of [0, 3, 6, 9]) expect(colourAt(pixels, n, y)).toEqual([0, 0, 0]);
    for (let n = 0; n < 10; n++)
      for (const at of [0, 3, 6]) expect(colourAt(pixels, at, n)).toEqual([0, 0, 0]);
    // the second patch: its first pixel is 1, comes out as 0.5, and is too dark by 0.5
    expect(colourAt(pixels, 4, 1)).toEqual([255, 255, 255]);
    expect(colourAt(pixels, 4, 4)).toEqual([128, 128, 128]);
    const error = [...signedColours([-0.5], strip.range).subarray(0, 3)];
    expect(colourAt(pixels, 4, 7)).toEqual(error);
    // row by row within a patch
    expect(colourAt(pixels, 2, 1)[0]).toBe(51);
    expect(colourAt(pixels, 1, 2)[0]).toBe(102);
  });

  it('makes squares of pixels at any whole size', () => {
    const once = pictureSheetPixels(sheet, 1);
    const thrice = pictureSheetPixels(sheet, 3);
    expect([thrice.width, thrice.height]).toEqual([21, 30]);
    for (let y = 0; y < 30; y++)
      for (let n = 0; n < 21; n++)
        expect(colourAt(thrice, n, y)).toEqual(colourAt(once, Math.floor(n / 3), Math.floor(y / 3)));
  });

  it('leaves places black where a row is shorter, and takes pictures that are no squares', () => {
    const wide = greyColours([1, 1, 1, 1, 1, 1]);
    const pixels = pictureSheetPixels({ width: 3, height: 2, rows: [[wide], [wide, wide]] }, 1);
    expect([pixels.width, pixels.height]).toEqual([9, 7]);
    expect(colourAt(pixels, 7, 1)).toEqual([0, 0, 0]);
    expect(colourAt(pixels, 7, 4)).toEqual([255, 255, 255]);
  });

  it('refuses nothing at all, a picture of another size and one larger than a canvas', () => {
    expect(() => pictureSheetPixels({ width: 2, height: 2, rows: [] }, 1)).toThrow('nothing to be drawn');
    const short = { width: 2, height: 2, rows: [[greyColours([1, 1, 1])]] };
    expect(() => pictureSheetPixels(short, 1)).toThrow('A picture of 2×2 pixels');
    const picture = new Uint8ClampedArray(4 * 512 * 512);
    const large = { width: 512, height: 512, rows: [[picture, picture]] };
    expect(() => pictureSheetPixels(large, 32)).toThrow(
      expect.objectContaining({
        report: { id: 'tooLarge', zoom: 32, width: 32_864, height: 16_448, largestZoom: 11 },
      }),
    );
    const huge = { width: 9000, height: 9000, rows: [[picture]] };
    expect(() => pictureSheetPixels(huge, 1)).toThrow(
      expect.objectContaining({ report: expect.objectContaining({ largestZoom: 0 }) }),
    );
  });
});

describe('a sheet as an SVG', () => {
  it('has a square for each pixel of a strip', () => {
    const svg = squaresSvg(pictureSheetPixels(sheet, 1), { title: 'Patches', zoom: 4 });
    expect(svg).toContain('width="28" height="40" viewBox="0 0 7 10"');
    expect(svg).toContain('<rect width="7" height="10" fill="#000000"/>');
    expect(svg).toMatch(/<path fill="#ffffff" d="[^"]*M4 1h1v1h-1z/);
  });

  it('holds a whole picture as an image that no program smooths', () => {
    const svg = imageSvg({ width: 1027, height: 514 }, 'data:image/png;base64,AAAA', {
      title: 'R&D',
      zoom: 2,
    });
    expect(svg).toContain('width="2054" height="1028" viewBox="0 0 1027 514"');
    expect(svg).toContain('<title>R&amp;D</title>');
    expect(svg).toContain(
      '<image width="1027" height="514" style="image-rendering:pixelated" href="data:image/png;base64,AAAA"/>',
    );
  });
});
