import { type RefObject, useLayoutEffect, useState } from 'react';

type Follower = (width: number) => void;

const followers = new Map<Element, Set<Follower>>();
let observer: ResizeObserver | undefined;

/**
 * All widths are read before anything is rendered: one layout, one rendering, whatever the number of boxes. It is rendered after the
 * observer is done: rendered within, it would change boxes that have been looked at, which the browser reports as an error.
 */
function measure(entries: readonly ResizeObserverEntry[]): void {
  const measured = entries.map(({ target }) => [followers.get(target), target.clientWidth] as const);
  for (const [following, width] of measured) for (const follow of following ?? []) follow(width);
}

/** The observer reports once when it begins, after a layout that the browser makes anyway. */
function followWidth(box: Element, follow: Follower): () => void {
  observer ??= new ResizeObserver(measure);
  const following = followers.get(box) ?? new Set();
  followers.set(box, following.add(follow));
  observer.observe(box);
  return () => {
    following.delete(follow);
    if (following.size > 0) return;
    followers.delete(box);
    observer?.unobserve(box);
  };
}

/** The width of an element's inside in CSS pixels, followed as it changes; 0 before the first measurement. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => (element.current ? followWidth(element.current, setWidth) : undefined), [element]);
  return width;
}
