import type { Locator, Page } from '@playwright/test';
import { expectAccessible, expectAccessibleInBothThemes, inFigure } from './support/accessibility.ts';
import { isSaved, keptBits } from './support/keptRuns.ts';
import { openPlayground } from './support/playground.ts';
import { expect, test } from './support/test.ts';

/** Opens a step of the notes, by itself as when it is embedded, or in its chapter. @returns the step with the figure beside it */
async function openStep(page: Page, chapter: string, step: string, more = '&embed=1'): Promise<Locator> {
  await page.goto(`./#/notes/${chapter}?step=${step}${more}`);
  const place = page.locator(`#step-${step}`).locator('xpath=ancestor::*[.//figure][1]');
  await expect(place.getByRole('figure')).toBeVisible();
  return place;
}

const press = async (button: Locator): Promise<void> => {
  await button.focus();
  await button.press('Enter');
};

/** Whether the page is no wider than its window. */
const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

test('figures answer what is done in them', async ({ page }) => {
  await test.step('two networks train beside each other, and a drawn curve is laid over the bottleneck', async () => {
    const pair = await openStep(page, 'learns', 'control');
    await press(pair.getByRole('button', { name: 'Train both here' }));
    await expect(pair.getByRole('img', { name: 'Weights of the hidden units: Scenes' })).toBeVisible();
    await expect(pair.getByRole('region', { name: 'Phase-scrambled scenes' })).toContainText('Cost J');
    await expectAccessible(page, inFigure);
    const compression = await openStep(page, 'compression', 'foretell');
    const point = compression.getByRole('slider', { name: 'Hidden units: 8', exact: true });
    await point.focus();
    await point.press('End');
    await press(compression.getByRole('button', { name: 'This is my prediction' }));
    await press(compression.getByRole('button', { name: 'Train here' }));
    await expect(
      compression.getByText(/^With 25 hidden units, the network explains \d/).first(),
    ).toBeVisible();
    await expect(compression.getByText('your prediction')).toBeVisible();
    const units = compression.getByRole('slider', { name: 'Number of hidden units' }).last();
    await units.focus();
    await units.press('Home');
    await expect(compression.getByText(/^With 1 hidden unit, /).first()).toBeVisible();
    const wide = page.viewportSize()!;
    await page.setViewportSize({ width: 390, height: 844 });
    await expect.poll(() => fits(page)).toBe(true);
    await expectAccessible(page, inFigure);
    await page.setViewportSize(wide);
  });
  await test.step('a broken line is found by the blocks that disagree, and the matrices of the real network are zoomed', async () => {
    const check = await openStep(page, 'checking', 'measure');
    await expect(check.getByText(/^The check passes: the relative difference is 2.7/)).toBeVisible();
    await press(check.getByRole('button', { name: 'Break a line for me' }));
    await expect(check.getByText('Blocks that disagree: W1, b1.')).toBeVisible();
    await check.getByRole('radio', { name: 'delta3' }).focus();
    await page.keyboard.press('Space');
    await expect(check.getByText('If delta3 were broken')).toBeVisible();
    await page.keyboard.press('ArrowUp');
    await expect(check.getByText('Yes, it is delta2.')).toBeVisible();
    await check.getByRole('listbox', { name: /^Entries of W1/ }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(check.getByText(/^W1\(1, 2\): the computed gradient is/).last()).toBeVisible();
    await expectAccessibleInBothThemes(page, inFigure);
    const biases = await openStep(page, 'gradients', 'biases');
    await expect(biases.getByText('b1grad = …').first()).toBeVisible();
    await expect(biases.getByRole('grid')).toHaveCount(0);
    await page.getByRole('radio', { name: 'sum(delta2, 2) / m', exact: true }).first().check();
    await expect(biases.getByRole('grid', { name: 'b1grad, 4 rows, 1 column' })).toBeVisible();
    const matrices = await openStep(page, 'gradients', 'whole');
    await press(matrices.getByRole('button', { name: 'Show the real network' }));
    const part = matrices.getByRole('listbox', {
      name: /^The part of W1 that is written out, from row 1 and column 25/,
    });
    await part.focus();
    await page.keyboard.press('ArrowDown');
    await expect(
      matrices.getByRole('listbox', { name: /^The part of W1 x that is written out, from row 2/ }).first(),
    ).toBeVisible();
    await expectAccessible(page, inFigure);
  });
  await test.step('loop and matrix are timed beside the reader’s guess, and a race can be stopped', async () => {
    const timing = await openStep(page, 'vectorising', 'foretell');
    await timing.getByLabel('Your prediction, as a number').fill('7');
    const patches = timing.getByRole('textbox', { name: /Number of patches/ });
    await patches.fill('100');
    await patches.press('Enter');
    await press(timing.getByRole('button', { name: 'Run both' }));
    await expect(timing.getByText(/^The matrix product is [\d.,]+ times as fast/)).toBeVisible();
    await expect(timing.getByText('Your prediction: 7 ×')).toBeVisible();
    await expectAccessible(page, inFigure);
    const race = await openStep(page, 'descent', 'rate');
    await press(race.getByRole('button', { name: 'Start the race' }));
    await expect(race.getByText(/^L-BFGS: iteration [1-9]/).first()).toBeVisible();
    await expectAccessible(page, inFigure);
    await press(race.getByRole('button', { name: 'Stop' }));
    await expect(race.getByRole('button', { name: 'Start the race' })).toBeVisible();
  });
});

test('the playground is found as it was left, by the notes and by a step that is embedded', async ({
  page,
}) => {
  const playground = await openPlayground(page, { patchCount: 300, hiddenSize: 9, iterations: 3, seed: 4 });
  await playground.trainToEnd();
  await isSaved(page, 3);
  const bits = await keptBits(page);
  expect(bits).not.toMatch(/^0 arrays/);
  await test.step('a link to a step shows that step, and the playground is found as it was left', async () => {
    await page.getByRole('tab', { name: 'Sparsity' }).click();
    await page.getByRole('link', { name: 'Notes' }).click();
    await page.getByRole('link', { name: 'What excites a unit most' }).first().click();
    await expect(page).toHaveURL(/#\/notes\/excites$/);
    await page.goto('./#/notes/excites?step=pictures');
    await expect(page.getByRole('heading', { level: 2, name: /What excites/ })).toBeVisible();
    await expect(page.getByRole('heading', { name: /Two pictures/ })).toBeInViewport();
    await expect(page.getByRole('heading', { name: /Two pictures/ })).toBeFocused();
    await page.getByRole('link', { name: 'Playground', exact: true }).click();
    await expect(page.getByRole('tab', { name: 'Sparsity' })).toHaveAttribute('aria-selected', 'true');
    await expect(page).toHaveURL(/seed=4/);
  });
  await test.step('a step can be embedded: it has no header and contents, and leaves the reader’s run and answers alone', async () => {
    await page.goto('about:blank');
    const own = await openStep(page, 'memory', 'recallImwrite', '');
    await own.getByRole('radio', { name: 'Middle grey.' }).check();
    const answers = () => page.evaluate(() => localStorage.getItem('notes.answers'));
    const before = await answers();
    expect(before).toContain('memory/recallImwrite');
    await page.goto('about:blank');
    const step = await openStep(page, 'memory', 'range');
    await expect(page.getByRole('banner')).toHaveCount(0);
    await expect(page.getByText('Contents')).toHaveCount(0);
    await expect(page.getByRole('figure')).toHaveCount(1);
    await press(step.getByRole('button', { name: 'Train here' }));
    await step.getByRole('radio', { name: '0 to 1 for all tiles' }).focus();
    await page.keyboard.press('Space');
    await expect(step.getByText('All negative weights are black')).toBeVisible();
    await expect(step.getByRole('radio', { name: 'Middle grey.' })).not.toBeChecked();
    await step.getByRole('radio', { name: 'Black.' }).check();
    await expect(step.getByText('Black is 0 in the file.')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Open in the notes' })).toHaveAttribute(
      'href',
      '#/notes/memory?step=range',
    );
    expect(await answers()).toBe(before);
    await page.goto('about:blank');
    await page.goto('./');
    await expect.poll(() => playground.iteration()).toBe(3);
    expect(await keptBits(page)).toBe(bits);
    await expect(page.getByRole('region', { name: 'Input' })).toContainText('Natural-like scenes');
  });
});
