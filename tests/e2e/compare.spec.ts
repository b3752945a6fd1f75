import type { Page } from '@playwright/test';
import {
  expectAccessible,
  expectAccessibleButColours,
  expectAccessibleInBothThemes,
} from './support/accessibility.ts';
import { expect, test } from './support/test.ts';

const phone = { width: 390, height: 844 };
const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

/** Trains a small run to its end in the playground; it is kept by itself. */
async function train(page: Page, chosen: string): Promise<void> {
  const settings = `source=bars&patchSize=4&patches=200&hidden=6&iterations=12&${chosen}`;
  await page.goto(`./#/playground?${settings}`);
  await page.getByRole('button', { name: 'Train', exact: true }).press('Enter');
  await expect(page.getByRole('slider', { name: 'Look back' })).toBeVisible();
}

test('runs are picked by keyboard and compared, unit by unit and iteration by iteration; a deletion is undone', async ({
  page,
}) => {
  await page.goto('./#/compare');
  await expect(page.getByText(/^There are no runs yet\./)).toBeVisible();
  await expectAccessible(page);
  await train(page, 'seed=1&lambda=1e-3');
  await train(page, 'seed=2&lambda=1e-2');
  await page.getByRole('link', { name: 'Compare' }).press('Enter');

  const picks = page.getByRole('checkbox', { name: /^Compare: / });
  await expect(picks).toHaveCount(2);
  await expect(page.getByText('Pick two to five runs to compare them.')).toBeVisible();
  await picks.first().press('Space');
  await picks.nth(1).press('Space');
  const settings = page.getByRole('region', { name: 'Table of the settings that differ' });
  await expect(settings.getByRole('row')).toHaveCount(3);
  await expect(settings.getByRole('row', { name: 'Weight decay λ 0.01 1e-3' })).toBeVisible();

  const tiles = page.getByRole('listbox', { name: 'Hidden units of run B' });
  await tiles.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText(/^Unit 2 of the baseline: B unit \d, cosine −?-?[\d.]+$/)).toBeVisible();
  const strip = page.getByRole('listbox', { name: /^Ten patches of the baseline/ });
  await strip.focus();
  await page.keyboard.press('End');
  await expect(page.getByText(/^Patch 10: error A [^,]+, B \S+$/).last()).toBeVisible();
  await page.getByRole('radio', { name: 'Seconds' }).press('Space');
  await expect(page.getByText(/were not recorded/)).toHaveCount(0);

  const iteration = page.getByRole('slider', { name: 'Show all runs at iteration' });
  await iteration.press('Home');
  await expect(page.getByText('Iteration 0', { exact: true })).toHaveCount(2);
  // The run that is not in the playground does this iteration again.
  await iteration.press('ArrowRight');
  await expect(page.getByText('Iteration 1', { exact: true })).toHaveCount(2);
  await page
    .getByRole('radio', { name: /^Baseline: / })
    .nth(1)
    .press('Space');
  await expect(settings.getByRole('row', { name: 'Weight decay λ 1e-3 0.01' })).toBeVisible();
  // The address has the picks, the iteration and what the curves are drawn over; so a reload finds all of it.
  await expect(page).toHaveURL(/#\/compare\/\w+\/\w+\?.*over=seconds&at=1/);
  await page.reload();
  await expect(settings.getByRole('row', { name: 'Weight decay λ 1e-3 0.01' })).toBeVisible();
  await expect(iteration).toHaveValue('1');
  await expect(page.getByRole('radio', { name: 'Seconds' })).toBeChecked();
  await expectAccessibleInBothThemes(page);
  await page.setViewportSize(phone);
  // Charts are as wide as their boxes a moment after these have changed.
  await expect.poll(() => fits(page)).toBe(true);
  await expectAccessibleButColours(page, 'main');

  await page
    .getByRole('button', { name: /^Name and note: / })
    .nth(1)
    .press('Enter');
  await page.keyboard.type('Less decay');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Delete: Less decay' }).press('Enter');
  await expect(picks).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo: delete Less decay' }).press('Enter');
  await expect(page.getByRole('checkbox', { name: 'Compare: Less decay' })).toBeChecked();
  await expect(settings).toBeVisible();
});
