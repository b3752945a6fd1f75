import { useEffect, useState } from 'react';
import { afterFrame } from './afterFrame.ts';

/**
 * How many of a chapter's parts are on the page: none at first, and one more after each frame. All of them at once would block
 * the page for longer than 50 ms.
 */
export function useInTurn(count: number): number {
  const [shown, setShown] = useState(0);
  useEffect(() => {
    if (shown < count) return afterFrame(() => setShown(shown + 1));
    return undefined;
  }, [shown, count]);
  return Math.min(shown, count);
}
