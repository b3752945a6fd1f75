import { createContext, type RefObject, useContext } from 'react';

/**
 * The regions of the screen to which the focus can be moved, when the focused element disappears or when a region is
 * to be shown.
 */
export type PlaceName = 'input' | 'hiddenUnits' | 'panels';

export type Places = Readonly<Record<PlaceName, RefObject<HTMLDivElement | null>>>;

/** The screen fills this in; without a screen around it, there is nowhere to go. */
export const PlacesContext = createContext<Places | undefined>(undefined);

/** Moves the focus of keyboard and screen reader to a region. @param show whether the region is scrolled into view as well */
export function useGoTo(): (place: PlaceName, show?: 'show') => void {
  const places = useContext(PlacesContext);
  return (place, show) => {
    const element = places?.[place].current;
    if (show) element?.scrollIntoView();
    element?.focus({ preventScroll: true });
  };
}
