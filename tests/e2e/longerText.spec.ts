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
const otherScreens = ['notes/sparsity', 'exercise', 'bridge'];

/** The faults of every panel and of the other screens, in a wide and in a narrow window. @param query begins with `&` */
async function faultsEverywhere(page: Page, train: string, query = ''): Promise<string[]> {
  const found: string[] = [];
  const look = async (place: string): Promise<void> => {
    for (const window of windows) {
      await page.setViewportSize(window);
      for (const fault of await layoutFaults(page, 2)) found.push(`${place} at ${window.width} px: ${fault}`);
    }
  };
  await page.goto(`./#/playground?source=scenes&patches=500${query}`);
  await expect(page.getByRole('button', { name: train, exact: true })).toBeEnabled();
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
  return found;
}

test('English that is 40 % longer, as another language may be, is nowhere cut and nowhere overlaps', async ({
  page,
}) => {
  await giveLongerWords(page);
  expect(await faultsEverywhere(page, lengthened(english.train.name))).toEqual([]);
});

test('Chinese is nowhere cut and nowhere overlaps', async ({ page }) => {
  expect(await faultsEverywhere(page, chinese.train.name, '&lang=zh-Hans')).toEqual([]);
});
