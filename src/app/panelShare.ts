const key = 'panelShare';
const property = '--panels';

/** Widths in rem: what the panels need, and what has to be left for the tiles and the input. */
const least = 26;
const rest = 50;

/** How much of the window's width the panels can take, in percent of it. */
export function shareRange(): { readonly min: number; readonly max: number } {
  const rem = (100 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)) / innerWidth;
  return { min: least * rem, max: Math.max(least * rem, 100 - rest * rem) };
}

/** The width that a share gives, in CSS: never too little for the panels or for the rest, whatever the window's size. */
export const widthOf = (share: number): string => `clamp(${least}rem, ${share}vw, 100vw - ${rest}rem)`;

/** The share that the visitor has set; undefined where none is stored or storage is blocked, for the usual width. */
export function storedShare(): number | undefined {
  try {
    const share = Number.parseFloat(localStorage.getItem(key) ?? '');
    return share > 0 && share < 100 ? share : undefined;
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
  else columns.style.setProperty(property, widthOf(share));
}
