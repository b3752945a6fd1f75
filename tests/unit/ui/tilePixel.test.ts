import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutTiles, tileAt } from '../../../src/ui/tileGrid.ts';
import { boxOfPixel, boxOfTile, movedPixel, pixelUnder } from '../../../src/ui/tilePixel.ts';
import { assertProperty } from '../assertProperty.ts';

describe('pixelUnder', () => {
  it('finds the pixel whose box holds the point', () => {
    assertProperty(
      fc.property(fc.integer({ min: 0, max: 24 }), fc.nat(7), fc.nat(7), (tile, row, column) => {
        const grid = layOutTiles(25, 640, 480, 6);
        const box = boxOfPixel(grid, { tile, row, column }, 8);
        const point = tileAt(grid, box.left + box.width / 2, box.top + box.height / 2);
        expect(point && pixelUnder(point, 8)).toEqual({ tile, row, column });
      }),
    );
  });
});

describe('movedPixel', () => {
  it('starts in the middle of a tile the cursor was not on', () => {
    expect(movedPixel(undefined, 3, 8, 'ArrowLeft')).toEqual({ tile: 3, row: 3, column: 3 });
    expect(movedPixel({ tile: 2, row: 0, column: 0 }, 3, 8, 'ArrowLeft').tile).toBe(3);
  });

  it('goes one pixel and stops at the edges', () => {
    const corner = { tile: 3, row: 0, column: 7 };
    expect(movedPixel(corner, 3, 8, 'ArrowDown')).toEqual({ tile: 3, row: 1, column: 7 });
    expect(movedPixel(corner, 3, 8, 'ArrowUp')).toEqual(corner);
    expect(movedPixel(corner, 3, 8, 'ArrowRight')).toEqual(corner);
    expect(movedPixel(corner, 3, 8, 'Home')).toEqual({ tile: 3, row: 0, column: 0 });
  });
});

describe('boxOfTile', () => {
  it('covers the pixels of its tile exactly', () => {
    const grid = layOutTiles(9, 300, 300, 6);
    const tile = boxOfTile(grid, 4);
    const last = boxOfPixel(grid, { tile: 4, row: 7, column: 7 }, 8);
    expect(last.left + last.width).toBeCloseTo(tile.left + tile.width);
    expect(last.top + last.height).toBeCloseTo(tile.top + tile.height);
  });
});
