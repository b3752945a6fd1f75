import type { RefObject } from 'react';
import { useCard } from './useCard.ts';

interface CardKeeperProps {
  readonly card: RefObject<HTMLElement | null>;
  readonly button: RefObject<HTMLElement | null>;
}

/** Renders nothing, and looks after the card of a `Popover`; loaded when one is first opened. */
export function CardKeeper({ card, button }: CardKeeperProps) {
  useCard(card, button, 'end');
  return null;
}
