import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutTiles, tileAt, tileCorner, tileTowards } from '../../../src/ui/tileGrid.ts';
import { assertProperty } from '../assertProperty.ts';

const boxes = fc.record({
  count: fc.integer({ min: 1, max: 400 }),
  width: fc.integer({ min: 200, max: 3000 }),
  height: fc.integer({ min: 200, max: 3000 }),
  gap: fc.integer({ min: 1, max: 8 }),
});

describe('layOutTiles', () => {
  it('keeps every tile inside the box', () => {
    assertProperty(
      fc.property(boxes, ({ count, width, height, gap }) => {
        const grid = layOutTiles(count, width, height, gap);
        expect(grid.side).toBeGreaterThan(0);
        const corners = Array.from({ length: count }, (_, tile) => tileCorner(grid, tile));
        const outside = corners.filter(
          ({ x, y }) => x < 0 || y < 0 || x + grid.side > width || y + grid.side > height,
        );
        expect(outside).toEqual([]);
      }),
    );
  });

  it('lets no two tiles overlap', () => {
    assertProperty(
      fc.property(boxes, ({ count, width, height, gap }) => {
        const grid = layOutTiles(count, width, height, gap);
        const corners = Array.from({ length: count }, (_, tile) => tileCorner(grid, tile));
        const places = new Set(corners.map(({ x, y }) => `${x} ${y}`));
        expect(places.size).toBe(count);
        expect(grid.columns * grid.rows).toBeGreaterThanOrEqual(count);
        expect(grid.gap).toBe(gap);
      }),
    );
  });

  it('leaves no number of columns that would make larger tiles', () => {
    assertProperty(
      fc.property(boxes, ({ count, width, height, gap }) => {
        const { side } = layOutTiles(count, width, height, gap);
        const larger = side + 1;
        const fitting = Array.from({ length: count }, (_, n) => n + 1).filter((columns) => {
          const rows = Math.ceil(count / columns);
          return (
            columns * larger + (columns - 1) * gap <= width && rows * larger + (rows - 1) * gap <= height
          );
        });
        expect(fitting).toEqual([]);
      }),
    );
  });

  it('puts 25 tiles 5 by 5 where six columns would give tiles of the same size', () => {
    expect(layOutTiles(25, 800, 600, 6)).toMatchObject({ columns: 5, rows: 5 });
    expect(layOutTiles(25, 1200, 300, 6).columns).toBeGreaterThan(8);
  });

  it('takes seven columns where the tiles become larger by that', () => {
    expect(layOutTiles(25, 709, 430, 6)).toMatchObject({ columns: 7, rows: 4, side: 96 });
  });

  it('keeps tiles as large as asked, in a grid that is longer than its box', () => {
    const grid = layOutTiles(196, 370, 360, 2, 28);
    expect(grid).toMatchObject({ side: 28, columns: 12, rows: 17, top: 0 });
    expect(grid.columns * 28 + (grid.columns - 1) * 2).toBeLessThanOrEqual(370);
    expect(layOutTiles(25, 800, 600, 6, 28).side).toBe(115);
  });

  it('lays out nothing in a box without room instead of failing', () => {
    expect(layOutTiles(25, 0, 0, 6).side).toBe(0);
    expect(tileAt(layOutTiles(25, 0, 0, 6), 3, 3)).toBeUndefined();
    expect(layOutTiles(0, 100, 100, 6).count).toBe(0);
  });
});

describe('tileAt', () => {
  it('finds each tile at its middle and nothing in the gaps', () => {
    assertProperty(
      fc.property(boxes, fc.nat(), ({ count, width, height, gap }, pick) => {
        const grid = layOutTiles(count, width, height, gap);
        const tile = pick % count;
        const { x, y } = tileCorner(grid, tile);
        const half = grid.side / 2;
        expect(tileAt(grid, x + half, y + half)).toEqual({ tile, across: 0.5, down: 0.5 });
        expect(tileAt(grid, x + grid.side + 0.5, y + half)).toBeUndefined();
        expect(tileAt(grid, x - 0.5, y + half)).toBeUndefined();
      }),
    );
  });

  it('finds nothing in the empty places after the last tile', () => {
    const grid = layOutTiles(7, 300, 300, 6);
    const { x, y } = tileCorner(grid, 8);
    expect(tileAt(grid, x + 1, y + 1)).toBeUndefined();
  });
});

describe('tileTowards', () => {
  const grid = layOutTiles(23, 500, 500, 6);

  it('moves by one tile and by one row', () => {
    expect(tileTowards(grid, 7, 'ArrowRight')).toBe(8);
    expect(tileTowards(grid, 7, 'ArrowUp')).toBe(7 - grid.columns);
    expect(tileTowards(grid, 7, 'Home')).toBe(0);
    expect(tileTowards(grid, 7, 'End')).toBe(22);
  });

  it('moves by five rows with the page keys, or to the column’s end', () => {
    const long = { ...grid, columns: 3, rows: 8 };
    expect(tileTowards(long, 4, 'PageDown')).toBe(19);
    expect(tileTowards(long, 10, 'PageDown')).toBe(22);
    expect(tileTowards(long, 11, 'PageDown')).toBe(20);
    expect(tileTowards(long, 19, 'PageUp')).toBe(4);
    expect(tileTowards(long, 4, 'PageUp')).toBe(1);
  });

  it('stays where the set ends and ignores other keys', () => {
    expect(tileTowards(grid, 22, 'ArrowRight')).toBe(22);
    expect(tileTowards(grid, 20, 'ArrowDown')).toBe(20);
    expect(tileTowards(grid, 7, 'a')).toBeUndefined();
  });

  it('always stays inside', () => {
    const keys = fc.constantFrom(
      'ArrowLeft',
      'ArrowRight',
      'ArrowUp',
      'ArrowDown',
      'Home',
      'End',
      'PageUp',
      'PageDown',
    );
    assertProperty(
      fc.property(boxes, fc.array(keys), ({ count, width, height, gap }, presses) => {
        const anyGrid = layOutTiles(count, width, height, gap);
        const end = presses.reduce((tile, key) => tileTowards(anyGrid, tile, key) ?? tile, 0);
        expect(end).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThan(count);
      }),
    );
  });
});
