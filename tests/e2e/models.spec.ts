import type { Locator } from '@playwright/test';
import { expectAccessibleInBothThemes, inDialog, inPanel } from './support/accessibility.ts';
import { openPlayground } from './support/playground.ts';
import { expect, test } from './support/test.ts';

test('other models train with their own terms, on an engine that computes them, with a check and a link, and axe finds nothing', async ({
  page,
}) => {
  const playground = await openPlayground(page, { hiddenSize: 9, patchCount: 40 });
  const equation = page.getByRole('region', { name: 'Cost function' });
  const choose = (name: string, label: string) =>
    playground.inMenu((menu) => menu.getByRole('combobox', { name }).selectOption({ label }));
  // The run before is at iteration 0 as well: a step that it gets is gone with it.
  const stepTheNewRun = () =>
    expect(async () => {
      if ((await playground.iteration()) === 0) await playground.button('Step').click();
      await expect.poll(() => playground.iteration(), { timeout: 5000 }).toBeGreaterThanOrEqual(1);
    }).toPass();

  await choose('Output units', 'Linear');
  await choose('Sparsity by', 'L1 penalty');
  await expect(equation.getByText('linear output units')).toBeVisible();
  await expect(page.getByRole('textbox', { name: /target activation ρ/ })).toHaveCount(0);
  await stepTheNewRun();
  await expect.poll(() => playground.term('Sparsity')).toBeGreaterThan(0);
  await page.getByRole('tab', { name: 'Gradient check' }).click();
  await expect(page.getByText(/The list of mistakes is about the course’s cost function/)).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Break it' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Check the gradient' }).click();
  const result = page.getByRole('region', { name: 'Result of the gradient check' });
  await expect(result.getByRole('status')).toContainText('below 1e-9');

  await choose('Sparsity by', 'TopK');
  const k = equation.getByRole('slider', { name: 'active units k' });
  await k.press('ArrowLeft');
  await expect(equation.getByText('≤ 2')).toBeVisible();
  await stepTheNewRun();
  // Until the run with TopK stands, the numbers are those of the one before it, with its L1 penalty.
  await expect(async () => {
    const [total, reconstruction, decay] = [
      await playground.term('Total cost'),
      await playground.term('Reconstruction'),
      await playground.term('Weight decay'),
    ];
    expect(Math.abs(total - reconstruction - decay)).toBeLessThan(1e-3 * total);
  }).toPass();
  await page.getByRole('tab', { name: 'Sparsity' }).click();
  await expect(page.getByText(/2 of the 9 hidden units are kept/)).toBeVisible();
  await playground.inMenu(async (menu) => {
    await expect(menu.getByRole('combobox', { name: /optimiser/i })).toHaveValue('adam');
    await expectAccessibleInBothThemes(page, inDialog);
  });
  await page.getByRole('button', { name: /^Engine:/ }).click();
  await page.getByRole('combobox', { name: /engine/i }).selectOption('cpu');
  await expect(page.getByText(/Plain JavaScript computes the course’s network only/)).toBeVisible();
  await page.keyboard.press('Escape');

  await expect(page).toHaveURL(/output=linear.*sparsity=topK.*k=2/);
  await page.reload();
  await expect(equation.getByText('≤ 2')).toBeVisible();
  await expect(equation.getByText('linear output units')).toBeVisible();
});

/** Whether a canvas shows colours: a pixel whose red, green and blue are far apart. */
const isColoured = (canvas: Locator): Promise<boolean> =>
  canvas.evaluate((element: HTMLCanvasElement) => {
    const data = element.getContext('2d')?.getImageData(0, 0, element.width, element.height).data ?? [];
    for (let n = 0; n < data.length; n += 4) {
      const [red = 0, green = 0, blue = 0] = [data[n], data[n + 1], data[n + 2]];
      if (Math.max(red, green, blue) - Math.min(red, green, blue) > 60) return true;
    }
    return false;
  });

test('patches in colour are chosen by the keyboard, shown in colour everywhere, checked, saved and shared by a link', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const playground = await openPlayground(page);
  const inColour = page.getByRole('checkbox', { name: 'In colour' });
  await inColour.focus();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/colour=yes&output=linear/);
  // Few at once: the 10,000 that suit patches in colour need not be prepared, and the check goes over all for each parameter.
  await playground.type('Patches, exact value', '20');
  await playground.type('Hidden units, exact value', '4');
  await playground.readyWith('20 patches');
  await expect(page.locator('#cost-function ~ div').getByText('192 inputs')).toBeAttached();
  await playground.step();
  const tiles = page.getByRole('listbox', { name: 'Weights of each hidden unit' }).locator('canvas');
  await expect.poll(() => isColoured(tiles)).toBe(true);

  await page.getByRole('tab', { name: 'Patches' }).click();
  await expect(page.getByRole('listitem', { name: 'Whiten by ZCA' })).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Scale to [0.1, 0.9]' })).toHaveCount(0);
  await page.getByRole('tab', { name: 'Output' }).click();
  await expect(page.getByText(/Errors: mid grey is 0/)).toBeVisible();
  await page.getByRole('tab', { name: 'Unit' }).click();
  await expect(page.getByText(/The tile shows W1·Z/)).toBeVisible();
  await expectAccessibleInBothThemes(page, inPanel);
  await page.getByRole('tab', { name: 'Check' }).click();
  await page.getByRole('button', { name: 'Check the gradient' }).click();
  const result = page.getByRole('region', { name: 'Result of the gradient check' });
  await expect(result.getByRole('status')).toContainText('below 1e-9');

  await page.reload();
  await expect(inColour).toBeChecked();
  await inColour.uncheck();
  await expect(page).not.toHaveURL(/colour/);
  await expect(page.locator('#cost-function ~ div').getByText('64 inputs')).toBeAttached();
});
