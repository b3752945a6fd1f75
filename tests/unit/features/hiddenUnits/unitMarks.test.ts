import { expect, it } from 'vitest';
import { unitMarks } from '../../../../src/features/hiddenUnits/unitMarks.ts';

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
    { tile: 1, sign: 'ring' },
    { tile: 1, sign: 'bars' },
    { tile: 2, sign: 'bars' },
    { tile: 3, sign: 'disc' },
  ]);
  expect(unitMarks(undefined)).toEqual([]);
});
