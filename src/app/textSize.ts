/** The size of everything written on the page: as at a desk, or large enough for the last row in front of a projector. */
export type TextSize = 'desk' | 'presentation';

const key = 'size';

/** The size chosen last time; 'desk' where nothing is stored or storage is blocked. */
export function storedSize(): TextSize {
  try {
    return localStorage.getItem(key) === 'presentation' ? 'presentation' : 'desk';
  } catch {
    return 'desk';
  }
}

/** Remembers the choice where the browser lets it. */
export function storeSize(size: TextSize): void {
  try {
    if (size === 'desk') localStorage.removeItem(key);
    else localStorage.setItem(key, size);
  } catch {
    // Blocked storage: the choice holds until the page is left.
  }
}

export function showSize(size: TextSize): void {
  if (size === 'desk') delete document.documentElement.dataset['size'];
  else document.documentElement.dataset['size'] = size;
}
