const gap = 6;
const margin = 8;

/**
 * Puts a card that has the focus itself below its button or above it, or else over it, wherever all of it can be seen: where the
 * window is lower than the card, its style lets it scroll.
 */
export function placeCard(card: HTMLElement, button: DOMRect, align: 'start' | 'end'): void {
  const { width, height } = card.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const fitsBelow = button.bottom + gap + height + margin <= clientHeight;
  const fitsAbove = button.top - gap - height >= margin;
  const lowest = Math.max(margin, clientHeight - margin - height);
  const top = fitsBelow ? button.bottom + gap : fitsAbove ? button.top - gap - height : lowest;
  const wanted = align === 'start' ? button.left : button.right - width;
  card.style.inset = 'auto';
  card.style.left = `${Math.round(Math.max(margin, Math.min(wanted, clientWidth - margin - width)))}px`;
  card.style.top = `${Math.round(top)}px`;
}
