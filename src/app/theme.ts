/** The colours of the page: as the system is set, or always light or dark. */
export type Theme = 'system' | 'light' | 'dark';

const key = 'theme';

/** The colour of the header in both themes (`--surface`), for the browser's own frame around the page. As in index.html. */
const frameColours = { light: '#ffffff', dark: '#181b1f' } as const;

/** The theme chosen last time; 'system' where nothing is stored or storage is blocked. */
export function storedTheme(): Theme {
  try {
    const stored = localStorage.getItem(key);
    return stored === 'light' || stored === 'dark' ? stored : 'system';
  } catch {
    return 'system';
  }
}

/** Remembers the choice where the browser lets it. */
export function storeTheme(theme: Theme): void {
  try {
    if (theme === 'system') localStorage.removeItem(key);
    else localStorage.setItem(key, theme);
  } catch {
    // Blocked storage: the choice holds until the page is left.
  }
}

/** Colours the page and the browser's frame around it. */
export function showTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  for (const scheme of ['light', 'dark'] as const) {
    const frame = document.querySelector(`meta[name="theme-color"][media*="${scheme}"]`);
    const colour = frameColours[theme === 'system' ? scheme : theme];
    // Whenever it is written, even as it stands, Chromium looks through all media queries anew: a long task of the first load.
    if (frame && frame.getAttribute('content') !== colour) frame.setAttribute('content', colour);
  }
}
