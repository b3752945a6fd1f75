import type { Page } from '@playwright/test';
import { penaltyPerUnit } from '../../src/core/sparsity/penaltyPerUnit.ts';
import { expectAccessible, expectAccessibleInBothThemes, inPanel } from './support/accessibility.ts';
import { openPlayground, type Playground } from './support/playground.ts';
import { expect, test } from './support/test.ts';

/** What a listbox says of its current option. */
const activeOption = (page: Page, name: RegExp | string) =>
  page.getByRole('listbox', { name }).getByRole('option').innerText();

const numberAfter = (text: string, words: string): number =>
  Number(new RegExp(`${words} (−?\\d+(?:\\.\\d+)?(?:e-?\\d+)?)`).exec(text)?.[1]?.replace('−', '-'));

/** A short run on few patches, at rest. */
async function trained(page: Page, iterations = 60): Promise<Playground> {
  const playground = await openPlayground(page, { search: '?backend=simd', patchCount: 1000, iterations });
  await playground.trainToEnd();
  return playground;
}

test('the errors of all patches average to the cost’s reconstruction term, and the strip is in their order', async ({
  page,
}) => {
  const playground = await trained(page);
  await page.getByRole('tab', { name: 'Reconstructions' }).click();
  await playground.pick('Worst');
  const sentence = page.getByText(/All 1,000 patches at iteration 60: mean error/);
  await expect(sentence).toBeVisible();
  const text = await sentence.innerText();
  const term = await playground.term('Reconstruction');
  expect(numberAfter(text, 'mean error')).toBeCloseTo(term, 3);
  const strip = page.getByRole('listbox', { name: 'Patches, their outputs and errors' });
  const worst = numberAfter(text, 'worst');
  await strip.focus();
  // the strip is put in order by an answer of its own
  await expect
    .poll(async () => {
      await page.keyboard.press('Home');
      return numberAfter(await activeOption(page, /their outputs and errors/), 'error');
    })
    .toBe(worst);
  await page.keyboard.press('ArrowRight');
  expect(numberAfter(await activeOption(page, /their outputs and errors/), 'error')).toBeLessThanOrEqual(
    worst,
  );
  expect(numberAfter(text, 'Median')).toBeLessThan(worst);
  expect(numberAfter(text, 'best')).toBeLessThanOrEqual(numberAfter(text, 'Median'));
});

test('a patch is taken apart by keyboard alone: bias first, then unit by unit to the very output of the strip', async ({
  page,
}) => {
  await trained(page);
  await page.getByRole('tab', { name: 'Measures' }).focus();
  const tab = page.getByRole('tab', { name: 'Reconstructions' });
  for (let presses = 0; presses < 10; presses++) {
    if ((await tab.getAttribute('aria-selected')) === 'true') break;
    await page.keyboard.press('ArrowRight');
  }
  await expect(tab).toBeFocused();
  const strip = page.getByRole('listbox', { name: 'Patches, their outputs and errors' });
  await strip.focus();
  await page.keyboard.press('End');
  await expect(page.getByRole('heading', { name: 'Patch 8, unit by unit' })).toBeVisible();
  const error = numberAfter(await activeOption(page, /their outputs and errors/), 'error');
  const words = page.getByText(/^Error with \d+ of 25 units/);
  await expect(words).toContainText('Error with 25 of 25 units');
  expect(numberAfter(await words.innerText(), 'With all:')).toBe(error);
  await page.keyboard.press('ArrowRight'); // beyond the strip's end
  await expect(page.getByText('9–16 of 1,000')).toBeVisible();

  const slider = page.getByRole('slider', { name: 'Units added' });
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(words).toContainText('Error with 0 of 25 units');
  await expect(page.getByText('f(b2), no unit')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(words).toContainText('Error with 1 of 25 units');

  const code = page.getByRole('listbox', { name: 'Activation of each hidden unit for this patch' });
  await code.focus();
  await page.keyboard.press('Home');
  await expect.poll(() => activeOption(page, /for this patch/)).toContain('Hidden unit 1: activation');
  await expect(
    page.getByRole('listbox', { name: 'Weights of each hidden unit' }).getByRole('option'),
  ).toContainText('hidden unit 1,');
});

test('playing adds units until all are in, and with less motion asked for they are added one by one', async ({
  page,
}) => {
  const playground = await openPlayground(page, { search: '?backend=simd' });
  await playground.type('Hidden units, exact value', '3');
  await expect(page.getByText('3 hidden units · 64 inputs').first()).toBeVisible();
  await playground.ready();
  await page.getByRole('tab', { name: 'Reconstructions' }).click();
  await playground.button('Play').click();
  await expect(page.getByText(/^Error with [0-2] of 3 units/)).toBeVisible();
  await expect(page.getByText(/^Error with 3 of 3 units/)).toBeVisible();
  await expect(playground.button('Play')).toBeVisible();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect(playground.button('Play')).toBeHidden();
  await playground.button('Add one').click();
  await expect(page.getByText(/^Error with 0 of 3 units/)).toBeVisible();
  await playground.button('Add one').click();
  await expect(page.getByText(/^Error with 1 of 3 units/)).toBeVisible();
});

test('a whole scene goes through the network, and a trained one explains more of it than an untrained', async ({
  page,
}) => {
  const playground = await openPlayground(page, { search: '?backend=simd', patchCount: 2000 });
  await page.getByRole('tab', { name: 'Reconstructions' }).click();
  await page.getByRole('heading', { name: 'A whole picture' }).scrollIntoViewIfNeeded();
  const explained = async () => {
    const text = await page.getByText(/The rebuilt picture explains/).innerText();
    return Number(/explains (−?\d+)/.exec(text)?.[1]?.replace('−', '-'));
  };
  await page.getByText(/4,096 patches of 8×8 pixels each/).scrollIntoViewIfNeeded();
  const before = await explained();
  await playground.type('Iterations', '120');
  await playground.trainToEnd();
  await page.getByText(/The rebuilt picture explains/).scrollIntoViewIfNeeded();
  await expect.poll(explained).toBeGreaterThan(Math.max(before, 20));
  await playground.pick('Overlapping');
  await expect(page.getByText(/16,129 patches of 8×8 pixels each/)).toBeVisible();
  await page.getByRole('combobox', { name: 'Picture' }).selectOption({ index: 1 });
  await expect(page.getByRole('img', { name: 'Scene 2, the original' })).toBeVisible();
});

test('the penalties in the table of units add up to the cost’s sparsity term, and follow from ρ̂', async ({
  page,
}) => {
  const playground = await trained(page, 30);
  await page.getByRole('tab', { name: 'Sparsity' }).click();
  const rows = page.getByRole('tabpanel').getByRole('table').locator('tbody tr');
  await expect(rows).toHaveCount(25);
  const term = await playground.term('Sparsity');
  let rhoHat: readonly number[] = [];
  let penalties: readonly number[] = [];
  // The table follows the run at a pace that can be read: its last numbers come a little later than the run's end.
  await expect
    .poll(async () => {
      const cells = await rows.evaluateAll((all) =>
        all.map((row) => [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent))),
      );
      rhoHat = cells.map(([mean]) => mean as number);
      penalties = cells.map(([, penalty]) => penalty as number);
      return Math.abs(penalties.reduce((sum, penalty) => sum + penalty, 0) - term) / term;
    })
    .toBeLessThan(1e-3);
  // ρ̂ is printed with four digits: near ρ the penalty is steeper than that, so it is compared loosely
  const again = penaltyPerUnit({ rho: 0.01, beta: 3 }, rhoHat);
  penalties.forEach((penalty, unit) => {
    expect(Math.abs((again[unit] as number) - penalty)).toBeLessThan(0.02 * penalty + 1e-5);
  });
  await page.getByRole('button', { name: 'ρ̂', exact: true }).click();
  await expect(page.getByRole('columnheader', { name: 'ρ̂' })).toHaveAttribute('aria-sort', 'descending');
  const sorted = await rows.evaluateAll((all) =>
    all.map((row) => Number(row.querySelector('td')?.textContent)),
  );
  expect(sorted).toEqual([...sorted].sort((a, b) => b - a));
});

