import { useCallback } from 'react';
import { useRun } from '../../store/runStore.ts';

/** What a picture of the run is called: after its file, or by its number. */
export function usePictureNames(): (picture: number) => string {
  const source = useRun((run) => run.settings?.data.source);
  const files = useRun((run) => run.openPictures?.pictures);
  return useCallback(
    (picture) => {
      if (source === 'scenes') return `Scene ${picture + 1}`;
      return files?.[picture]?.name ?? `Picture ${picture + 1}`;
    },
    [source, files],
  );
}
