import { useCallback } from 'react';
import type { OpenPictures } from '../store/files.ts';
import type { PanelWords } from '../words/en/panels.ts';
import { useWords } from '../words/useWords.ts';
import { useFiles, useRun } from './useSession.ts';

/** What the pictures of the run on show are called, counted from 0: by their files, else by what they are and their number. */
export function usePictureNames(): (picture: number) => string {
  const { pictureNames } = useWords('panels');
  const source = useRun((run) => run.settings?.data.source);
  const digest = useRun((run) => run.settings?.data.digest);
  const opened = useFiles(({ sets, mnistPictures }) => {
    if (source === 'mnist') return mnistPictures;
    return source === 'files' && digest !== undefined ? sets[digest]?.pictures : undefined;
  });
  return useCallback(
    (picture) => {
      const name = opened && pictureName(opened, picture, pictureNames);
      const numbered = source === 'scenes' ? pictureNames.scene : pictureNames.picture;
      return name ?? numbered(picture + 1);
    },
    [source, opened, pictureNames],
  );
}

/** What the picture is called that is number `picture` of all, counted from 0. */
export function pictureName(
  rows: OpenPictures['pictures'],
  picture: number,
  words: PanelWords['pictureNames'],
): string | undefined {
  let before = 0;
  for (const { name, count } of rows) {
    if (picture < before + (count ?? 1)) {
      return count === undefined ? name : words.inFile(name, picture - before + 1);
    }
    before += count ?? 1;
  }
  return undefined;
}
