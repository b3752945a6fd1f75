import { readFile } from 'node:fs/promises';
import {
  expectAccessible,
  expectAccessibleButColours,
  expectAccessibleInBothThemes,
} from './support/accessibility.ts';
import { recordIsThere } from './support/keptRuns.ts';
import { openPlayground } from './support/playground.ts';
import { expect, test } from './support/test.ts';

test('a race is run by keyboard beside the visitor’s own run, stopped, saved and opened', async ({
  page,
}) => {
  const playground = await openPlayground(page, {
    source: 'bars',
    patchCount: 200,
    hiddenSize: 6,
    iterations: 20_000,
    optimiser: 'gradientDescent',
    learningRate: 0.1,
  });
  await playground.step();
  await page.getByRole('link', { name: 'Compare' }).click();
  const races = page.getByRole('region', { name: 'Races' });
  await races.getByRole('radio', { name: 'As in the playground' }).focus();
  await page.keyboard.press('Space');
  const values = races.getByRole('textbox', { name: 'Values' });
  const start = races.getByRole('button', { name: 'Start the race' });
  await values.fill('1e-4, 2');
  await expect(races.getByRole('status').getByText(/^2 is not possible here/)).toBeVisible();
  await expect(start).toHaveAttribute('aria-disabled', 'true');
  await values.fill('1e-4, 1e-3');
  await start.focus();
  await page.keyboard.press('Enter');

  // Gradient descent over 20,000 iterations is not over before it is stopped.
  const cards = races.getByRole('listitem');
  await expect(cards.first().getByText(/^Iteration \d/)).toBeVisible();
  await races.getByRole('button', { name: 'Stop the race' }).focus();
  await page.keyboard.press('Enter');
  await expect(races.getByText('The race is stopped. 0 of 2 runs are finished.')).toBeVisible();
  await expectAccessible(page, 'main');
  // It is there again after a reload, stopped, and goes on.
  await recordIsThere(page, 'race/0');
  await page.reload();
  await expect(races.getByText('The race is stopped. 0 of 2 runs are finished.')).toBeVisible();
  await expect(cards.first().getByText(/^Iteration \d/)).toBeVisible();
  await races.getByRole('button', { name: 'Go on with the race' }).click();
  await expect(races.getByText('Run 1 of 2: λ = 1e-4.')).toBeVisible();
  await races.getByRole('button', { name: 'Clear the race' }).click();
  await expect(cards).toHaveCount(0);

  await races.getByRole('radio', { name: 'As in the playground' }).press('Space');
  await values.fill('1e-4, 1e-3');
  const iterations = races.getByRole('textbox', { name: 'Iterations' });
  await iterations.fill('5');
  await iterations.press('Enter');
  await start.click();
  await expect(races.getByText('The race is over: 2 runs.')).toBeVisible();
  await expect(cards).toHaveCount(2);
  for (const card of await cards.all()) {
    await expect(card.getByText(/^J = \d/)).toBeVisible();
    await expect(card.getByText(/of 16 bars found$/)).toBeVisible();
    await expect(card.getByRole('paragraph').filter({ hasText: /^5 iterations$/ })).toBeVisible();
    await expect(card.getByRole('img', { name: /^Tiles of the run λ/ })).toBeVisible();
  }
  await expect(races.getByRole('cell', { name: '5', exact: true })).toHaveCount(2);
  await expectAccessibleInBothThemes(page, 'main');
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expectAccessibleButColours(page, 'main');

  const save = async (name: string): Promise<Buffer> => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      races.getByRole('button', { name, exact: true }).click(),
    ]);
    return readFile(await file.path());
  };
  const table = (await save('Save table (CSV)')).toString('utf8').trimEnd().split('\r\n');
  expect(table).toHaveLength(3);
  expect(table[1]).toMatch(/^1,finished,5,/);
  expect((await save('Save PNG')).subarray(1, 4).toString()).toBe('PNG');
  expect((await save('Save SVG')).toString('utf8')).toMatch(/λ = 1e-4[\s\S]*data:image\/png/);

  await races.getByRole('button', { name: 'Keep: λ = 1e-4' }).click();
  await expect(cards.first().getByText('Kept', { exact: true })).toBeVisible();
  await races.getByRole('button', { name: 'Open in the playground: λ = 1e-3' }).click();
  await expect.poll(() => playground.iteration()).toBe(5);
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(page).toHaveURL(/lambda|iterations=5/);
});
