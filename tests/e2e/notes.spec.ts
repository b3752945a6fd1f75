import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import {
  expectAccessible,
  expectAccessibleButForColours,
  expectAccessibleInBothThemes,
} from './support/accessibility.ts';
import { openPlayground } from './support/playground.ts';
import { expect, test } from './support/test.ts';

const phone = { width: 390, height: 844 };

/** Opens an address of the notes, and waits for its heading. */
async function openNotes(page: Page, path: string, heading: string | RegExp): Promise<void> {
  await page.goto(`./#/notes${path}`);
  await expect(page.getByRole('heading', { level: 2, name: heading })).toBeVisible();
}

const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

test('a chapter can be read and answered with the keyboard alone, and the answers are kept', async ({
  page,
}) => {
  await openNotes(page, '/cost', /Step 1: the cost/);
  const entry = page.getByRole('table', { name: /^W1 x, 4 rows/ });
  await page.getByRole('button', { name: 'Previous line' }).first().focus();
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Enter');
  await expect(page.getByText('Line 1 of 10: a2').first()).toBeVisible();
  await entry.first().getByRole('button').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('W1 x, row 2, column 2').first()).toBeVisible();
  await page.getByRole('radio', { name: 'All weights and all biases.' }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByText('Not quite. Think again:')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByText('Right.')).toBeVisible();
  await page.getByRole('slider', { name: 'Mean activation' }).focus();
  await page.keyboard.press('Home');
  await expect(page.getByText(/^At ρ̂ = 1e-3 the divergence is/)).toBeVisible();
  const symbol = page.getByRole('button', { name: 'ρ̂' }).first();
  await symbol.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'mean activation' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(symbol).toBeFocused();
  await page.reload();
  await expect(page.getByText('1 of 5 tasks done').first()).toBeVisible();
  await openNotes(page, '', 'Notes');
  await page.getByLabel('Your name').fill('Ada');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save your answers' }).click();
  const saved = await readFile(await (await download).path(), 'utf8');
  expect(saved).toContain('Your name: Ada');
  expect(saved).toContain('All weights of both matrices, no biases.');
});

test('axe finds nothing in the notes, in both languages, wide and narrow', async ({ page }) => {
  await openNotes(page, '/cost?lang=en', /Step 1: the cost/);
  await expect(page.getByRole('table').first()).toBeVisible();
  await expectAccessibleInBothThemes(page);
  await page.getByRole('combobox', { name: 'Language' }).selectOption('zh-Hans');
  await expect(page.getByRole('heading', { level: 2, name: /第一步：代价/ })).toBeVisible();
  await expect(page).toHaveURL(/lang=zh-Hans/);
  await page.setViewportSize(phone);
  await expectAccessibleButForColours(page); // which are those of the other language
  await expect.poll(() => fits(page)).toBe(true);
  await openNotes(page, '/excites?lang=en', /What excites/);
  await expect(page.getByRole('button', { name: 'Row 1, column 1: 0' }).first()).toBeVisible();
  await expectAccessible(page);
  await expect.poll(() => fits(page)).toBe(true);
});

test('a link to a step shows that step, and the playground is found as it was left', async ({ page }) => {
  await openPlayground(page, { seed: 4 });
  await page.getByRole('tab', { name: 'Sparsity' }).click();
  await page.getByRole('link', { name: 'Notes' }).click();
  await page.getByRole('link', { name: 'What excites a unit most' }).first().click();
  await expect(page).toHaveURL(/#\/notes\/excites$/);
  await openNotes(page, '/excites?step=pictures', /What excites/);
  await expect(page.getByRole('heading', { name: /Two pictures/ })).toBeInViewport();
  await expect(page.getByRole('heading', { name: /Two pictures/ })).toBeFocused();
  await page.getByRole('link', { name: 'Playground', exact: true }).click();
  await expect(page.getByRole('tab', { name: 'Sparsity' })).toHaveAttribute('aria-selected', 'true');
  await expect(page).toHaveURL(/seed=4/);
});

test('a chapter that does not exist is named, and the contents are shown', async ({ page }) => {
  await openNotes(page, '/nowhere', 'Notes');
  await expect(page.getByText('There is no chapter called “nowhere”.')).toBeVisible();
});
