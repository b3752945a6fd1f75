import { type RefObject, type ToggleEvent, useEffect, useRef } from 'react';
import { placeCard } from './placeBeside.ts';

/**
 * What a card in the browser's top layer does: it takes the focus when it opens, keeps within the window whatever arrives in
 * it, and closes when the focus goes elsewhere than to it or its button.
 * @returns its handler for being opened and closed
 */
export function useCard(
  card: RefObject<HTMLElement | null>,
  button: RefObject<HTMLElement | null | undefined>,
  align: 'start' | 'end',
): (event: ToggleEvent) => void {
  const whileOpen = useRef<AbortController>(undefined);
  useEffect(() => () => whileOpen.current?.abort(), []);

  const place = (): void => {
    if (card.current && button.current) {
      placeCard(card.current, button.current.getBoundingClientRect(), align);
    }
  };
  return ({ newState }) => {
    whileOpen.current?.abort();
    const element = card.current;
    if (newState !== 'open' || !element) return;
    place();
    whileOpen.current = new AbortController();
    const { signal } = whileOpen.current;
    const growing = new ResizeObserver(place);
    for (const one of [element, document.documentElement]) growing.observe(one);
    signal.addEventListener('abort', () => growing.disconnect());
    const closeElsewhere = ({ target }: FocusEvent): void => {
      const here = target instanceof Node && (element.contains(target) || button.current?.contains(target));
      if (!here && element.matches(':popover-open')) element.hidePopover();
    };
    document.addEventListener('focusin', closeElsewhere, { signal });
    element.focus({ preventScroll: true });
  };
}
