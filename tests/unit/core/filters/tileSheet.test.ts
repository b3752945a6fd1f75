import { describe, expect, it } from 'vitest';
import {
  commonRange,
  displayRanges,
  levelsOfPatches,
  tileLevels,
} from '../../../../src/core/filters/tileLevels.ts';
import { sheetColumns, tileSheetPixels, tileSheetSvg } from '../../../../src/core/filters/tileSheet.ts';

const shape = { visibleSize: 4, hiddenSize: 3 };
const weights = Float64Array.of(1, -2, 0, 2, 0.5, 0, 0, -0.25, 0.001, 0, 0, 0);
const perUnit = tileLevels(weights, shape, 'perUnit');

/** Grey of a sheet's pixel. */
function greyAt({ width, data }: ReturnType<typeof tileSheetPixels>, x: number, y: number): number {
  return data[4 * (y * width + x)]!;
}

/** "#rrggbb" of every pixel. */
function coloursOf({ data }: ReturnType<typeof tileSheetPixels>): string[] {
  return Array.from({ length: data.length / 4 }, (_, n) => {
    const bytes = [...data.subarray(4 * n, 4 * n + 3)];
    return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
  });
}

/** What an SVG of squares shows, pixel by pixel. */
function drawn(svg: string): string[] {
  const [, width, height, background] = /<rect width="(\d+)" height="(\d+)" fill="(.{7})"/.exec(svg) ?? [];
  const pixels = Array.from({ length: Number(width) * Number(height) }, () => background ?? '');
  const covered = new Set<number>();
  for (const [, colour = '', path = ''] of svg.matchAll(/<path fill="(.{7})" d="([^"]+)"/g)) {
    for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
      for (let n = 0; n < Number(length); n++) {
        const at = Number(y) * Number(width) + Number(x) + n;
        expect(covered.has(at)).toBe(false);
        covered.add(at);
        pixels[at] = colour;
      }
    }
  }
  return pixels;
}

describe('the levels of tiles', () => {
  it('reach ±1 in each unit on its own scale, except in a collapsed one', () => {
    expect([...perUnit.subarray(0, 8)]).toEqual([0.5, -1, 0, 1, 1, 0, 0, -0.5]);
    expect(perUnit[8]).toBeCloseTo(0.02, 6);
  });

  it('can be compared between units on the common scale', () => {
    const common = tileLevels(weights, shape, 'common');
    expect([...common.subarray(0, 8)]).toEqual([0.5, -1, 0, 1, 0.25, 0, 0, -0.125]);
    expect([...displayRanges(weights, shape)]).toEqual([2, 0.5, 0.001]);
    expect(commonRange(weights, shape)).toBe(2);
  });

  it('end, on the common scale, at the largest weight of all, or at that of a collapsed unit', () => {
    expect(commonRange(weights.subarray(4), { ...shape, hiddenSize: 2 })).toBe(0.5);
    expect(commonRange(weights.subarray(8), { ...shape, hiddenSize: 1 })).toBe(0.05);
    expect(commonRange(Float64Array.of(Number.NaN, 9, 0, 0, 3, 0, 0, 0), { ...shape, hiddenSize: 2 })).toBe(
      3,
    );
  });

  it('are zero for a unit with a weight that is no number, and leave the others their scale', () => {
    const broken = weights.slice();
    broken[0] = Number.NaN;
    for (const contrast of ['perUnit', 'common'] as const) {
      const levels = tileLevels(broken, shape, contrast);
      expect([...levels.subarray(0, 4)]).toEqual([0, 0, 0, 0]);
      expect(levels[4]).toBe(1);
    }
  });

  it('of patches run from black to white', () => {
    expect([...levelsOfPatches([0, 0.5, 1])]).toEqual([-1, 0, 1]);
    expect([...levelsOfPatches([2, 4], 2, 4)]).toEqual([-1, 1]);
  });
});

