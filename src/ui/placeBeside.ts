import { besideIn, margin, type Side, type Span } from './besideIn.ts';

/** CSS pixels of a tooltip that are worth being shown beside the focus rather than over it. */
const leastRoom = 40;

/**
 * Puts a fixed, top-layer element below or above its anchor, within the window, and off what has the focus.
 * @param wanted where it stands if there is room
 */
export function placeBeside(element: HTMLElement, anchor: DOMRect, wanted: Side = 'below'): void {
  element.style.maxHeight = '';
  const { width, height } = element.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const middle = anchor.left + (anchor.width - width) / 2;
  const left = Math.max(margin, Math.min(middle, clientWidth - margin - width));
  let place = besideIn(anchor, height, clientHeight, wanted);
  const focus = focusBeside(anchor);
  if (focus && focus.left < left + width && focus.right > left && overlap(focus, place)) {
    const both = { top: Math.min(anchor.top, focus.top), bottom: Math.max(anchor.bottom, focus.bottom) };
    const off = besideIn(both, height, clientHeight, wanted);
    if (off.bottom - off.top >= Math.min(height, leastRoom)) place = off;
  }
  element.style.left = `${Math.round(left)}px`;
  element.style.top = `${Math.round(place.top)}px`;
  if (place.bottom - place.top < height)
    element.style.maxHeight = `${Math.floor(place.bottom - place.top)}px`;
}

/** Where the focus stands, unless the anchor is a place in it. */
function focusBeside(anchor: DOMRect): DOMRect | undefined {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return undefined;
  const box = focused.getBoundingClientRect();
  const around = box.top <= anchor.top && box.bottom >= anchor.bottom;
  return around && box.left <= anchor.left && box.right >= anchor.right ? undefined : box;
}

const overlap = (one: Span, other: Span): boolean => one.top < other.bottom && one.bottom > other.top;
