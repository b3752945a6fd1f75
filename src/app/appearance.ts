import { createStore, type StoreApi } from 'zustand/vanilla';
import { showSize, storedSize, storeSize, type TextSize } from './textSize.ts';
import { showTheme, storedTheme, storeTheme, type Theme } from './theme.ts';

/** How the page is coloured, and how large it is written. */
export interface Appearance {
  readonly theme: Theme;
  /** Whether the address asked for it. Such a theme is not remembered for the next visit. */
  readonly named: boolean;
  readonly size: TextSize;
}

/** @param asked the theme that the address names, if any */
export function createAppearance(asked: Theme | undefined): StoreApi<Appearance> {
  const appearance = createStore<Appearance>(() => ({
    theme: asked ?? storedTheme(),
    named: asked !== undefined,
    size: storedSize(),
  }));
  const show = ({ theme, size }: Appearance): void => {
    showTheme(theme);
    showSize(size);
  };
  show(appearance.getState());
  appearance.subscribe(show);
  return appearance;
}

/** The visitor's choice, remembered where the browser lets it. */
export function chooseTheme(appearance: StoreApi<Appearance>, theme: Theme): void {
  appearance.setState({ theme });
  storeTheme(theme);
}

/** The visitor's choice, remembered where the browser lets it. */
export function chooseSize(appearance: StoreApi<Appearance>, size: TextSize): void {
  appearance.setState({ size });
  storeSize(size);
}
