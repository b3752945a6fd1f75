import { expectAccessible } from './support/accessibility.ts';
import { Playground } from './support/playground.ts';
import { expect, test } from './support/test.ts';

test('from picture to patch: every step is shown, can be switched off, and a misfit is mended by its button', async ({
  page,
}) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.type('Patches, exact value', '500');
  await playground.readyWith('500 patches');
  await page.getByRole('tab', { name: 'Patches' }).click();
  const steps = page.getByRole('region', { name: 'From picture to patch' });
  await expect(steps.getByRole('listitem')).toHaveCount(5);
  const last = steps.getByRole('listitem').last();
  await expect(last).toContainText(/mean 0\.(49|50)/);

  await steps.getByRole('checkbox', { name: 'Scale to [0.1, 0.9]' }).uncheck();
  await expect(steps.getByText('Values lie outside 0 to 1')).toBeVisible();
  await expect(last).toContainText('off: nothing changes here');
  await steps.getByRole('button', { name: 'Scale to [0.1, 0.9]' }).click();
  await expect(steps.getByText('Values lie outside 0 to 1')).toBeHidden();
  await expect(steps.getByRole('checkbox', { name: 'Scale to [0.1, 0.9]' })).toBeChecked();
});

test('the pictures of the source can be looked through by keyboard, with the places of the patches', async ({
  page,
}) => {
  const playground = new Playground(page);
  await playground.open();
  await page.getByRole('tab', { name: 'Patches' }).click();
  const browser = page.getByRole('region', { name: 'Where patches are cut' });
  await expect(browser.getByText(/^Picture 1: [\d,]+ of the 10,000 patches/)).toBeVisible();
  await browser.getByRole('radio', { name: 'Picture 1', exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(browser.getByText(/^Picture 2: [\d,]+ of the 10,000 patches/)).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
});
