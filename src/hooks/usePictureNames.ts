import { useCallback } from 'react';
import type { Files, OpenPictures } from '../store/files.ts';
import type { Run } from '../store/run.ts';
import type { PatchesWords } from '../words/en/patches.ts';
import { isolateUnlessPlain } from '../words/isolate.ts';
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
  const opened = useFiles((files) => picturesOf(files, source, digest));
  return useCallback(
    (picture) => {
      const name = opened && pictureName(opened, picture, names);
      return name ?? names[source === 'scenes' ? 'scene' : 'picture'](picture + 1);
    },
    [source, opened, names],
  );
}

type Data = NonNullable<Run['settings']>['data'];

/** The pictures of the visitor's that a run learns from; none where it learns from others, whatever is open besides. */
export function picturesOf(
  { sets, mnistPictures }: Pick<Files, 'sets' | 'mnistPictures'>,
  source: Data['source'] | undefined,
  digest: Data['digest'],
): OpenPictures['pictures'] | undefined {
  if (source === 'mnist') return mnistPictures;
  return source === 'files' && digest !== undefined ? sets[digest]?.pictures : undefined;
}

/** The name of picture number `picture`, counted from 0, isolated from the sentence around it. */
export function pictureName(
  rows: OpenPictures['pictures'],
  picture: number,
  names: PatchesWords['names'],
): string | undefined {
  let before = 0;
  for (const { name, count } of rows) {
    if (picture < before + (count ?? 1)) {
      return count === undefined
        ? isolateUnlessPlain(name)
        : names.inStack(isolateUnlessPlain(name), picture - before + 1);
    }
    before += count ?? 1;
  }
  return undefined;
}
