import { createContext, useContext } from 'react';

const Visibility = createContext(true);

/** Tells what is within whether it is on show: what is kept but hidden follows nothing. */
export const VisibilityProvider = Visibility.Provider;

export const useIsVisible = (): boolean => useContext(Visibility);
