import { initialiseParameters } from '../../src/core/autoencoder/initialise.ts';
import { measureFilters } from '../../src/core/filters/measureFilters.ts';
import { createRandom } from '../../src/core/random.ts';
import { openPlayground } from './support/playground.ts';
import { expect, test } from './support/test.ts';

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

test('a newcomer presses Train and 25 random tiles turn into edge detectors', async ({ page }) => {
  const playground = await openPlayground(page, { patchCount: 10_000 });
  await expect.poll(() => playground.edgeUnits()).toBe(0);
  const before = await playground.term('Total cost');
  await playground.trainToEnd();
  await expect.poll(() => playground.iteration()).toBe(400);
  await expect.poll(() => playground.term('Total cost')).toBeLessThan(before / 100);
  // the thresholds of the recipe: at least three quarters of the units after 400 iterations
  await expect.poll(() => playground.edgeUnits()).toBeGreaterThanOrEqual(19);
  const { W1 } = await playground.saveWeights();
  const shape = { hiddenSize: 25, visibleSize: 64 };
  const filters = measureFilters(rowsOf(W1), shape);
  expect(filters.filter(({ isEdge }) => isEdge).length).toBeGreaterThanOrEqual(19);
});

test('the terms under the equation add up to the total, and a run past its budget goes on where it stood', async ({
  page,
}) => {
  const playground = await openPlayground(page, { iterations: 20 });
  await playground.trainToEnd();
  const terms = ['Reconstruction', 'Weight decay', 'Sparsity'] as const;
  let sum = 0;
  for (const name of terms) sum += await playground.term(name);
  expect(sum).toBeCloseTo(await playground.term('Total cost'), 3);

  await playground.type('Iterations', '25');
  await playground.trainToEnd();
  await expect.poll(() => playground.iteration()).toBe(25);
});

test('training straight, in steps, with a pause and after a reset ends at the same theta bit for bit', async ({
  page,
}) => {
  const playground = await openPlayground(page, { iterations: 60 });
  const initial = (await playground.saveWeights()).theta;
  await playground.trainToEnd();
  const straight = (await playground.saveWeights()).theta;
  expect(straight).not.toEqual(initial);

  await playground.button('Reset').click();
  await playground.ready();
  expect((await playground.saveWeights()).theta).toEqual(initial);
  for (let i = 0; i < 4; i++) await playground.step();
  await playground.pick('Slow motion');
  await playground.button('Train').click();
  await playground.reaches(6);
  await playground.button('Pause').click();
  await expect(playground.button('Train')).toBeVisible();
  await playground.pick('Full speed');
  await playground.trainToEnd();
  expect((await playground.saveWeights()).theta).toEqual(straight);
});

test('new weights are those of the next seed, and the same seed gives the same', async ({ page }) => {
  const playground = await openPlayground(page);
  const first = (await playground.saveWeights()).theta;
  const shape = { hiddenSize: 25, visibleSize: 64 };
  expect(first).toEqual(initialiseParameters(shape, createRandom(1, 2)));
  await playground.newWeights();
  await playground.inMenu((menu) => expect(menu.getByRole('textbox', { name: 'Seed' })).toHaveValue('2'));
  await expect
    .poll(async () => (await playground.saveWeights()).theta)
    .toEqual(initialiseParameters(shape, createRandom(2, 2)));
  await playground.inMenu(() => playground.type('Seed', '1'));
  await expect.poll(async () => (await playground.saveWeights()).theta).toEqual(first);
});

test('λ, β and ρ can be moved while it learns: theta is kept and the chart marks the place', async ({
  page,
}) => {
  const playground = await openPlayground(page, { iterations: 60 });
  await playground.trainToEnd();
  const { theta } = await playground.saveWeights();
  const sparsity = await playground.term('Sparsity');
  await playground.type(/target activation ρ/, '0.1');
  await expect(page.getByText('ρ 0.01 → 0.1').first()).toBeVisible();
  await expect.poll(() => playground.term('Sparsity')).toBeGreaterThan(sparsity);
  expect((await playground.saveWeights()).theta).toEqual(theta);

  await playground.type('Iterations', '20000');
  await playground.pick('Slow motion');
  await playground.button('Train').click();
  await playground.reaches(62);
  // a term without its weight is 0 and stays 0, whenever it is looked at
  await playground.type(/weight decay λ/, '0');
  await expect.poll(() => playground.term('Weight decay')).toBe(0);
  await expect(page.getByText(/λ 1e-4 → 0(?!\.)/).first()).toBeVisible();
  await playground.type(/sparsity weight β/, '0');
  await expect.poll(() => playground.term('Sparsity')).toBe(0);
  await expect(page.getByText(/β 3 → 0(?!\.)/).first()).toBeVisible();
  const iteration = await playground.iteration();
  expect(iteration).toBeGreaterThanOrEqual(62);
  await playground.reaches(iteration + 2);
  await playground.button('Pause').click();
  await expect(playground.button('Train')).toBeVisible();
});

test('a reset while it trains stops it, and another network goes on training and can be paused', async ({
  page,
}) => {
  const playground = await openPlayground(page, { iterations: 20000 });
  await playground.pick('Slow motion'); // at full speed a run of few patches may come to its end first
  await playground.button('Train').click();
  await playground.reaches(3);
  await playground.button('Reset').click();
  await playground.ready();
  await page.waitForTimeout(500);
  await expect.poll(() => playground.iteration()).toBe(0);
  await playground.button('Train').click();
  await playground.reaches(3);
  await playground.type('Hidden units, exact value', '16');
  await expect(page.getByText('16 hidden units').first()).toBeVisible();
  await playground.reaches(2);
  await playground.button('Pause').click();
  await expect(playground.button('Train')).toBeVisible();
  const paused = await playground.iteration();
  await page.waitForTimeout(500);
  await expect.poll(() => playground.iteration()).toBe(paused);
});

test('another network starts a new run of that size', async ({ page }) => {
  const playground = await openPlayground(page);
  await playground.type('Iterations', '40');
  await playground.type('Hidden units, exact value', '9');
  await playground.type('Patch size, exact value', '12');
  await playground.readyWith('9 hidden units');
  await playground.readyWith('144 inputs');
  await playground.trainToEnd();
  expect((await playground.saveWeights()).W1.dims).toEqual([9, 144]);
});

test('pointing at a tile reads the very weight that is saved, and x is that weight over the norm', async ({
  page,
}) => {
  const playground = await openPlayground(page, { iterations: 60 });
  await playground.trainToEnd();
  const { W1 } = await playground.saveWeights();
  const rows = rowsOf(W1);
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
  const [unit, row, column, x, weight] = numbers.slice(1).map((text) => Number(text.replace('−', '-')));
  const tile = rows.subarray(((unit ?? 0) - 1) * 64, (unit ?? 0) * 64);
  const saved = tile[((row ?? 0) - 1) * 8 + (column ?? 0) - 1] ?? Number.NaN;
  expect(Math.abs((weight ?? 0) - saved)).toBeLessThan(1e-3 * Math.abs(saved) + 1e-6);
  expect(Math.abs((x ?? 0) - saved / Math.hypot(...tile))).toBeLessThan(1e-3);
});
