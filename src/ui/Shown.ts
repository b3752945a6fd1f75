import { createContext, useContext } from 'react';

const Shown = createContext(true);

/** Tells what is within whether it is on show: what is kept but hidden follows nothing. */
export const ShownProvider = Shown.Provider;

export const useShown = (): boolean => useContext(Shown);
