import { useCallback } from 'react';
import type { OpenPictures } from '../store/files.ts';
import { useFiles, useRun } from './useSession.ts';

/** What the pictures of the run on show are called, counted from 0: by their files, else by what they are and their number. */
export function usePictureNames(): (picture: number) => string {
  const source = useRun((run) => run.settings?.data.source);
  const digest = useRun((run) => run.settings?.data.digest);
  const opened = useFiles(({ sets, mnistPictures }) => {
    if (source === 'mnist') return mnistPictures;
    return source === 'files' && digest !== undefined ? sets[digest]?.pictures : undefined;
  });
  return useCallback(
    (picture) => {
      const name = opened && pictureName(opened, picture);
      return name ?? `${source === 'scenes' ? 'Scene' : 'Picture'} ${picture + 1}`;
    },
    [source, opened],
  );
}

/** What the picture is called that is number `picture` of all, counted from 0. */
export function pictureName(rows: OpenPictures['pictures'], picture: number): string | undefined {
  let before = 0;
  for (const { name, count } of rows) {
    if (picture < before + (count ?? 1)) {
      return count === undefined ? name : `${name}, picture ${(picture - before + 1).toLocaleString('en')}`;
    }
    before += count ?? 1;
  }
  return undefined;
}
