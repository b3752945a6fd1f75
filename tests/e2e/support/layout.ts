import { expect, type Page } from '@playwright/test';

/** The picture of the tiles, their gutters included. */
export const tilesPicture = (page: Page) =>
  page.getByRole('listbox', { name: 'Weights of each hidden unit' }).locator('canvas');

/** Resizes the window and waits until the tiles are drawn for it. */
export async function resize(page: Page, width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height });
  let last = '';
  await expect
    .poll(async () => {
      const before = last;
      last = JSON.stringify(await tilesPicture(page).boundingBox());
      return last === before;
    })
    .toBe(true);
}

/** The part of the window that the picture of the tiles covers, from 0 to 1. */
export async function tilesShare(page: Page): Promise<number> {
  const box = await tilesPicture(page).boundingBox();
  const window = page.viewportSize();
  if (!box || !window) return 0;
  const within = (from: number, length: number, limit: number): number =>
    Math.max(0, Math.min(from + length, limit) - Math.max(from, 0));
  const area = within(box.x, box.width, window.width) * within(box.y, box.height, window.height);
  return area / (window.width * window.height);
}

/**
 * Texts that lie over each other or do not fit their place, and what makes the page wider than the window; one line each.
 * @param mostRows into how many rows the tabs may be broken
 */
export function layoutFaults(page: Page, mostRows = 1): Promise<string[]> {
  return page.evaluate((most) => {
    const faults: string[] = [];
    const isSeen = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect();
      return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
    };
    const wider = document.documentElement.scrollWidth - window.innerWidth;
    if (wider > 0) {
      const isOut = (element: Element) => element.getBoundingClientRect().right > window.innerWidth + 0.5;
      const last = [...document.body.querySelectorAll('*')].filter((one) => isOut(one) && isSeen(one)).at(-1);
      const culprit = `${last?.tagName.toLowerCase()} ${last?.getAttribute('class') ?? ''}`;
      faults.push(`the page is ${wider} px wider than the window (${culprit})`);
    }
    /** Hidden but for screen readers: clipped to nothing by itself or by what is around it. */
    const isClipped = (element: Element): boolean => {
      for (let one: Element | null = element; one; one = one.parentElement) {
        const { clipPath, contentVisibility } = getComputedStyle(one);
        if (clipPath === 'inset(50%)' || contentVisibility === 'hidden') return true;
      }
      return false;
    };
    /** The part of a box that the scrolled parts around it show. */
    const inSight = (box: DOMRect, element: Element): DOMRect | undefined => {
      let { left, top, right, bottom } = box;
      for (let one: Element | null = element; one; one = one.parentElement) {
        if (!/auto|scroll/.test(getComputedStyle(one).overflow)) continue;
        const frame = one.getBoundingClientRect();
        [left, right] = [Math.max(left, frame.left), Math.min(right, frame.right)];
        [top, bottom] = [Math.max(top, frame.top), Math.min(bottom, frame.bottom)];
      }
      return right > left && bottom > top ? new DOMRect(left, top, right - left, bottom - top) : undefined;
    };
    const texts: { readonly element: Element; readonly text: string; readonly box: DOMRect }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (!element || text === '' || element.closest('svg, select, .katex, [popover]:not(:popover-open)'))
        continue;
      if (!isSeen(element) || isClipped(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const whole of range.getClientRects()) {
        const box = inSight(whole, element);
        if (box) texts.push({ element, text, box });
      }
      const { overflowX } = getComputedStyle(element);
      if (overflowX !== 'visible' && overflowX !== 'auto' && element.scrollWidth > element.clientWidth + 1)
        faults.push(`“${text}” is cut`);
    }
    for (const element of document.querySelectorAll('.katex')) {
      if (isSeen(element) && !isClipped(element))
        texts.push({ element, text: element.textContent ?? '', box: element.getBoundingClientRect() });
    }
    texts.forEach((one, place) => {
      for (const other of texts.slice(place + 1)) {
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (across > 3 && down > 4) faults.push(`“${one.text}” lies over “${other.text}”`);
      }
      if (one.box.right > window.innerWidth + 1 && !one.element.closest('[role=tabpanel]'))
        faults.push(`“${one.text}” reaches out of the window`);
    });
    const rows = new Set(
      [...document.querySelectorAll('[role=tab]')].map((tab) => tab.getBoundingClientRect().top),
    );
    if (rows.size > most) faults.push(`the tabs stand in ${rows.size} rows`);
    const list = document.querySelector('[role=tablist]');
    if (list && list.scrollWidth > list.clientWidth + 1) faults.push('the tabs are wider than their row');
    return faults;
  }, mostRows);
}
