import type { Page } from '@playwright/test';
import { shell as english } from '../../src/words/en/shell.ts';
import { notation } from '../../src/words/zh/notation.ts';
import { shell } from '../../src/words/zh/shell.ts';
import { expectAccessible } from './support/accessibility.ts';
import { expect, test } from './support/test.ts';

const run = '#/playground?source=scenes&patches=500&iterations=30';

/** Text that is seen or heard and reads like an English sentence: three words in a row in small letters, or nearly so. */
const englishOnThePage = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const sentence = /[A-Za-z]{2,},? [a-z]{2,},? [a-z]{2,}/;
    const found = new Set<string>();
    const note = (text: string | null | undefined) => {
      if (text && sentence.test(text)) found.add(text.trim());
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.closest('script, style, noscript, code, .katex') === null)
        note(node.textContent);
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [alt], [placeholder]')) {
      for (const name of panels) {
    await tab(page, name).click();
    await expect(page.getByRole('tabpanel').locator('h2, h3').first()).toBeVisible();
    await expect(page.getByRole('tabpanel')).not.toContainText(shell.loading);
    const english = await englishOnThePage(page);
    if (english.length > 0) left[name] = english;
    await expectAccessible(page);
  }
  expect(left).toEqual({});
});

test.describe('a visitor whose browser speaks Chinese', () => {
  test.use({ locale: 'zh-CN' });

  test('reads the page in Chinese, can change to English, and finds that again; a link that names a language wins', async ({
    page,
  }) => {
    await page.goto(`./${run}`);
    await expect(page.getByRole('heading', { level: 1, name: shell.title })).toBeVisible();
    await page.getByRole('combobox', { name: shell.language.name }).selectOption('en');
    await expect(page.getByRole('heading', { level: 1, name: english.title })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await page.reload();
    await expect(page.getByRole('combobox', { name: english.language.name })).toHaveValue('en');
    await page.goto(`./${run}&lang=zh-Hans`);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: shell.title })).toBeVisible();
  });
});
