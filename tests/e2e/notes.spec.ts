import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectAccessible, expectColoursAccessible } from './support/accessibility.ts';
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
  const entries = page.getByRole('grid', { name: /^W1 x, 4 rows/ }).getByRole('gridcell');
  await page.getByRole('button', { name: 'Previous line' }).first().focus();
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Enter');
  await expect(page.getByText('Line 1 of 10: a2').first()).toBeVisible();
  await entries.first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('W1 x, row 2, column 2').first()).toBeVisible();
  await entries.nth(2).hover();
  await expect(page.getByText('W1 x, row 1, column 3').first()).toBeVisible();
  await page.mouse.move(0, 0);
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
  await expect(page.getByText('1 of 7 tasks done').first()).toBeVisible();
  // The question about a prediction tells its result: it is folded until the prediction is made.
  const later = page.locator('details').filter({ hasText: 'A question for after your prediction' });
  await expect(later).toHaveCount(2);
  await expect(later.first().getByRole('textbox', { includeHidden: true })).toBeHidden();
  await page.getByRole('radio', { name: '4 rows and 6 columns' }).focus();
  await page.keyboard.press('Space');
  await expect(later).toHaveCount(1);
  await openNotes(page, '', 'Notes');
  await page.getByLabel('Your name').fill('Ada');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save your answers' }).click();
  const saved = await readFile(await (await download).path(), 'utf8');
  expect(saved).toContain('Your name: Ada');
  expect(saved).toContain('All weights of both matrices, no biases.');

  await test.step('in Chinese too, on a phone', async () => {
    await openNotes(page, '/cost?lang=en', /Step 1: the cost/);
    await page.getByRole('combobox', { name: 'Language' }).selectOption('zh-Hans');
    await expect(page.getByRole('heading', { level: 2, name: /第一步：代价/ })).toBeVisible();
    await expect(page).toHaveURL(/lang=zh-Hans/);
    await page.setViewportSize(phone);
    await expect.poll(() => fits(page)).toBe(true);
    await openNotes(page, '/excites?lang=zh-Hans', /什么最能激发/);
    await figuresAreThere(page);
    await expectAccessible(page);
  });
});

/**
 * Looks at the page without its formulas, which KaTeX draws, and without matrices' tables after the third: they are all alike,
 * with a cell for each of their hundreds of entries, and axe goes over all that is there, asked about or not.
 */
async function lookedAtInShort(page: Page, look: () => Promise<void>): Promise<void> {
  const putBack = await page.evaluateHandle(() => {
    const tables = [...document.querySelectorAll('article [role="grid"]')].slice(3);
    const formulas = [...document.querySelectorAll('article .katex')];
    const sized = [...tables, ...formulas].map((part) => ({ part, box: part.getBoundingClientRect() }));
    const parts = sized.map(({ part, box }) => {
      const place = document.createElement('span');
      // What it stands in is as wide as with it, and scrolls where it does; a formula's text may be its name.
      place.textContent = part.querySelector('.katex-html')?.textContent ?? '';
      Object.assign(place.style, { display: 'inline-block', overflow: 'hidden', verticalAlign: 'bottom' });
      Object.assign(place.style, { inlineSize: `${box.width}px`, blockSize: `${box.height}px` });
      if (part.matches('[role="grid"]')) place.tabIndex = 0; // as a cell of it has: its box can be scrolled by keys
      part.replaceWith(place);
      return { part, place };
    });
    return () => {
      for (const { part, place } of parts) place.replaceWith(part);
    };
  });
  await look();
  await putBack.evaluate((put) => put());
}

/** Waits until the last part of the chapter and its figures are drawn. */
const figuresAreThere = async (page: Page) => {
  await expect(page.locator('article[aria-busy="false"]')).toBeVisible();
  await page.waitForFunction(() =>
    [...document.querySelectorAll('figure')].every((figure) =>
      figure.querySelector('svg, canvas, table, button, input'),
    ),
  );
  await expect(page.locator('article [aria-busy="true"]')).toHaveCount(0);
  // axe measures what is scrolled out of a figure's box, too, but that is not laid out (MatricesFigure.module.css).
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('section[data-kind] { content-visibility: visible !important; }');
    document.adoptedStyleSheets = [sheet];
  });
};

test('every chapter is reached and answered with the keyboard, fits a phone, and axe finds nothing in it', async ({
  page,
}) => {
  await test.step('a chapter that does not exist is named, and the contents are shown', async () => {
    await openNotes(page, '/nowhere?lang=en', 'Notes');
    await expect(page.getByText('There is no chapter called “nowhere”.')).toBeVisible();
  });
  const chapters = page.getByRole('navigation', { name: 'Contents' }).getByRole('link');
  await expect(chapters).toHaveCount(13);
  const wide = page.viewportSize()!;
  for (let place = 0; place < 13; place++) {
    const name = (await chapters.nth(place).innerText()).replace(/^\d+\s*/, '');
    await test.step(name, async () => {
      await chapters.nth(place).focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 2, name })).toBeFocused();
      await figuresAreThere(page);
      const recall = page.locator('[id^="step-recall"]').first();
      await recall.getByRole('radio').first().focus();
      await page.keyboard.press('Space');
      await expect(recall.getByRole('status')).toContainText(/Right\.|Not quite/);
      await page.setViewportSize(phone);
      await expect.poll(() => fits(page), name).toBe(true);
      await lookedAtInShort(page, () => expectAccessible(page, 'article'));
      await page.setViewportSize(wide);
      if (!/^Step 1/.test(name)) return;
      await page.emulateMedia({ colorScheme: 'dark' });
      await lookedAtInShort(page, () => expectColoursAccessible(page));
      await page.emulateMedia({ colorScheme: 'light' });
    });
  }
});
