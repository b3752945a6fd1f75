import type { Locator, Page } from '@playwright/test';
import { expectAccessible, inInput } from './support/accessibility.ts';
import { openPlayground, type Playground } from './support/playground.ts';
import { expect, test } from './support/test.ts';

const input = (page: Page): Locator => page.getByRole('region', { name: 'Input' });
const source = (page: Page, name: string): Locator => input(page).getByRole('radio', { name });
const setTo = (page: Page, label: string): Locator => page.getByRole('textbox', { name: label });

/** Which sample patches are on the sheet: their pixels as the canvas has them. */
const sheetOf = (page: Page): Promise<string> =>
  input(page)
    .getByRole('listbox', { name: /sample patches/ })
    .locator('canvas')
    .evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());

/** Waits until the run of the chosen source is ready. */
async function prepared(page: Page, playground: Playground, before: string): Promise<string> {
  await expect.poll(() => sheetOf(page)).not.toBe(before);
  await playground.ready();
  return sheetOf(page);
}

test('a source is chosen, and trained on', async ({ page }) => {
  const playground = await openPlayground(page);
  await test.step('every built-in source shows its picture, gives patches of its own and can be trained on', async () => {
    for (const picture of await input(page).locator('img').all()) {
      await expect.poll(() => picture.evaluate((img) => (img as HTMLImageElement).naturalWidth)).toBe(168);
    }
    const seen = [await sheetOf(page)];
    for (const name of ['Scrambled', 'Pink noise', 'Bars', 'Digits', 'Scenes']) {
      await playground.pick(name);
      await expect(source(page, name)).toBeChecked();
      seen.push(await prepared(page, playground, seen.at(-1) ?? ''));
      const cost = await playground.term('Total cost');
      await playground.step();
      await expect.poll(() => playground.term('Total cost'), name).toBeLessThan(cost);
      if (name === 'Digits') await expectAccessible(page, inInput);
    }
    expect(new Set(seen).size).toBe(5);
    expect(seen.at(-1)).toBe(seen[0]);
  });
  await test.step('what the visitor has set stays when the source changes, until its settings are asked for', async () => {
    await playground.type('weight decay λ, exact value', '0.02');
    const lambda = setTo(page, 'weight decay λ, exact value');
    const before = await sheetOf(page);
    await playground.pick('Digits');
    await prepared(page, playground, before);
    await expect(lambda).toHaveValue('0.02');
    await expect(
      page.getByText('Each patch of 8×8 pixels is cut from a digit at a random place.'),
    ).toBeVisible();
    await playground.pick('Bars');
    await playground.button('Use its settings').click();
    await expect(lambda).toHaveValue('1e-3');
    await expect(page.getByText('25 hidden units · 64 inputs · 2,000 patches')).toBeVisible();
    const used = playground.button('In use');
    await expect(used).toBeFocused();
    await expect(used).toHaveAttribute('aria-disabled', 'true');
  });
});

test('a newcomer chooses a source, which brings its settings', async ({ page }) => {
  const playground = await openPlayground(page, { patchCount: 10_000 });
  await test.step('bars: all 16 are found with the settings that come with them', async () => {
    await playground.pick('Bars');
    await expect(page.getByText('0 of 16 bars found')).toBeVisible();
    await expect(setTo(page, 'sparsity weight β, exact value')).toHaveValue('1');
    await expect(page.getByText(/Single bars begin to show/)).toBeVisible();
    await playground.trainToEnd();
    await expect(page.getByText('16 of 16 bars found')).toBeVisible();
    await playground.pick('Scenes');
    await expect(page.getByText(/\d+ of 25 are edge detectors/)).toBeVisible();
  });
  await test.step('arrow keys walk over the sources, Enter or the space bar chooses one, and all fit a narrow window', async () => {
    await page.setViewportSize({ width: 320, height: 700 });
    await source(page, 'Scenes').focus();
    for (const name of ['Scrambled', 'Pink noise', 'Bars']) {
      await page.keyboard.press('ArrowRight');
      await expect(source(page, name)).toBeFocused();
      await expect(source(page, 'Scenes')).toBeChecked();
    }
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await expect(source(page, 'Pink noise')).toBeChecked();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Space');
    await expect(source(page, 'Bars')).toBeChecked();
    await expect(page.getByText('0 of 16 bars found')).toBeVisible();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
    await expectAccessible(page, inInput);
  });
});
