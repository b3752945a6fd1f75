import { useCallback } from 'react';
import type { OpenPictures } from '../store/files.ts';
import type { PatchesWords } from '../words/en/patches.ts';
import { useWords } from '../words/useWords.ts';
import { useFiles, useRun } from './useSession.ts';

/**
 * The names of the pictures of the present run, counted from 0: those of their files, otherwise their kind and
 * number.
 */
export function usePictureNames(): (picture: number) => string {
  const { names } = useWords('panels').patches;
  const source = useRun((run) => run.settings?.data.source);
  const digest = useRun((run) => run.settings?.data.digest);
  const opened = useFiles(({ sets, mnistPictures }) => {
    if (source === 'mnist') return mnistPictures;
    return source === 'files' && digest !== undefined ? sets[digest]?.pictures : undefined;
  });
  return useCallback(
    (picture) => {
      const name = opened && pictureName(opened, picture, names);
      return name ?? names[source === 'scenes' ? 'scene' : 'picture'](picture + 1);
    },
    [source, opened, names],
  );
}

/** The name of picture number `picture`, counted from 0. */
export function pictureName(
  rows: OpenPictures['pictures'],
  picture: number,
  names: PatchesWords['names'],
): string | undefined {
  let before = 0;
  for (const { name, count } of rows) {
    if (picture < before + (count ?? 1)) {
      return count === undefined ? name : names.inStack(name, picture - before + 1);
    }
    before += count ?? 1;
  }
  return undefined;
}
