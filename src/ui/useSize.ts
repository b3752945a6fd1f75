import { type RefObject, startTransition, useEffect, useState } from 'react';

/** CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * The size of an element's inside, followed as it changes; undefined before the first measurement. What depends on it is
 * rendered in slices: for drawings that take long.
 */
export function useSize(element: RefObject<HTMLElement | null>): Size | undefined {
  const [size, setSize] = useState<Size>();
  useEffect(() => {
    const box = element.current;
    if (!box) return;
    // The observer reports once when it begins, after a layout that the browser makes anyway.
    const resized = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = box;
      startTransition(() => setSize({ width, height }));
    });
    resized.observe(box);
    return () => resized.disconnect();
  }, [element]);
  return size;
}
