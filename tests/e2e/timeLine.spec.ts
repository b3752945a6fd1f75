import { expectAccessible } from './support/accessibility.ts';
import { isSaved } from './support/keptRuns.ts';
import { openPlayground } from './support/playground.ts';
import { expect, test } from './support/test.ts';

test('any iteration of a run can be looked at and gone on from, by keyboard, and the run itself goes on as if nobody had looked', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const playground = await openPlayground(page, { patchCount: 300, hiddenSize: 9, iterations: 12 });
  const slider = page.getByRole('slider', { name: 'Look back' });
  await expect(slider).toBeHidden();
  await playground.trainToEnd();
  const { theta } = await playground.saveWeights();
  await slider.press('Home');
  await expect(page.getByText('The page shows iteration 0. The run stands at iteration 12.')).toBeVisible();
  await slider.press('ArrowRight');
  await expect.poll(() => playground.iteration()).toBe(1);
  for (let press = 0; press < 4; press++) await slider.press('ArrowRight');
  await expect.poll(() => playground.iteration()).toBe(5);
  const then = await playground.saveWeights();
  expect(then.theta).not.toEqual(theta);
  await expectAccessible(page, 'main');
  await page.getByRole('button', { name: 'Back to the end' }).press('Enter');
  await expect.poll(() => playground.iteration()).toBe(12);
  expect((await playground.saveWeights()).theta).toEqual(theta);

  // After a reload its iterations are done again, and have the same bits.
  await isSaved(page, 12);
  await page.reload();
  await expect.poll(() => playground.iteration()).toBe(12);
  await slider.fill('5');
  await expect.poll(() => playground.iteration()).toBe(5);
  await expect(page.getByText(/its cost differs/)).toHaveCount(0);
  expect((await playground.saveWeights()).theta).toEqual(then.theta);

  await page.getByRole('button', { name: 'Play the run' }).press('Enter');
  await expect.poll(() => playground.iteration()).toBeLessThan(12);
  await expect.poll(() => playground.iteration()).toBe(12);

  await slider.fill('5');
  await expect.poll(() => playground.iteration()).toBe(5);
  await page.getByRole('button', { name: 'Go on from here' }).press('Enter');
  await expect(page.getByText('Paused after 5 iterations.')).toBeVisible();
  await expect(slider).toHaveAttribute('max', '5');
  expect((await playground.saveWeights()).theta).toEqual(then.theta);
  await playground.step();
  await playground.button('Previous run').click();
  await expect.poll(() => playground.iteration()).toBe(12);
  expect((await playground.saveWeights()).theta).toEqual(theta);
});
