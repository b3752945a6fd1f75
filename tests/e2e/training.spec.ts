import type { Page } from '@playwright/test';
import { initialiseParameters } from '../../src/core/autoencoder/initialise.ts';
import { measureFilters } from '../../src/core/filters/measureFilters.ts';
import { createRandom } from '../../src/core/random.ts';
import { openPlayground } from './support/playground.ts';
import { expect, test } from './support/test.ts';

const shape = { hiddenSize: 25, visibleSize: 64 };

/** W1 of the saved file is column-major; the filter measure wants a hidden unit a row. */
function rowsOf({
  dims,
  data,
}: {
  readonly dims: readonly number[];
  readonly data: Float64Array;
}): Float64Array {
  const [hiddenSize = 0, visibleSize = 0] = dims;
  return Float64Array.from(
    { length: data.length },
    (_, k) => data[(k % visibleSize) * hiddenSize + Math.floor(k / visibleSize)] as number,
  );
}

/** What is read at a point of the tiles: the unit, and where in its tile, with the numbers there. */
async function pointAtTiles(page: Page) {
  const tiles = page.getByRole('listbox', { name: 'Weights of each hidden unit' });
  const box = await tiles.boundingBox();
  if (!box) throw new Error('The tiles are not on the page.');
  await tiles.hover({ position: { x: box.width / 2 + 3, y: box.height / 2 + 3 } });
  const readout = await page
    .getByText(/row \d+, column \d+/)
    .locator('..')
    .innerText();
  const numbers = /unit (\d+)\s*row (\d+), column (\d+)\s*x = (\S+)\s*W1 = (\S+)/.exec(
    readout.replaceAll('\n', ' '),
  );
  if (!numbers) throw new Error(`The reading is not understood: ${readout}`);
  const [unit = 0, row = 0, column = 0, x = 0, weight = 0] = numbers
    .slice(1)
    .map((text) => Number(text.replace('−', '-')));
  return { unit, row, column, x, weight };
}

test('a newcomer presses Train and 25 random tiles turn into edge detectors', async ({ page }) => {
  const playground = await openPlayground(page, { patchCount: 10_000 });
  await expect.poll(() => playground.edgeUnits()).toBe(0);
  const before = await playground.term('Total cost');
  await playground.trainToEnd();
  await expect.poll(() => playground.iteration()).toBe(400);
  await expect.poll(() => playground.term('Total cost')).toBeLessThan(before / 100);
  // the thresholds of the recipe: at least three quarters of the units after 400 iterations
  await expect.poll(() => playground.edgeUnits()).toBeGreaterThanOrEqual(19);
  const rows = rowsOf((await playground.saveWeights()).W1);
  const filters = measureFilters(rows, shape);
  expect(filters.filter(({ isEdge }) => isEdge).length).toBeGreaterThanOrEqual(19);

  await test.step('pointing at a tile reads the very weight that is saved, and x is that weight over the norm', async () => {
    const { unit, row, column, x, weight } = await pointAtTiles(page);
    const tile = rows.subarray((unit - 1) * 64, unit * 64);
    const saved = tile[(row - 1) * 8 + column - 1] ?? Number.NaN;
    expect(Math.abs(weight - saved)).toBeLessThan(1e-3 * Math.abs(saved) + 1e-6);
    expect(Math.abs(x - saved / Math.hypot(...tile))).toBeLessThan(1e-3);
  });

  await test.step('the terms under the equation add up to the total', async () => {
    const terms = ['Reconstruction', 'Weight decay', 'Sparsity'] as const;
    let sum = 0;
    for (const name of terms) sum += await playground.term(name);
    expect(sum).toBeCloseTo(await playground.term('Total cost'), 3);
  });

  await test.step('a run past its budget goes on where it stood', async () => {
    await playground.type('Iterations', '405');
    await playground.trainToEnd();
    await expect.poll(() => playground.iteration()).toBe(405);
  });
});

