import type { OpenedPicture } from '../protocol/files.ts';

/** What the picture is called that is number `picture` of all, counted from 0. */
export function pictureName(rows: readonly OpenedPicture[], picture: number): string | undefined {
  let before = 0;
  for (const { name, count } of rows) {
    if (picture < before + (count ?? 1)) {
      return count === undefined ? name : `${name}, picture ${(picture - before + 1).toLocaleString('en')}`;
    }
    before += count ?? 1;
  }
  return undefined;
}
