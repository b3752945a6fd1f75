import { expect, it } from 'vitest';
import { marksOnTiles, unitMarks } from '../../../../src/features/hiddenUnits/unitMarks.ts';

it('marks a tile by its unit’s state, and beside that when it is like another', () => {
  const report = (
    unit: number,
    state: 'working' | 'dead' | 'saturated' | 'collapsed',
    alike: number[] = [],
  ) => ({
    unit,
    state,
    duplicates: alike.map((other) => ({ unit: other, cosine: 0.99 })),
  });
  const reports = [
    report(0, 'working'),
    report(1, 'dead', [2]),
    report(2, 'working', [1]),
    report(3, 'saturated'),
  ];
  expect(unitMarks({ iteration: 1, patchCount: 10, complete: true, reports })).toEqual([
    { unit: 1, sign: 'ring' },
    { unit: 1, sign: 'bars' },
    { unit: 2, sign: 'bars' },
    { unit: 3, sign: 'disc' },
  ]);
  expect(unitMarks(undefined)).toEqual([]);
});

it('puts the marks where the tiles stand once they are sorted', () => {
  const marks = [
    { unit: 1, sign: 'ring' },
    { unit: 3, sign: 'disc' },
  ] as const;
  const tiles = (order: readonly number[] | undefined) =>
    marksOnTiles(marks, order, 4).map(({ tile }) => tile);
  expect(tiles(undefined)).toEqual([1, 3]);
  expect(tiles([3, 0, 2, 1])).toEqual([3, 0]);
  expect(tiles([2, 1, 0])).toEqual([1, 3]); // the order of another network
});
