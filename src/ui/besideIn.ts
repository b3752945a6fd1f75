const gap = 6;
/** Between a card and the edges of the window, in CSS pixels. */
export const margin = 8;

export type Side = 'above' | 'below';

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
