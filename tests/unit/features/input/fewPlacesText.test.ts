import { expect, it } from 'vitest';
import { fewPlacesText } from '../../../../src/features/input/fewPlacesText.ts';

it('too little data for the patches asked for is told from the pictures’ sizes', () => {
  const pictures = [
    { width: 32, height: 20 },
    { width: 8, height: 8, count: 300 },
    { width: 7, height: 99 },
  ];
  const places = 25 * 13 + 300;
  expect(fewPlacesText(pictures, 8, places)).toBeUndefined();
  expect(fewPlacesText(pictures, 8, places + 1)).toMatch(/only 625 different patches of 8×8 .* 626/);
  expect(fewPlacesText([{ width: 7, height: 99 }], 8, 10_000)).toBeUndefined();
});
