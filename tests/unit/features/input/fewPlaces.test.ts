import { expect, it } from 'vitest';
import { fewPlaces } from '../../../../src/features/input/fewPlaces.ts';

it('too little data for the patches asked for is told from the pictures’ sizes', () => {
  const pictures = [
    { width: 32, height: 20 },
    { width: 8, height: 8, count: 300 },
    { width: 7, height: 99 },
  ];
  const places = 25 * 13 + 300;
  expect(fewPlaces(pictures, 8, places)).toBeUndefined();
  expect(fewPlaces(pictures, 8, places + 1)).toBe(625);
  expect(fewPlaces([{ width: 7, height: 99 }], 8, 10_000)).toBeUndefined();
});
