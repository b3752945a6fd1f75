import { expectAccessible } from './support/accessibility.ts';
import { openPlayground } from './support/playground.ts';
import { expect, test } from './support/test.ts';

const panels = [
  { tab: 'Patches', script: /\/Patches-[^/]*\.js$/ },
  { tab: 'Hidden unit', script: /\/HiddenUnit-[^/]*\.js$/ },
  { tab: 'Reconstructions', script: /\/Reconstructions-[^/]*\.js$/ },
  { tab: 'Sparsity', script: /\/Sparsity-[^/]*\.js$/ },
  { tab: 'Gradient check', script: /\/GradientCheck-[^/]*\.js$/ },
];

test('a panel whose script does not arrive breaks that panel only, and can be tried again', async ({
  page,
}) => {
  const playground = await openPlayground(page, { iterations: 20_000 });
  await playground.button('Train').click();
  await playground.reaches(2);
  for (const { tab, script } of panels) {
    await page.route(script, (route) => route.abort());
    await page.getByRole('tab', { name: tab }).click();
    const fault = page.getByRole('tabpanel', { name: tab }).getByRole('alert');
    await expect(fault).toContainText(`The panel “${tab}” could not be shown`);
    await expect(fault).toContainText('Your run and your settings are safe.');
    const iteration = await playground.iteration();
    await playground.reaches(iteration + 1);
    await page.unroute(script);
    await fault.getByRole('button', { name: 'Try again' }).click();
    await expect(fault).toBeHidden();
    await expect(page.getByRole('tabpanel', { name: tab }).getByRole('heading').first()).toBeVisible();
  }
  await playground.button('Pause').click();
});

test('what is said of a panel that failed can be read by everybody', async ({ page }) => {
  await openPlayground(page);
  await page.route(/\/Sparsity-[^/]*\.js$/, (route) => route.abort());
  await page.getByRole('tab', { name: 'Sparsity' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expectAccessible(page);
});
