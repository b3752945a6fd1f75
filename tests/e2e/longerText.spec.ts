import type { Page } from '@playwright/test';
import { notation as english } from '../../src/words/en/notation.ts';
import { notation as chinese } from '../../src/words/zh/notation.ts';
import { lengthened } from '../house/words/longer.ts';
import { layoutFaults } from './support/layout.ts';
import { giveLongerWords } from './support/longerWords.ts';
import { expect, test } from './support/test.ts';

const windows = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];
const otherScreens = ['notes/sparsity', 'exercise', 'bridge', 'compare'];

/** Expects that every panel and the other screens have no faults, in a wide and in a narrow window. @param query begins with `&` */
async function expectNoFaults(page: Page, train: string, query = ''): Promise<void> {
  let order = windows;
  const look = async (place: string): Promise<void> => {
    order = order.toReversed(); // the window of the place before is left as it is
    for (const window of order) {
      await page.setViewportSize(window);
      await page.evaluate(() => scrollTo(0, 0));
      await page.mouse.move(0, 0); // away from what has a hint
      // The line that lies over a scrolled page is taken away a moment later.
      await expect.poll(() => layoutFaults(page, 2), `${place} at ${window.width} px`).toEqual([]);
    }
  };
  await page.goto(`./#/playground?source=scenes&patches=500${query}`);
  await expect(page.getByRole('button', { name: train, exact: true })).toBeEnabled();
  await expect(page.getByRole('tab')).toHaveCount(6);
  for (const [place, tab] of (await page.getByRole('tab').all()).entries()) {
    await tab.click();
    await expect(page.getByRole('tabpanel').locator('h2, h3').first()).toBeVisible();
    await look(`panel ${place + 1}`);
  }
  for (const screen of otherScreens) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#/${screen}`);
    await expect(page.getByRole('tab')).toHaveCount(0);
    await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
    await look(screen);
  }
}

test('text in another language is nowhere cut and nowhere overlaps', async ({ page }) => {
  await test.step('English that is 40 % longer, as another language may be', async () => {
    await giveLongerWords(page);
    await expectNoFaults(page, lengthened(english.train.name));
  });
  await test.step('Chinese', async () => {
    await page.unrouteAll();
    await expectNoFaults(page, chinese.train.name, '&lang=zh-Hans');
  });
});
