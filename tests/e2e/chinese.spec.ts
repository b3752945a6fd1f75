import type { Page } from '@playwright/test';
import { shell as english } from '../../src/words/en/shell.ts';
import { notation } from '../../src/words/zh/notation.ts';
import { shell } from '../../src/words/zh/shell.ts';
import { expectAccessibleButColours, expectWordsAccessible, inPanel } from './support/accessibility.ts';
import { expect, test } from './support/test.ts';

const run = '#/playground?source=scenes&patches=500&iterations=30';

const panels = ['measures', 'patches', 'hiddenUnit', 'reconstructions', 'sparsity', 'gradientCheck'] as const;

/** Text that is seen or heard and reads like an English sentence: three words in a row, two of them in small letters. */
const englishOnThePage = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const sentence = /[A-Za-z]{2,},? [a-z]{2,},? [a-z]{2,}/;
    const found = new Set<string>();
    const note = (text: string | null) => {
      if (text && sentence.test(text)) found.add(text.trim());
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.parentElement?.closest('script, style, noscript, code, .katex')) note(node.textContent);
    }
    for (const name of ['aria-label', 'title', 'alt', 'placeholder']) {
      for (const element of document.querySelectorAll(`[${name}]`)) note(element.getAttribute(name));
    }
    return [...found];
  });

test.use({ locale: 'zh-CN' });

test('a visitor whose browser speaks Chinese has all of the playground in Chinese', async ({ page }) => {
  await test.step('training, λ and every panel work without an English sentence, and axe finds nothing', async () => {
    await page.goto(`./${run}`);
    const train = page.getByRole('button', { name: notation.train.name, exact: true });
    await expect(train).toBeEnabled();
    await expect(page).toHaveTitle(shell.title);
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
    await train.click();
    await expect(train).toBeHidden();
    const lambda = page.getByRole('slider', { name: new RegExp(notation.lambda.name) }).first();
    const before = await lambda.getAttribute('aria-valuetext');
    await lambda.focus();
    await page.keyboard.press('ArrowRight');
    await expect(lambda).not.toHaveAttribute('aria-valuetext', before ?? '');
    const left: Partial<Record<(typeof panels)[number], string[]>> = {};
    for (const name of panels) {
      await page.getByRole('tab', { name: shell.panels[name], exact: true }).click();
      await expect(page.getByRole('tabpanel').locator('h2, h3').first()).toBeVisible();
      const found = await englishOnThePage(page);
      if (found.length > 0) left[name] = found;
      // Colours and structure are those of the English page.
      if (name === panels[0]) await expectAccessibleButColours(page);
      else await expectWordsAccessible(page, inPanel);
    }
    expect(left).toEqual({});
  });
  await test.step('English can be chosen, and is there again another time; a link that names a language wins', async () => {
    await expect(page.locator('link[rel=manifest]')).toHaveAttribute('href', /manifest\.zh-Hans\./);
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
