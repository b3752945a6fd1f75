import type { Page } from '@playwright/test';
import { expectAccessibleButColours, expectAccessibleInBothThemes } from './support/accessibility.ts';
import { expect, test } from './support/test.ts';

const phone = { width: 390, height: 844 };
const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

/** Types a number into the field beside a slider. */
async function setNumber(page: Page, name: string, value: number): Promise<void> {
  const field = page.getByRole('textbox', { name }).first();
  await field.fill(String(value));
  await field.press('Enter');
}

test('two learners can be trained by keyboard, the measures rise, and the screen leads on', async ({
  page,
}) => {
  await page.goto('./#/bridge');
  await expect(page.getByRole('heading', { level: 2, name: /The bridge/ })).toBeVisible();
  await setNumber(page, 'True features, exact value', 8);
  await setNumber(page, 'Dimensions, exact value', 6);
  await setNumber(page, 'Steps, exact value', 700);
  await setNumber(page, 'Latents, exact value', 8);
  const train = page.getByRole('button', { name: 'Train both' });
  await expect(train).toHaveAttribute('aria-disabled', 'true');
  // Without the learner that it is about there is no question, and nothing to wait for.
  const method = page
    .getByRole('region', { name: 'Learner A' })
    .getByRole('combobox', { name: 'Method', exact: true });
  await method.selectOption('topK');
  await expect(page.getByRole('radio', { name: 'Hardly any' })).toHaveCount(0);
  await expect(train).not.toHaveAttribute('aria-disabled', 'true');
  await method.selectOption('l1');
  await page.getByRole('radio', { name: 'Hardly any' }).focus();
  await page.keyboard.press('Space');
  await train.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Trained: 700 steps.', { exact: true })).toHaveCount(2, { timeout: 60_000 });
  await expect(page.getByText(/^Your prediction: Hardly any/)).toBeVisible();

  const second = page.getByRole('region', { name: 'Learner B' });
  const measured = await second
    .getByRole('row', { name: /Matched cosine/ })
    .getByRole('cell')
    .textContent();
  expect(Number(measured)).toBeGreaterThan(0.8);
  const matrix = second.getByRole('listbox', { name: /cosines between true features and latents/ });
  await matrix.focus();
  await page.keyboard.press('ArrowRight');
  await expect(second.getByText(/^Feature 1, latent \d+: cosine/).last()).toBeVisible();

  await setNumber(page, 'Example', 2);
  await expect(page.getByRole('heading', { name: /^Learner A: \d+ latents? (is|are) on/ })).toBeVisible();
  await expectAccessibleInBothThemes(page);
  await page.setViewportSize(phone);
  await expect.poll(() => fits(page)).toBe(true);
  await expectAccessibleButColours(page);

  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(page.getByText('Not trained yet.', { exact: true })).toHaveCount(2);

  // Another kind of world has its own question, which is asked before its first run.
  await page.getByRole('combobox', { name: 'Kind of world' }).selectOption('Features that imply others');
  await expect(train).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('radio', { name: 'Clearly less often' }).check();
  await train.click();
  await expect(page.getByText('Trained: 700 steps.', { exact: true })).toHaveCount(2, { timeout: 60_000 });
  await expect(page.getByText(/^In learner B the parents’ latents are on in \d+%/)).toBeVisible();
  await expect(second.getByRole('row', { name: /^Children found/ })).toBeVisible();
  await expect.poll(() => fits(page)).toBe(true);
  await expectAccessibleButColours(page, 'main');

  await test.step('the trade-off is drawn in the background, and the screen leads on to the notes', async () => {
    await page.getByRole('button', { name: 'Draw the curve' }).click();
    await expect(page.getByRole('row', { name: /^L1 = 1.5/ })).toBeVisible({ timeout: 90_000 });
    await page.getByRole('link', { name: /an L1 penalty in place of ρ/ }).click();
    await expect(page).toHaveURL(/#\/playground\?.*sparsity=l1/);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);
    await page.goBack();
    await page.getByRole('link', { name: /chapter 13/ }).click();
    await expect(page).toHaveURL(/#\/notes\/after/);
  });
  await test.step('in Chinese, too', async () => {
    await page.goto('./#/bridge?lang=zh-Hans');
    await expect(page.getByRole('heading', { level: 2, name: /真相已知/ })).toBeVisible();
  });
});
