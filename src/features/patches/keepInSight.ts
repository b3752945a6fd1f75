const gestures = ['wheel', 'pointerdown', 'keydown'] as const;

/**
 * Scrolls an element into sight, and again whenever the page grows: what stands above it may still be arriving, and would push
 * it away. It is let go of as soon as the visitor does something. @returns what lets go of it
 */
export function keepInSight(element: HTMLElement): () => void {
  const observer = new ResizeObserver(() => element.scrollIntoView({ block: 'nearest' }));
  const letGo = () => {
    observer.disconnect();
    for (const gesture of gestures) removeEventListener(gesture, letGo);
  };
  observer.observe(document.body); // and tells its size at once
  for (const gesture of gestures) addEventListener(gesture, letGo, { passive: true });
  return letGo;
}
