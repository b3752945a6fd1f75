/** How much of the window's width the panels take, in percent. */
export const shareRange = { min: 24, max: 62 } as const;

const key = 'panelShare';
const property = '--panels';

/** The share that the visitor has set; undefined where none is stored or storage is blocked, for the usual width. */
export function storedShare(): number | undefined {
  try {
    const share = Number.parseFloat(localStorage.getItem(key) ?? '');
    return share >= shareRange.min && share <= shareRange.max ? share : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers it where the browser lets it. */
export function storeShare(share: number | undefined): void {
  try {
    if (share === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, share.toFixed(1));
  } catch {
    // Blocked storage: the width holds until the page is left.
  }
}

/** Gives the panels beside the tiles that width (Playground.module.css), without rendering anything anew. */
export function showShare(columns: HTMLElement, share: number | undefined): void {
  if (share === undefined) columns.style.removeProperty(property);
  else columns.style.setProperty(property, `${share}vw`);
}
