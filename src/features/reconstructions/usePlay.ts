import { useEffect, useState } from 'react';
import { useIsVisible } from '../../ui/KeepMounted.tsx';

/** Milliseconds from one picture to the next. */
const pace = 450;
/** So many units are added one by one; after them as many at a time as keep the rest short. */
const oneByOne = 15;

/** Adds one unit after the other, and pauses while it is not visible. When it is played again, it starts without any. */
export function usePlay(added: number, count: number, onAdd: (added: number | undefined) => void) {
  const [playing, setPlaying] = useState(false);
  const shown = useIsVisible();
  useEffect(() => {
    if (!playing || !shown) return;
    const timer = setTimeout(() => {
      const next = nextAdded(added, count);
      onAdd(next >= count ? undefined : next);
      if (next >= count) setPlaying(false);
    }, pace);
    return () => clearTimeout(timer);
  }, [playing, shown, added, count, onAdd]);
  return {
    playing,
    stop: () => setPlaying(false),
    toggle() {
      if (!playing && added >= count) onAdd(0);
      setPlaying(!playing);
    },
  };
}

/** How many units are added in the next picture. */
export function nextAdded(added: number, count: number): number {
  const step = added < oneByOne ? 1 : Math.max(1, Math.ceil((count - oneByOne) / oneByOne));
  return Math.min(count, added + step);
}
