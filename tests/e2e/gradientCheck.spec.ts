import type { Page } from '@playwright/test';
import { expectAccessibleInBothThemes, inPanel } from './support/accessibility.ts';
import { openPlayground, type Playground } from './support/playground.ts';
import { expect, test } from './support/test.ts';

const hiddenSize = 9;
const patchCount = 30;

/** A number as the page writes it. */
const numberOf = (text: string): number => Number(text.replace('−', '-').replaceAll(',', ''));

const result = (page: Page) => page.getByRole('region', { name: 'Result of the gradient check' });

/** A small network, and its tab. */
async function openCheck(page: Page): Promise<Playground> {
  const playground = await openPlayground(page, { hiddenSize, patchCount });
  await page.getByRole('tab', { name: 'Gradient check' }).click();
  await expect(page.getByText(/It checks all 1,225 parameters on all 30 patches, in /)).toBeVisible();
  return playground;
}

async function check(page: Page, mistake?: string): Promise<void> {
  if (mistake) await page.getByRole('combobox', { name: 'Break it' }).selectOption({ label: mistake });
  await page.getByRole('button', { name: 'Check the gradient' }).click();
  const subject = mistake ? `with the mistake “${mistake}”` : 'At the initial weights';
  await expect(result(page).getByText(subject)).toBeVisible();
}

/** The blocks that the table says differ. */
const wrongBlocks = (page: Page) => result(page).locator('tr[data-verdict="fails"] th').allInnerTexts();

test('the gradient is checked by keyboard: what the check, its map and its curves say, and axe finds nothing', async ({
  page,
}) => {
  const playground = await openCheck(page);

  await test.step('the check passes, each entry of its map gives both derivatives, and a mistake lights the blocks it spoils, if any', async () => {
    await check(page);
    const words = await result(page).getByRole('status').innerText();
    const [, printed = ''] = /the relative difference is (\S+), below 1e-9/.exec(words) ?? [];
    expect(numberOf(printed)).toBeGreaterThan(0);
    expect(numberOf(printed)).toBeLessThan(1e-9);
    await expect.poll(() => wrongBlocks(page)).toEqual([]);
    const map = page.getByRole('listbox', { name: /^Relative differences of W1/ });
    await map.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    const option = await map.getByRole('option').innerText();
    const [, computed = '', numerical = ''] =
      /^W1\(2, 2\): computed (\S+), numerical (\S+),/.exec(option) ?? [];
    expect(Math.abs(numberOf(computed))).toBeGreaterThan(0);
    expect(Math.abs(numberOf(numerical) - numberOf(computed))).toBeLessThan(
      2e-3 * Math.abs(numberOf(computed)),
    );

    const planted: readonly (readonly [name: string, blocks: readonly string[]])[] = [
      ['Bias gradients left at zero', ['b1', 'b2']],
      ['Biases decayed too', []],
    ];
    for (const [name, blocks] of planted) {
      await check(page, name);
      await expect.poll(() => wrongBlocks(page), name).toEqual(blocks);
      await expect(result(page).getByRole('status')).toContainText(
        blocks.length > 0 ? 'It fails' : 'this check cannot see it',
      );
    }
  });

  await test.step('the curves are measured at the weights that the check looks at, all by keyboard, and axe finds nothing', async () => {
    await page.getByRole('combobox', { name: 'Break it' }).selectOption('weightDecayGradientMissing');
    await page.getByRole('button', { name: 'Check the gradient' }).press('Enter');
    await expect(result(page).getByText(/It fails/)).toBeVisible();
    await playground.type('Iterations', '30');
    await playground.trainToEnd();
    await page.getByRole('radio', { name: 'Initial' }).press('ArrowRight');
    await page.getByRole('button', { name: 'Measure the curves' }).press('Enter');
    await expect(page.getByRole('button', { name: 'Measure again' })).toBeVisible();
    await expect(page.getByText(/57 parameters, 30 patches, at iteration 30/)).toBeVisible();
    const chart = page.getByRole('listbox', { name: 'Error of the numerical gradient for each EPSILON' });
    await chart.focus();
    await page.keyboard.press('End');
    await expect(chart.getByRole('option')).toHaveText(/^EPSILON = 0\.1: relative difference in float64 \d/);
    for (let n = 0; n < 6; n++) await page.keyboard.press('ArrowLeft');
    const reading = await chart.getByRole('option').innerText();
    const [, float64 = '', float32 = ''] =
      /^EPSILON = 1e-4: relative difference in float64 (\S+), in float32 (\S+)\.$/.exec(reading) ?? [];
    // at trained weights the gradient is small, and so much larger the rounding beside it
    expect(numberOf(float64)).toBeLessThan(1e-6);
    expect(numberOf(float32)).toBeGreaterThan(100 * numberOf(float64));
    await page.locator('summary').filter({ hasText: 'such mistakes' }).press('Enter');
    await expect(page.getByText('Biases decayed too').last()).toBeVisible();
    await expectAccessibleInBothThemes(page, inPanel);
  });

  await test.step('a check can be cancelled, and training goes on beside it and after it', async () => {
    await playground.type('Hidden units, exact value', '100');
    await playground.type('Patches, exact value', '10000');
    await playground.readyWith('100 hidden units');
    await playground.readyWith('10,000 patches');
    await playground.type('Iterations', '20000');
    await playground.pick('Slow motion'); // at full speed it may come to its end first
    await expect(page.getByText(/It checks [\d,]+ of the 12,964 parameters/)).toBeVisible();
    await playground.button('Train').click();
    await playground.reaches(1);
    const shown = await result(page).innerText();
    await page.getByRole('button', { name: 'Check the gradient' }).click();
    await expect(page.getByRole('progressbar', { name: 'Parameters checked' })).toBeVisible();
    const during = await playground.iteration();
    await playground.reaches(during + 1);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByText('Cancelled. Nothing was changed.')).toBeVisible();
    expect(await result(page).innerText()).toBe(shown);
    await playground.reaches((await playground.iteration()) + 1);
  });
});
