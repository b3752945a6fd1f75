import { useCallback } from 'react';
import { isolateUnlessPlain } from '../../words/isolate.ts';
import { useWords } from '../../words/useWords.ts';
import type { ListedRun } from './comparedRun.ts';

/** What a run is called: by the visitor's name for it, else by its source and size. */
export function useRunTitle(): (run: Pick<ListedRun, 'name' | 'now'>) => string {
  const { list } = useWords('compare');
  const { sources } = useWords('page');
  return useCallback(
    ({ name, now }) =>
      name === ''
        ? list.heading(sources[now.source].name, now.colour === true, now.hiddenSize)
        : isolateUnlessPlain(name),
    [list, sources],
  );
}
