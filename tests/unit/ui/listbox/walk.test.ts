import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alongRow, cellUnder, overCells, withinRow } from '../../../../src/ui/listbox/walk.ts';
import { assertProperty } from '../../assertProperty.ts';

const keys = fc.constantFrom(
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'PageUp',
  'PageDown',
  'Home',
  'End',
);

describe('a walk along a row', () => {
  it('begins at the first option, whichever key is pressed, but End', () => {
    expect(alongRow('ArrowRight', undefined, 25)).toBe(0);
    expect(alongRow('PageDown', undefined, 25)).toBe(0);
    expect(alongRow('End', undefined, 25)).toBe(24);
  });

  it('goes by one with the arrows and by ten with the page keys', () => {
    expect(alongRow('ArrowRight', 3, 25)).toBe(4);
    expect(alongRow('ArrowUp', 3, 25)).toBe(2);
    expect(alongRow('PageDown', 3, 25)).toBe(13);
    expect(alongRow('PageDown', 20, 25)).toBe(24);
    expect(alongRow('PageUp', 3, 25)).toBe(0);
    expect(alongRow('a', 3, 25)).toBeUndefined();
  });

  it('leaves the row at its ends where it may, and else stays', () => {
    expect(alongRow('ArrowLeft', 0, 25)).toBe(-1);
    expect(alongRow('ArrowRight', 24, 25)).toBe(25);
    expect(withinRow('ArrowLeft', 0, 25)).toBe(0);
    expect(withinRow('ArrowRight', 24, 25)).toBe(24);
  });
});

describe('a walk over cells', () => {
  const grid = { rows: 4, columns: 25 };

  it('goes to the neighbours, to the ends of the row, and ten columns on', () => {
    expect(overCells('ArrowDown', 26, grid)).toBe(51);
    expect(overCells('ArrowLeft', 26, grid)).toBe(25);
    expect(overCells('Home', 40, grid)).toBe(25);
    expect(overCells('End', 40, grid)).toBe(49);
    expect(overCells('PageDown', 26, grid)).toBe(36);
    expect(overCells('PageDown', 45, grid)).toBe(49);
    expect(overCells('Enter', 45, grid)).toBeUndefined();
  });

  it('stays in the row at its edges', () => {
    expect(overCells('ArrowLeft', 25, grid)).toBe(25);
    expect(overCells('ArrowRight', 49, grid)).toBe(49);
    expect(overCells('ArrowUp', 3, grid)).toBe(3);
    expect(overCells('ArrowDown', 99, grid)).toBe(99);
  });

  it('never leaves the table', () => {
    assertProperty(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 1, max: 30 }),
        fc.array(keys),
        (rows, columns, presses) => {
          const end = presses.reduce((cell, key) => overCells(key, cell, { rows, columns }) ?? cell, 0);
          expect(end).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThan(rows * columns);
        },
      ),
    );
  });
});

describe('the cell under a point', () => {
  it('is the one that the point lies in, or the nearest at the rim', () => {
    const box = { width: 100, height: 20 };
    const grid = { rows: 2, columns: 10 };
    expect(cellUnder({ x: 55, y: 12 }, box, grid)).toBe(15);
    expect(cellUnder({ x: 100, y: 20 }, box, grid)).toBe(19);
    expect(cellUnder({ x: -1, y: -1 }, box, grid)).toBe(0);
  });
});
