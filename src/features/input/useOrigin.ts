import { useCallback, useRef } from 'react';
import type { InputActions } from './inputActions.ts';
import type { PagePoint } from './PageDrop.tsx';

/** Remembers where the files that are opened came from: a point of the page, or the button that opens them (`zone`). */
export function useOrigin(open: InputActions['openFiles']) {
  const zone = useRef<HTMLDivElement>(null);
  const dropped = useRef<PagePoint>(undefined);
  const openFrom = useCallback(
    (files: readonly File[], at?: PagePoint) => {
      dropped.current = at;
      open(files);
    },
    [open],
  );
  const origin = useCallback(() => {
    const point = dropped.current;
    if (!point && zone.current) return zone.current.getBoundingClientRect();
    return new DOMRect((point?.x ?? 0) - scrollX, (point?.y ?? 0) - scrollY, 0, 0);
  }, []);
  const openFiles = useCallback((files: readonly File[]) => openFrom(files), [openFrom]);
  return { zone, origin, openFiles, dropFiles: openFrom };
}
