import { createStore, type StoreApi } from 'zustand/vanilla';
import { showTheme, storedTheme, storeTheme, type Theme } from './theme.ts';

/** How the page is coloured. */
export interface Appearance {
  readonly theme: Theme;
  /** Whether the address asked for it. Such a theme is not remembered for the next visit. */
  readonly named: boolean;
}

/** @param asked the theme that the address names, if any */
export function createAppearance(asked: Theme | undefined): StoreApi<Appearance> {
  const appearance = createStore<Appearance>(() => ({
    theme: asked ?? storedTheme(),
    named: asked !== undefined,
  }));
  showTheme(appearance.getState().theme);
  appearance.subscribe(({ theme }) => showTheme(theme));
  return appearance;
}

/** The visitor's choice, remembered where the browser lets it. */
export function chooseTheme(appearance: StoreApi<Appearance>, theme: Theme): void {
  appearance.setState({ theme });
  storeTheme(theme);
}