describe('a sheet of tiles', () => {
  it('has as many columns as display_network', () => {
    expect([1, 2, 3, 25, 26, 100, 196].map(sheetColumns)).toEqual([1, 2, 3, 5, 7, 10, 14]);
  });

  it('lies as display_network lays it: a black line between and around the tiles', () => {
    const sheet = tileSheetPixels({ levels: perUnit, side: 2, scale: 'grey', zoom: 1, columns: 2 });
    expect([sheet.width, sheet.height]).toEqual([7, 7]);
    expect([greyAt(sheet, 0, 0), greyAt(sheet, 3, 1), greyAt(sheet, 6, 6)]).toEqual([0, 0, 0]);
    expect([greyAt(sheet, 1, 1), greyAt(sheet, 2, 1), greyAt(sheet, 1, 2), greyAt(sheet, 2, 2)]).toEqual([
      192, 0, 128, 255,
    ]);
    expect(greyAt(sheet, 4, 1)).toBe(255);
    for (let n = 3; n < sheet.data.length; n += 4) expect(sheet.data[n]).toBe(255);
  });

  it('puts tiles in the order asked for', () => {
    const sheet = tileSheetPixels({
      levels: perUnit,
      side: 2,
      order: [1, 0],
      scale: 'grey',
      zoom: 1,
      gap: 0,
    });
    expect([greyAt(sheet, 0, 0), greyAt(sheet, 2, 0)]).toEqual([255, 192]);
    expect(() => tileSheetPixels({ levels: perUnit, side: 2, order: [3], scale: 'grey', zoom: 1 })).toThrow(
      'tiles from 0 to 2',
    );
  });

  it('makes squares of pixels when enlarged, and passes gently from one to the next when smooth', () => {
    const options = { levels: perUnit, side: 2, order: [0], scale: 'grey', zoom: 8, gap: 0 } as const;
    const squares = tileSheetPixels(options);
    expect(new Set(squares.data.filter((_, n) => n % 4 === 0)).size).toBe(4);
    const smooth = tileSheetPixels({ ...options, smooth: true });
    for (let x = 1; x < 16; x++) {
      expect(Math.abs(greyAt(smooth, x, 0) - greyAt(smooth, x - 1, 0))).toBeLessThan(30);
    }
    expect([greyAt(smooth, 0, 0), greyAt(smooth, 15, 15)]).toEqual([192, 255]);
  });

  it('refuses a picture larger than a canvas, and reports what would work', () => {
    const wide = { levels: new Float32Array(784 * 196), side: 28, scale: 'grey' } as const;
    expect(() => tileSheetPixels({ ...wide, zoom: 1000 })).toThrow(
      expect.objectContaining({ report: expect.objectContaining({ largestZoom: 20 }) }),
    );
    expect(() => tileSheetPixels({ ...wide, zoom: 1.5 })).toThrow('whole number');
  });
});

describe('a sheet as an SVG', () => {
  const svg = tileSheetSvg({
    levels: perUnit,
    side: 2,
    scale: 'grey',
    zoom: 10,
    columns: 3,
    title: 'a < b & "c"',
  });

  it('is the pixel sheet: no two squares overlap, and what none covers is background', () => {
    const sheet = tileSheetPixels({ levels: perUnit, side: 2, scale: 'grey', zoom: 1, columns: 3 });
    expect(drawn(svg)).toEqual(coloursOf(sheet));
  });

  it('of the diverging scale has lines of white, and colours', () => {
    const options = { levels: perUnit, side: 2, scale: 'diverging', zoom: 1 } as const;
    const colours = coloursOf(tileSheetPixels(options));
    expect(colours[0]).toBe('#ffffff');
    expect(drawn(tileSheetSvg({ ...options, title: '' }))).toEqual(colours);
  });

  it('has its size, and its title with the characters of XML escaped', () => {
    expect(svg).toContain('width="100" height="40" viewBox="0 0 10 4"');
    expect(svg).toContain('<title>a &lt; b &amp; "c"</title>');
  });
});
