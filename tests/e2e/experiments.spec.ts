import { expectAccessible, inDialog } from './support/accessibility.ts';
import { openPlayground } from './support/playground.ts';
import { expect, test } from './support/test.ts';

test('an experiment is set up by keyboard, says how it differs, and can be left again', async ({ page }) => {
  const playground = await openPlayground(page);
  await playground.type(/weight decay λ/, '2e-4');
  await playground.button('Experiments').focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Experiments' });
  await expect(dialog).toBeVisible();
  await expectAccessible(page, inDialog);
  await dialog.getByRole('button', { name: 'Set up: No sparsity: β = 0' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  const current = page.getByRole('region', { name: 'The experiment set up' });
  await expect(current).toContainText('suit this source: β 3 → 0.');
  await playground.ready();
  await expect.poll(() => playground.term('Sparsity')).toBe(0);
  // what comes of it is said, and nothing advises against what it is about
  const health = page.getByRole('status', { name: 'How the run is doing' });
  await expect(health).toContainText('β is 0, so there is no sparsity penalty');
  await expect(health.getByRole('button')).toHaveCount(0);
  await expectAccessible(page);
  await playground.type(/sparsity weight β/, '1');
  await expect(current).toContainText('You have changed β 0 → 1');
  await current.getByRole('button', { name: 'Back to what I had' }).click();
  await expect(current).toBeHidden();
  await playground.ready();
  await expect(page.getByRole('textbox', { name: /weight decay λ/ })).toHaveValue('2e-4');

  await test.step('a run that collapses is told so, with a button that sets a λ that works; a default run is told nothing', async () => {
    const lambda = page.getByRole('textbox', { name: /weight decay λ/ });
    await playground.type('Patches, exact value', '1000');
    await playground.type(/weight decay λ/, '1e-4');
    await playground.readyWith('1,000 patches');
    await playground.type('Iterations', '100');
    await playground.trainToEnd();
    await expect(health.getByRole('button', { name: /Set λ/ })).toHaveCount(0);
    await playground.type(/weight decay λ/, '1e-3');
    await playground.type('Iterations', '250');
    await playground.button(/^(Train|Continue)$/).click();
    await expect(health).toContainText('tiles are blank');
    await expect(health.getByText('1e-3', { exact: true })).toHaveCSS('white-space', 'nowrap');
    await expectAccessible(page, 'main');
    await health.getByRole('button', { name: /^Set λ to .* and start again$/ }).click();
    await playground.ready();
    await playground.type('Iterations', '150');
    await playground.trainToEnd();
    await expect.poll(() => playground.edgeUnits()).toBeGreaterThan(8);
    await expect.poll(async () => Number(await lambda.inputValue())).toBeLessThan(3e-4);
  });
});
