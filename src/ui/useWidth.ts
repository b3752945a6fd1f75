import { type RefObject, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';

type Follower = (width: number) => void;

const followers = new Map<Element, Set<Follower>>();
let observer: ResizeObserver | undefined;

/** All widths are read before anything is rendered: one layout, one rendering, whatever the number of boxes. */
function measure(entries: readonly ResizeObserverEntry[]): void {
  const measured = entries.map(({ target }) => [followers.get(target), target.clientWidth] as const);
  flushSync(() => {
    for (const [following, width] of measured) for (const follow of following ?? []) follow(width);
  });
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

/**
 * The width of an element's inside in CSS pixels, followed as it changes; 0 before the first measurement. What depends on it is
 * rendered before the browser paints: no frame shows it wider than its box.
 */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => (element.current ? followWidth(element.current, setWidth) : undefined), [element]);
  return width;
}
