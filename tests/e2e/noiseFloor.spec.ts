import { format } from '../../src/words/en/format.ts';
import { hiddenUnits } from '../../src/words/en/hiddenUnits.ts';
import { openPlayground } from './support/playground.ts';
import { expect, test } from './support/test.ts';

test('a run that has reached its engine’s rounding error says so and loses nothing, and float64 gets further', async ({
  page,
}) => {
  const playground = await openPlayground(page, {
    search: '?backend=simd',
    source: 'digits',
    patchCount: 100,
    hiddenSize: 5,
    lambda: 0.01,
    iterations: 5000,
  });
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