test('units that are always off are named, and marked on their tiles', async ({ page }) => {
  const playground = await openPlayground(page, { search: '?backend=simd', patchCount: 1000 });
  await playground.type(/weight decay λ/, '0.01');
  await playground.type('Iterations', '20');
  await playground.trainToEnd();
  // so large a λ leaves no weights: every unit answers every patch with its bias alone
  const marked = page.getByRole('list', { name: 'Marked tiles' });
  await expect(marked).toContainText('25 always off');
  const tiles = page.getByRole('listbox', { name: 'Weights of each hidden unit' });
  await tiles.focus();
  await page.keyboard.press('Home');
  await expect(tiles.getByRole('option')).toContainText('always off');
  await page.getByRole('tab', { name: 'Sparsity' }).click();
  await expect(page.getByText(/25 always off: 1, 2, 3/)).toBeVisible();
  await expect(page.getByText(/From all 1,000 patches at iteration/)).toBeVisible();
  await expect(page.getByText('0.0% of the 5,000 activations')).toBeVisible();
});

test('axe finds nothing in the panels of outputs and sparsity, which is read by keyboard alone; a unit chosen anywhere is chosen everywhere', async ({
  page,
}) => {
  await trained(page, 20);
  for (const tab of ['Measures', 'Reconstructions', 'Sparsity']) {
    await page.getByRole('tab', { name: tab }).click();
    await expect(page.getByText('Known once the patches are ready.')).toHaveCount(0);
    await expectAccessibleInBothThemes(page, inPanel);
  }
  const chart = page.getByRole('listbox', { name: 'Hidden units by mean activation and divergence' });
  await chart.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  const said = await activeOption(page, /and divergence/);
  const unit = /Hidden unit (\d+): ρ̂/.exec(said)?.[1];
  const row = page.getByRole('button', { name: `Hidden unit ${unit}`, exact: true });
  await expect(row).toHaveAttribute('aria-pressed', 'true');
  await row.focus();
  await page.keyboard.press('Home');
  await expect(page.getByRole('button', { name: 'Hidden unit 1', exact: true })).toBeFocused();
  const matrix = page.getByRole('listbox', { name: 'Activations by hidden unit and patch' });
  await matrix.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await expect
    .poll(() => activeOption(page, /unit and patch/))
    .toContain('Hidden unit 2, patch 200: activation');
  await expect.poll(() => activeOption(page, 'Weights of each hidden unit')).toContain('hidden unit 2,');
});

test('axe finds nothing while what was known waits for other patches', async ({ page }) => {
  const playground = await trained(page, 20);
  await page.getByRole('tab', { name: 'Reconstructions' }).click();
  await expect(page.getByRole('listbox', { name: 'Patches, their outputs and errors' })).toBeVisible();
  await page.evaluate(() => {
    Worker.prototype.postMessage = () => undefined; // a trainer that takes its time
  });
  await playground.type('Patches, exact value', '2000');
  await expect(playground.button(/^(Train|Continue)$/)).toBeDisabled();
  await expectAccessible(page);
});
