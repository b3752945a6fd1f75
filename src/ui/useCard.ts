import { type RefObject, useEffect } from 'react';
import { placeCard } from './placeCard.ts';

/**
 * What a card in the browser's top layer does whenever it is open: it takes the focus, keeps within the window whatever arrives
 * in it, and closes when the focus goes elsewhere than to it or its button.
 */
export function useCard(
  card: RefObject<HTMLElement | null>,
  button: RefObject<HTMLElement | null | undefined>,
  align: 'start' | 'end',
): void {
  useEffect(() => {
    const element = card.current;
    if (!element) return;
    const place = (): void => {
      if (button.current) placeCard(element, button.current.getBoundingClientRect(), align);
    };
    const growing = new ResizeObserver(place);
    const isOpen = (): boolean => element.matches(':popover-open');
    const follow = (): void => {
      growing.disconnect();
      if (!isOpen()) return;
      place();
      for (const one of [element, document.documentElement]) growing.observe(one);
      element.focus({ preventScroll: true });
    };
    const closeElsewhere = ({ target }: FocusEvent): void => {
      const here = target instanceof Node && (element.contains(target) || button.current?.contains(target));
      if (!here && isOpen()) element.hidePopover();
    };
    follow();
    element.addEventListener('toggle', follow);
    document.addEventListener('focusin', closeElsewhere);
    return () => {
      growing.disconnect();
      element.removeEventListener('toggle', follow);
      document.removeEventListener('focusin', closeElsewhere);
    };
  }, [card, button, align]);
}
