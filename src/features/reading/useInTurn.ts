import { useEffect, useState } from 'react';
import { afterFrame } from './afterFrame.ts';

/**
 * How many parts of something large are on the page: `first` at first, and one more after each frame. All of them at once would
 * block the page for longer than 50 ms.
 */
export function useInTurn(count: number, first = 0): number {
  const [shown, setShown] = useState(first);
  useEffect(() => {
    if (shown < count) return afterFrame(() => setShown(shown + 1));
    return undefined;
  }, [shown, count]);
  return Math.min(shown, count);
}
