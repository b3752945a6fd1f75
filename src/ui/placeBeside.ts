const gap = 6;
const margin = 8;

/**
 * Puts a fixed, top-layer element below or above its anchor, on the other side where there is no room, and keeps it inside
 * the window.
 * @param align which edges are lined up: the left ones, the right ones or the middles
 * @param side where it stands if there is room
 */
export function placeBeside(
  element: HTMLElement,
  anchor: DOMRect,
  align: 'start' | 'centre' | 'end' = 'centre',
  side: 'above' | 'below' = 'below',
): void {
  const { width, height } = element.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const below = anchor.bottom + gap;
  const above = anchor.top - gap - height;
  const fitsBelow = below + height + margin <= clientHeight;
  const fitsAbove = above >= margin;
  const top = (side === 'above' ? fitsAbove : fitsAbove && !fitsBelow) ? above : below;
  const wanted =
    align === 'start'
      ? anchor.left
      : align === 'end'
        ? anchor.right - width
        : anchor.left + (anchor.width - width) / 2;
  const left = Math.max(margin, Math.min(wanted, clientWidth - margin - width));
  element.style.left = `${Math.round(left)}px`;
  element.style.top = `${Math.round(top)}px`;
}
