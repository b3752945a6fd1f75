import type { Page } from '@playwright/test';
import { penaltyPerUnit } from '../../src/core/sparsity/penaltyPerUnit.ts';
import { expectAccessible, expectAccessibleInBothThemes, inPanel } from './support/accessibility.ts';
import { openPlayground } from './support/playground.ts';
import { expect, test } from './support/test.ts';

/** What a listbox says of its current option. */
const activeOption = (page: Page, name: RegExp | string) =>
  page.getByRole('listbox', { name }).getByRole('option').innerText();

const numberAfter = (text: string, words: string): number =>
  Number(new RegExp(`${words} (−?\\d+(?:\\.\\d+)?(?:e-?\\d+)?)`).exec(text)?.[1]?.replace('−', '-'));

const showPanel = (page: Page, name: string) => page.getByRole('tab', { name }).click();

/** What a network explains of the whole picture that the panel shows, in per cent. */
async function explained(page: Page): Promise<number> {
  const sentence = page.getByText(/The rebuilt picture explains/);
  await sentence.scrollIntoViewIfNeeded();
  return Number(/explains (−?\d+)/.exec(await sentence.innerText())?.[1]?.replace('−', '-'));
}

/** The numbers of the table of units: ρ̂ and penalty of each. */
const unitRows = (page: Page): Promise<number[][]> =>
  page
    .getByRole('tabpanel')
    .getByRole('table')
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent))),
    );

test('what goes through the network is shown patch by patch, unit by unit and picture by picture, and axe finds nothing', async ({
  page,
}) => {
  const playground = await openPlayground(page, { patchCount: 1000, iterations: 100 });
  const strip = page.getByRole('listbox', { name: 'Patches, their outputs and errors' });
  const spoken = () => activeOption(page, /their outputs and errors/);

  await test.step('a whole scene goes through it, and a trained one explains more of it than an untrained', async () => {
    await showPanel(page, 'Reconstructions');
    await page.getByRole('heading', { name: 'A whole picture' }).scrollIntoViewIfNeeded();
    await page.getByText(/4,096 patches of 8×8 pixels each/).scrollIntoViewIfNeeded();
    const before = await explained(page);
    await playground.trainToEnd();
    await expect.poll(() => explained(page)).toBeGreaterThan(Math.max(before, 20));
    await playground.pick('Overlapping');
    await expect(page.getByText(/16,129 patches of 8×8 pixels each/)).toBeVisible();
    await page.getByRole('combobox', { name: 'Picture' }).selectOption({ index: 1 });
    await expect(page.getByRole('img', { name: 'Scene 2, the original' })).toBeVisible();
    await page.mouse.move(0, 0);
    await expectAccessibleInBothThemes(page, inPanel);
  });

  await test.step('a patch is taken apart by keyboard alone: bias first, then unit by unit to the very output of the strip', async () => {
    await page.getByRole('tab', { name: 'Measures' }).focus();
    const tab = page.getByRole('tab', { name: 'Reconstructions' });
    for (let presses = 0; presses < 10; presses++) {
      await page.keyboard.press('ArrowRight');
      if ((await tab.getAttribute('aria-selected')) === 'true') break;
    }
    await expect(tab).toBeFocused();
    await strip.focus();
    await page.keyboard.press('End');
    await expect(page.getByRole('heading', { name: 'Patch 8, unit by unit' })).toBeVisible();
    const error = numberAfter(await spoken(), 'error');
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

  await test.step('the errors of all patches average to the cost’s reconstruction term, and the strip is in their order', async () => {
    await playground.pick('Worst');
    const sentence = page.getByText(/All 1,000 patches at iteration 100: mean error/);
    await expect(sentence).toBeVisible();
    const text = await sentence.innerText();
    expect(numberAfter(text, 'mean error')).toBeCloseTo(await playground.term('Reconstruction'), 3);
    const worst = numberAfter(text, 'worst');
    await strip.focus();
    // the strip is put in order by an answer of its own
    await expect
      .poll(async () => {
        await page.keyboard.press('Home');
        return numberAfter(await spoken(), 'error');
      })
      .toBe(worst);
    await page.keyboard.press('ArrowRight');
    expect(numberAfter(await spoken(), 'error')).toBeLessThanOrEqual(worst);
    expect(numberAfter(text, 'Median')).toBeLessThan(worst);
    expect(numberAfter(text, 'best')).toBeLessThanOrEqual(numberAfter(text, 'Median'));
  });

  await test.step('the penalties in the table of units add up to the cost’s sparsity term, and follow from ρ̂', async () => {
    await showPanel(page, 'Sparsity');
    const term = await playground.term('Sparsity');
    let units: number[][] = [];
    // The table follows the run at a pace that can be read: its last numbers come a little later than the run's end.
    await expect
      .poll(async () => {
        units = await unitRows(page);
        const sum = units.reduce((before, [, penalty]) => before + (penalty as number), 0);
        return units.length === 25 ? Math.abs(sum - term) / term : 1;
      })
      .toBeLessThan(1e-3);
    // ρ̂ is printed with four digits: near ρ the penalty is steeper than that, so it is compared loosely
    const again = penaltyPerUnit(
      { rho: 0.01, beta: 3 },
      units.map(([mean]) => mean as number),
    );
    for (const [unit, [, penalty = Number.NaN]] of units.entries())
      expect(Math.abs((again[unit] as number) - penalty)).toBeLessThan(0.02 * penalty + 1e-5);
    await expectAccessibleInBothThemes(page, inPanel);
  });

  await test.step('sparsity is read by keyboard alone, and its table sorted; a unit chosen anywhere is chosen everywhere', async () => {
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
    await page.getByRole('button', { name: 'ρ̂', exact: true }).click();
    await expect(page.getByRole('columnheader', { name: 'ρ̂' })).toHaveAttribute('aria-sort', 'descending');
    const sorted = (await unitRows(page)).map(([mean]) => mean as number);
    expect(sorted).toEqual([...sorted].sort((a, b) => b - a));
  });

  await test.step('units that are always off are named, and marked on their tiles', async () => {
    await playground.button('Reset').click();
    await playground.ready();
    await playground.type(/weight decay λ/, '0.01');
    await playground.type('Iterations', '20');
    await playground.trainToEnd();
    // so large a λ leaves no weights: every unit answers every patch with its bias alone
    await expect(page.getByRole('list', { name: 'Marked tiles' })).toContainText('25 always off');
    const tiles = page.getByRole('listbox', { name: 'Weights of each hidden unit' });
    await tiles.focus();
    await page.keyboard.press('Home');
    await expect(tiles.getByRole('option')).toContainText('always off');
    await expect(page.getByText(/25 always off: 1, 2, 3/)).toBeVisible();
    await expect(page.getByText(/From all 1,000 patches at iteration/)).toBeVisible();
    await expect(page.getByText('0.0% of the 5,000 activations')).toBeVisible();
  });

  await test.step('playing adds units until all are in, and with less motion asked for they are added one by one', async () => {
    await playground.type('Hidden units, exact value', '3');
    await playground.readyWith('3 hidden units');
    await showPanel(page, 'Reconstructions');
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

  await test.step('axe finds nothing while what was known waits for other patches', async () => {
    await page.evaluate(() => {
      Worker.prototype.postMessage = () => undefined; // a trainer that takes its time
    });
    await playground.type('Patches, exact value', '2000');
    await expect(playground.button(/^(Train|Continue)$/)).toBeDisabled();
    await expectAccessible(page);
  });
});
