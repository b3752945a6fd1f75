import { expect, it } from 'vitest';
import { pictureName } from '../../../src/hooks/usePictureNames.ts';
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
