const gap = 6;
const margin = 8;
/** CSS pixels of a tooltip that are worth being shown beside the focus rather than over it. */
const leastRoom = 40;

type Side = 'above' | 'below';

/** From top to bottom, in CSS pixels from the top of the window. */
export interface Span {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Where a card stands that is to leave something free: on the side that is wanted if it fits there, else where more of it fits,
 * and no taller than the room there.
 */
export function besideIn(free: Span, height: number, windowHeight: number, wanted: Side): Span {
  const room = { above: free.top - gap - margin, below: windowHeight - margin - gap - free.bottom };
  const other = wanted === 'above' ? 'below' : 'above';
  const side = height <= room[wanted] || room[wanted] >= room[other] ? wanted : other;
  const shown = Math.max(0, Math.min(height, room[side]));
  const top = side === 'below' ? free.bottom + gap : free.top - gap - shown;
  return { top, bottom: top + shown };
}

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
  return overlap(box, anchor) && box.height > anchor.height ? undefined : box;
}

const overlap = (one: Span, other: Span): boolean => one.top < other.bottom && one.bottom > other.top;
