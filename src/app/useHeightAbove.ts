import { type RefObject, useEffect } from 'react';

/**
 * Keeps `--above` of a part at what stands above its box on the page, in CSS pixels, so that its style can fill the rest of the
 * window whatever the language and the size of the text.
 * @param part alone has the property: nothing else needs new styles when it changes
 */
export function useHeightAbove(
  element: RefObject<HTMLElement | null>,
  part: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    const box = element.current;
    if (!box) return;
    const measure = (): void => part.current?.style.setProperty('--above', `${box.offsetTop}px`);
    // It reports once when it begins, after a layout that the browser makes anyway and before that is painted.
    const moved = new ResizeObserver(measure);
    for (const place of [box, box.parentElement]) {
      for (let above = place?.previousElementSibling; above; above = above.previousElementSibling) {
        moved.observe(above);
      }
    }
    return () => moved.disconnect();
  }, [element, part]);
}
