import { type FocusEvent, type RefObject, type ToggleEvent, useEffect, useRef } from 'react';
import { placeCard } from './placeBeside.ts';

/**
 * What a card in the browser's top layer does: it takes the focus when it opens, keeps within the window whatever arrives in
 * it, and closes when the focus leaves it and its button.
 */
export function useCard(
  card: RefObject<HTMLElement | null>,
  button: RefObject<HTMLElement | null | undefined>,
  align: 'start' | 'end',
) {
  const growing = useRef<ResizeObserver>(undefined);
  useEffect(() => () => growing.current?.disconnect(), []);

  const place = (): void => {
    if (card.current && button.current) {
      placeCard(card.current, button.current.getBoundingClientRect(), align);
    }
  };
  return {
    onToggle: ({ newState }: ToggleEvent): void => {
      growing.current?.disconnect();
      if (newState !== 'open' || !card.current) return;
      place();
      growing.current = new ResizeObserver(place);
      for (const one of [card.current, document.documentElement]) growing.current.observe(one);
      card.current.focus({ preventScroll: true });
    },
    onBlur: ({ relatedTarget: to }: FocusEvent): void => {
      const stays = to === null || to === button.current || card.current?.contains(to);
      if (!stays && card.current?.matches(':popover-open')) card.current.hidePopover();
    },
  };
}
