import { useEffect, useState } from 'react';
import type { Turns } from './figures/turns.ts';

/**
 * How many of a chapter's parts are on the page: none at first, and one more whenever it is their turn. All of them at once, or
 * one together with a figure, would block the page for longer than 50 ms.
 */
export function useInTurn(count: number, turns: Turns): number {
  const [shown, setShown] = useState(0);
  useEffect(() => {
    if (shown < count) return turns.wait(() => setShown(shown + 1));
    return undefined;
  }, [shown, count, turns]);
  return Math.min(shown, count);
}
