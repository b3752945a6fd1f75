import { expect, it } from 'vitest';
import { pictureName, picturesOf } from '../../../src/hooks/usePictureNames.ts';
import { patches } from '../../../src/words/en/patches.ts';

it('a picture is called by its file, and one of a large stack by its number in it', () => {
  const rows = [
    { name: 'a.png', width: 64, height: 64 },
    { name: 'digits', width: 28, height: 28, count: 2000 },
    { name: 'b.png', width: 64, height: 64 },
  ];
  const names = [0, 1, 1500, 2001, 2002].map((picture) => pictureName(rows, picture, patches.names));
  expect(names).toEqual(['a.png', 'digits, picture 1', 'digits, picture 1,500', 'b.png', undefined]);
});

it('a file lends its name to the pictures that come of it, and to no others', () => {
  const dog = [{ name: 'my-dog.png', width: 64, height: 64 }];
  const digits = [{ name: 'digits', width: 28, height: 28, count: 60_000 }];
  const files = { sets: { d1: { pictures: dog, photographs: true } }, mnistPictures: digits };
  expect(picturesOf(files, 'files', 'd1')).toBe(dog);
  expect(picturesOf(files, 'mnist', undefined)).toBe(digits);
  for (const source of ['scenes', 'scrambled', 'pinkNoise', 'bars', 'digits'] as const) {
    expect(picturesOf(files, source, 'd1')).toBeUndefined();
  }
  expect(picturesOf(files, 'files', 'd2')).toBeUndefined();
});
