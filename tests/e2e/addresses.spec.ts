import type { Page } from '@playwright/test';
import { expectAccessible, inDialog } from './support/accessibility.ts';
import { Playground } from './support/playground.ts';
import { expect, test } from './support/test.ts';

/** A set-up that is ready at once. */
const small = '#/playground?source=scenes&patches=500';

const hashOf = (page: Page) => new URL(page.url()).hash;
const entries = (page: Page) => page.evaluate(() => history.length);

async function openAddress(page: Page, hash: string): Promise<Playground> {
  await page.goto(`./${hash}`);
  const playground = new Playground(page);
  await playground.ready();
  return playground;
}

const slider = (page: Page) => page.getByRole('slider', { name: /target activation ρ/ });
const source = (page: Page, name: string) =>
  page.getByRole('region', { name: 'Input' }).getByRole('radio', { name });

test('an address sets up the run, the panel, the unit and the theme that it names; what it holds that cannot be used is named', async ({
  page,
}) => {
  await openAddress(
    page,
    '#/playground?source=bars&lambda=77&hidden=16&patches=300&seed=4&iterations=40&lamda=1&unit=3&panel=sparsity&theme=dark',
  );
  const notice = page.getByRole('note').filter({ hasText: 'Not everything in this link could be used' });
  await test.step('the run, the panel, the unit and the theme are those of the address', async () => {
    const line = page.getByRole('region', { name: 'Cost function' });
    await expect(line.getByText('300 patches', { exact: true })).toBeVisible();
    await expect(line.getByText('16 hidden units', { exact: true })).toBeVisible();
    await expect(source(page, 'Bars')).toBeChecked();
    await expect(page.getByRole('tab', { name: 'Sparsity' })).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByText('iteration 0 of')).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Iterations' })).toHaveValue('40');
    await expect(page).toHaveTitle('Sparse Autoencoder Playground');
    expect(hashOf(page)).toBe(
      '#/playground?source=bars&lambda=1&hidden=16&patches=300&seed=4&iterations=40&unit=3&panel=sparsity&theme=dark',
    );
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    expect(await page.locator('meta[name="theme-color"][media*="light"]').getAttribute('content')).toBe(
      '#181b1f',
    );
  });
  await test.step('what cannot be used is named', async () => {
    await expect(notice).toContainText('lambda cannot be 77, so 1 is used');
    await expect(notice).toContainText('“lamda” is not a setting of this page');
    await expectAccessible(page, '[role=note]');
  });
  await test.step('the theme is not remembered; another address names what it could not use, on a phone too', async () => {
    expect(await page.evaluate(() => localStorage.getItem('theme'))).toBeNull();
    await openAddress(page, '#/playground?patches=500&lambda=1e-2&source=moon&panel=cellar&theme=light');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
    await expect(notice).toContainText('“moon” is not a possible value of source, so scenes is used');
    await expect(notice).toContainText('“cellar” is not a possible value of panel');
    expect(hashOf(page)).toBe('#/playground?source=scenes&lambda=0.01&patches=500&theme=light');
    await page.setViewportSize({ width: 390, height: 844 });
    await expectAccessible(page, '[role=note]');
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(390);
    await notice.getByRole('button', { name: 'Dismiss this message' }).click();
    await expect(notice).toBeHidden();
  });
});

test('an address follows what is done, and back and forward bring it back', async ({ page }) => {
  const playground = await openAddress(page, `${small}&iterations=6`);
  await test.step('skipping to the hidden units leaves the address alone', async () => {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(hashOf(page)).toBe(`${small}&iterations=6`);
    await expect(page.locator('#hidden-units')).toBeFocused();
  });
  await test.step('back and forward bring panels and trained runs back, without training them again', async () => {
    await playground.trainToEnd();
    await page.getByRole('tab', { name: 'Sparsity' }).click();
    await source(page, 'Bars').click();
    await playground.ready();
    await playground.step();
    await expect.poll(() => hashOf(page)).toContain('source=bars');

    await page.goBack();
    await expect(source(page, 'Scenes')).toBeChecked();
    await expect.poll(() => playground.iteration()).toBe(6);
    await expect(page.getByRole('tab', { name: 'Sparsity' })).toHaveAttribute('aria-selected', 'true');

    await page.goBack();
    await expect(page.getByRole('tab', { name: 'Measures' })).toHaveAttribute('aria-selected', 'true');
    await expect.poll(() => playground.iteration()).toBe(6);

    await page.goForward();
    await page.goForward();
    await expect(source(page, 'Bars')).toBeChecked();
    await expect.poll(() => playground.iteration()).toBe(1);
    await page.goBack();
    await expect.poll(() => playground.iteration()).toBe(6);
  });
  await test.step('new weights can be gone back from, even while they are being prepared', async () => {
    await playground.newWeights();
    await playground.ready();
    await page.goBack();
    await expect.poll(() => playground.iteration()).toBe(6);

    await playground.newWeights();
    await expect.poll(() => hashOf(page)).toContain('seed=2');
    await page.goBack();
    await expect.poll(() => playground.iteration()).toBe(6);
    await expect.poll(() => hashOf(page)).not.toContain('seed=2');
  });
  await test.step('a link to pictures that are not open says so and leaves the run alone', async () => {
    await page.evaluate(() => {
      location.hash = '#/playground?source=files&lambda=1e-3';
    });
    await expect(page.getByRole('note').filter({ hasText: 'pictures that are not open here' })).toBeVisible();
    await expect.poll(() => playground.iteration()).toBe(6);
    // The panel is the address's too.
    await expect.poll(() => hashOf(page)).toBe(`${small}&iterations=6`);
  });
  await test.step('dragging a slider changes the address and adds no entry to the history', async () => {
    const before = await entries(page);
    await slider(page).focus();
    for (let presses = 0; presses < 30; presses++) await page.keyboard.press('ArrowRight');
    await expect.poll(() => hashOf(page)).toMatch(/rho=0\.\d+&patches=500&/);
    expect(await entries(page)).toBe(before);
  });
});

test('an address is found again after a reload, copied by keyboard, or shown', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('./?backend=cpu');
  const playground = new Playground(page);
  await test.step('a reload shows the same set-up; an engine that was forced is named after the #', async () => {
    await playground.type('Patches, exact value', '300');
    await playground.readyWith('300 patches');
    await expect.poll(() => hashOf(page)).toBe('#/playground?source=scenes&patches=300&backend=cpu');
    expect(new URL(page.url()).search).toBe('');
    await page.reload();
    await playground.readyWith('300 patches');
    await expect(page.getByText('Plain JavaScript').first()).toBeVisible();
  });
  const copied = new URL('./#/playground?source=scenes&patches=300&backend=cpu', page.url()).href;
  await test.step('its link is copied by keyboard', async () => {
    await page.getByRole('button', { name: 'Copy link' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toBeAttached();
    await expect(page.getByRole('button', { name: 'Link copied' })).toBeVisible();
    await expectAccessible(page, 'header:has(h1)');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(copied);
  });
  await test.step('where the browser does not let the page copy, the link is shown, selected', async () => {
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('button', { name: /^(Copy link|Link copied)$/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Copy the link' });
    await expect(dialog.getByRole('textbox')).toHaveValue(copied);
    await expect(dialog.getByRole('textbox')).toBeFocused();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(copied);
    await expectAccessible(page, inDialog);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });
});
