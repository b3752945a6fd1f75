import { format } from '../../src/words/en/format.ts';
import { hiddenUnits } from '../../src/words/en/hiddenUnits.ts';
import { openPlayground } from './support/playground.ts';
import { expect, test } from './support/test.ts';

test('a run that has reached its engine’s rounding error says so and loses nothing, and float64 gets further', async ({
  page,
}) => {
  const playground = await openPlayground(page, { search: '?backend=simd', patchCount: 10_000 });
  await playground.pick('Digits');
  await playground.type('Hidden units, exact value', '5');
  await playground.type('Patches, exact value', '100');
  await playground.readyWith('100 patches');
  await playground.type('λ, exact value', '0.01');
  await playground.type('Iterations', '5000');
  await playground.button('Train').click();
  await expect(page.getByText(/this engine’s rounding error\.$/)).toBeVisible();
  const iteration = await playground.iteration();
  expect(iteration).toBeLessThan(5000);
  await expect(page.getByText(hiddenUnits.state.finished.noiseFloor(iteration))).toBeVisible();
  await expect(page.getByText(`Cost at iteration ${format.integer(iteration)}:`)).toBeAttached();
  const { theta } = await playground.saveWeights();
  expect(theta.every(Number.isFinite)).toBe(true);
  await page.getByRole('button', { name: /^Engine:/ }).click();
  await page.getByRole('combobox', { name: /engine/i }).selectOption({ value: 'simd64' });
  await page.keyboard.press('Escape');
  await playground.button('Train').click();
  await expect.poll(() => playground.iteration()).toBeGreaterThan(iteration);
});
