import type { Page } from '@playwright/test';
import { costOver } from '../../src/core/autoencoder/gradientCheck/checkedCost.ts';
import { epsilonCurve } from '../../src/core/autoencoder/gradientCheck/epsilonCurve.ts';
import { sampleParameters } from '../../src/core/autoencoder/gradientCheck/sampleParameters.ts';
import type { Patches } from '../../src/core/autoencoder/layers.ts';
import { costAndGradient } from '../../src/core/autoencoder/sparseAutoencoder.ts';
import { createRandom } from '../../src/core/random.ts';
import { courseExperiment } from '../../src/store/experiment.ts';
import { createDatasets } from '../../src/worker/datasets/datasets.ts';
import { randomStreams } from '../../src/worker/randomStreams.ts';
import { numericalGradient } from '../unit/numericalGradient.ts';
import { expectAccessible } from './support/accessibility.ts';
import { Playground } from './support/playground.ts';
import { expect, test } from './support/test.ts';

const shape = { visibleSize: 64, hiddenSize: 9 };
const patchCount = 100;

/** A number as the page writes it. */
const numberOf = (text: string): number => Number(text.replace('−', '-').replaceAll(',', ''));

const result = (page: Page) => page.getByRole('region', { name: 'Result of the gradient check' });

/** A small network, and its tab. */
async function openCheck(page: Page): Promise<Playground> {
  const playground = new Playground(page);
  await playground.open();
  await playground.type('Hidden units, exact value', String(shape.hiddenSize));
  await playground.type('Patches, exact value', String(patchCount));
  await expect(page.getByText(/9 hidden units · 64 inputs · 100 patches/).first()).toBeVisible();
  await playground.ready();
  await page.getByRole('tab', { name: 'Gradient check' }).click();
  await expect(page.getByText(/It checks all 1,225 parameters on all 100 patches, in /)).toBeVisible({
    timeout: 60_000,
  });
  return playground;
}

/** The very patches that the page has drawn. */
async function patchesOfThePage(): Promise<Patches> {
  const data = { ...courseExperiment.data, patchCount };
  const nothing = () => undefined;
  return (await createDatasets().prepare(data, 1, nothing, () => false)).patches;
}

async function check(page: Page, mistake?: string): Promise<void> {
  if (mistake) await page.getByRole('combobox', { name: 'Break it' }).selectOption({ label: mistake });
  await page.getByRole('button', { name: 'Check the gradient' }).click();
  const subject = mistake ? `with the mistake “${mistake}”` : 'At the initial weights';
  await expect(result(page).getByText(subject)).toBeVisible({ timeout: 90_000 });
}

/** The blocks that the table says differ. */
const wrongBlocks = (page: Page) => result(page).locator('tr[data-verdict="fails"] th').allInnerTexts();

test('the check passes, and what it prints is what the float64 reference says', async ({ page }) => {
  const playground = await openCheck(page);
  await check(page);
  const words = await result(page).getByRole('status').innerText();
  const [, printed = ''] = /the relative difference is (\S+), below 1e-9/.exec(words) ?? [];
  expect(numberOf(printed)).toBeGreaterThan(0);
  expect(numberOf(printed)).toBeLessThan(1e-9);
  expect(await wrongBlocks(page)).toEqual([]);

  const { theta } = await playground.saveWeights();
  const patches = await patchesOfThePage();
  const { objective } = courseExperiment;
  const { gradient } = costAndGradient(theta, shape, patches, objective);
  const measured = numericalGradient(costOver(shape, patches, objective), theta);
  const map = page.getByRole('listbox', { name: /^Relative differences of W1/ });
  await map.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  const option = await map.getByRole('option').innerText();
  const [, computed = '', numerical = ''] =
    /^W1\(2, 2\): computed (\S+), numerical (\S+),/.exec(option) ?? [];
  const index = 1 + shape.hiddenSize;
  const expected = gradient[index] as number;
  expect(Math.abs(numberOf(computed) - expected)).toBeLessThan(2e-3 * Math.abs(expected));
  expect(Math.abs(numberOf(numerical) - (measured[index] as number))).toBeLessThan(2e-3 * Math.abs(expected));
});

