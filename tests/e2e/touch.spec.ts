import type { Page } from '@playwright/test';
import { openPlayground } from './support/playground.ts';
import { expect, test } from './support/test.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

const pictures = (page: Page) => [
  page.getByRole('listbox', { name: 'Weights of each hidden unit' }),
  page.getByRole('listbox', { name: /^Mean activation of each hidden unit/ }),
];

/** Moves a finger up over the middle of the window. */
async function swipeUp(page: Page, pixels: number): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const [x, y] = [195, 422];
  await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  for (let moved = 0; moved <= pixels; moved += 10) {
    await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x, y: y - moved }] });
  }
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

test('a swipe over tiles or bars scrolls the page and chooses nothing; a tap chooses', async ({ page }) => {
  await openPlayground(page);
  for (const picture of pictures(page)) {
    await picture.evaluate((box) => box.scrollIntoView({ block: 'center' }));
    const before = await page.evaluate(() => scrollY);
    await swipeUp(page, 120);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 50);
    await expect(picture.getByRole('option')).toHaveAttribute('aria-selected', 'false');
  }
  for (const picture of pictures(page)) {
    await picture.evaluate((box) => box.scrollIntoView({ block: 'center' }));
    await picture.tap();
    await expect(picture.getByRole('option')).toHaveAttribute('aria-selected', 'true');
    await picture.press('Escape');
    await expect(picture.getByRole('option')).toHaveAttribute('aria-selected', 'false');
  }
});
