import { useSyncExternalStore } from 'react';

const dark = '(prefers-color-scheme:dark)';

function subscribe(changed: () => void): () => void {
  const list = window.matchMedia(dark);
  list.addEventListener('change', changed);
  const chosen = new MutationObserver(changed);
  chosen.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => {
    list.removeEventListener('change', changed);
    chosen.disconnect();
  };
}

function read(): 'light' | 'dark' {
  const theme = document.documentElement.dataset['theme'];
  if (theme === 'light' || theme === 'dark') return theme;
  return window.matchMedia(dark).matches ? 'dark' : 'light';
}

/** Whether the page is light or dark now, for pictures that are drawn and not styled. */
export const useGround = (): 'light' | 'dark' => useSyncExternalStore(subscribe, read);