test('the curves of EPSILON are measured at the weights that the check looks at', async ({ page }) => {
  const playground = await openCheck(page);
  await playground.type('Iterations', '30');
  await playground.trainToEnd();
  await page.getByRole('radio', { name: 'Present' }).check();
  await page.getByRole('button', { name: 'Measure the curves' }).click();
  await expect(page.getByRole('button', { name: 'Measure again' })).toBeVisible({ timeout: 90_000 });
  await expect(page.getByText(/57 parameters, 100 patches, at iteration 30/)).toBeVisible();
  const chart = page.getByRole('listbox', { name: 'Error of the numerical gradient for each EPSILON' });
  await chart.focus();
  await page.keyboard.press('End');
  const reading = await chart.getByRole('option').innerText();
  const [, printed = ''] = /^EPSILON = 0\.1: relative difference in float64 (\S+),/.exec(reading) ?? [];

  const { theta } = await playground.saveWeights();
  const expected = errorAtLargestEpsilon(theta, await patchesOfThePage());
  expect(Math.abs(numberOf(printed) - expected)).toBeLessThan(1e-3 * expected);
});

/** The float64 curve's first point, at EPSILON = 0.1, where the cost's curvature decides and not rounding. */
function errorAtLargestEpsilon(theta: Float64Array, patches: Patches): number {
  const { objective } = courseExperiment;
  const sampled = sampleParameters(shape, 16, createRandom(1, randomStreams.gradientCheck));
  const { gradient } = costAndGradient(theta, shape, patches, objective);
  const curve = epsilonCurve(costOver(shape, patches, objective), theta, gradient, sampled, [0.1]);
  let step = curve.next();
  while (!step.done) step = curve.next();
  return step.value[0]?.relativeDifference ?? Number.NaN;
}

test('each mistake lights the blocks it spoils, and some light none', async ({ page }) => {
  await openCheck(page);
  const planted: readonly (readonly [name: string, blocks: readonly string[]])[] = [
    ['Sparsity term outside a2(1−a2)', ['W1', 'b1']],
    ['Bias gradients left at zero', ['b1', 'b2']],
    ['No weight decay in the gradient', ['W1', 'W2']],
    ['Gradient not divided by m', ['W1', 'W2', 'b1', 'b2']],
    ['Biases decayed too', []],
  ];
  for (const [name, blocks] of planted) {
    await check(page, name);
    expect(await wrongBlocks(page), name).toEqual(blocks);
    await expect(result(page).getByRole('status')).toContainText(
      blocks.length > 0 ? 'It fails' : 'this check cannot see it',
    );
  }
});

test('a check can be cancelled, and training goes on beside it and after it', async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.type('Hidden units, exact value', '100');
  await expect(page.getByText(/100 hidden units/).first()).toBeVisible();
  await playground.ready();
  await playground.type('Iterations', '20000');
  await page.getByRole('tab', { name: 'Gradient check' }).click();
  await expect(page.getByText(/It checks [\d,]+ of the 12,964 parameters/)).toBeVisible({ timeout: 60_000 });
  await playground.button('Train').click();
  await playground.reaches(3);
  await page.getByRole('button', { name: 'Check the gradient' }).click();
  await expect(page.getByRole('progressbar', { name: 'Parameters checked' })).toBeVisible();
  const during = await playground.iteration();
  await playground.reaches(during + 2);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('Cancelled. Nothing was changed.')).toBeVisible();
  await expect(result(page)).toHaveCount(0);
  await playground.reaches((await playground.iteration()) + 2);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`all of it works by keyboard, and axe finds nothing: ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openCheck(page);
    await page.getByRole('combobox', { name: 'Break it' }).selectOption('weightDecayGradientMissing');
    await page.getByRole('button', { name: 'Check the gradient' }).press('Enter');
    await expect(result(page).getByText(/It fails/)).toBeVisible({ timeout: 90_000 });
    await page.getByRole('button', { name: 'Measure the curves' }).press('Enter');
    await expect(page.getByRole('button', { name: 'Measure again' })).toBeVisible({ timeout: 90_000 });
    const chart = page.getByRole('listbox', { name: 'Error of the numerical gradient for each EPSILON' });
    await chart.focus();
    await page.keyboard.press('End');
    for (let n = 0; n < 6; n++) await page.keyboard.press('ArrowLeft');
    const reading = await chart.getByRole('option').innerText();
    const [, float64 = '', float32 = ''] =
      /^EPSILON = 1e-4: relative difference in float64 (\S+), in float32 (\S+)\.$/.exec(reading) ?? [];
    expect(numberOf(float64)).toBeLessThan(1e-9);
    expect(numberOf(float32)).toBeGreaterThan(1e-6);
    await page.locator('summary').filter({ hasText: 'such mistakes' }).press('Enter');
    await expect(page.getByText('Biases decayed too').last()).toBeVisible();
    await expectAccessible(page);
  });
}