test('a run is begun again, paused, changed while it learns and given another network, by its controls alone', async ({
  page,
}) => {
  // Enough patches for our own kernel to share them out among its threads. Other engines: tests/browser/worker/resume.test.ts.
  const playground = await openPlayground(page, { patchCount: 10_000, iterations: 15 });
  const thetaNow = async () => (await playground.saveWeights()).theta;
  const train = playground.button('Train');

  await test.step('new weights are those of the next seed, and the same seed gives the same', async () => {
    const cost = await playground.term('Total cost');
    const first = await thetaNow();
    expect(first).toEqual(initialiseParameters(shape, createRandom(1, 2)));
    await playground.newWeights();
    await expect.poll(() => playground.term('Total cost')).not.toBe(cost);
    await playground.inMenu((menu) => expect(menu.getByRole('textbox', { name: 'Seed' })).toHaveValue('2'));
    expect(await thetaNow()).toEqual(initialiseParameters(shape, createRandom(2, 2)));
    await playground.inMenu(() => playground.type('Seed', '1'));
    await expect.poll(() => playground.term('Total cost')).toBe(cost);
    expect(await thetaNow()).toEqual(first);
  });

  await test.step('training straight, in steps, with a pause and after a reset ends at the same theta bit for bit', async () => {
    const initial = await thetaNow();
    await playground.trainToEnd();
    const straight = await thetaNow();
    expect(straight).not.toEqual(initial);

    await playground.button('Reset').click();
    await playground.ready();
    expect(await thetaNow()).toEqual(initial);
    for (let i = 0; i < 3; i++) await playground.step();
    await playground.pick('Slow motion');
    await train.click();
    await playground.reaches(5);
    await playground.button('Pause').click();
    await expect(train).toBeVisible();
    await playground.pick('Full speed');
    await playground.trainToEnd();
    expect(await thetaNow()).toEqual(straight);
  });

  await test.step('λ, β and ρ can be moved while it learns: theta is kept and the chart marks the place', async () => {
    const theta = await thetaNow();
    const sparsity = await playground.term('Sparsity');
    await playground.type(/target activation ρ/, '0.1');
    await expect(page.getByText('ρ 0.01 → 0.1').first()).toBeVisible();
    await expect.poll(() => playground.term('Sparsity')).toBeGreaterThan(sparsity);
    expect(await thetaNow()).toEqual(theta);

    await playground.type('Iterations', '20000');
    await playground.pick('Slow motion');
    await train.click();
    await playground.reaches(17);
    // a term without its weight is 0 and stays 0, whenever it is looked at
    await playground.type(/weight decay λ/, '0');
    await expect.poll(() => playground.term('Weight decay')).toBe(0);
    await expect(page.getByText(/λ 1e-4 → 0(?!\.)/).first()).toBeVisible();
    await playground.type(/sparsity weight β/, '0');
    await expect.poll(() => playground.term('Sparsity')).toBe(0);
    await expect(page.getByText(/β 3 → 0(?!\.)/).first()).toBeVisible();
    const iteration = await playground.iteration();
    expect(iteration).toBeGreaterThanOrEqual(17);
    await playground.reaches(iteration + 2);
  });

  await test.step('a reset while it trains stops it', async () => {
    await playground.button('Reset').click();
    await playground.ready();
    await page.waitForTimeout(500);
    await expect.poll(() => playground.iteration()).toBe(0);
  });

  await test.step('another network goes on training and can be paused, and has that size', async () => {
    await train.click();
    await playground.reaches(3);
    await playground.type('Patch size, exact value', '12');
    await playground.type('Hidden units, exact value', '9');
    for (const size of ['9 hidden units', '144 inputs'])
      await expect(page.getByText(size).first()).toBeVisible();
    await playground.reaches(2);
    await playground.button('Pause').click();
    await expect(train).toBeVisible();
    const paused = await playground.iteration();
    await page.waitForTimeout(500);
    await expect.poll(() => playground.iteration()).toBe(paused);
    expect((await playground.saveWeights()).W1.dims).toEqual([9, 144]);
  });
});
