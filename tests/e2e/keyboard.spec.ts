import type { Page } from '@playwright/test';
import { openPlayground } from './support/playground.ts';
import { expect, test } from './support/test.ts';

const focusedName = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null;
    return element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '';
  });

/** Presses Tab until the focused control's name matches. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    if (name.test(await focusedName(page))) return;
  }
  throw new Error(`No control named ${name} can be reached with Tab.`);
}

test('everything can be done with the keyboard alone', async ({ page }) => {
  const playground = await openPlayground(page);
  await test.step('the whole main job', async () => {
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: /skip to the hidden units/i })).toBeFocused();
    await page.keyboard.press('Enter');
    await tabTo(page, /^Iterations/);
    await page.keyboard.type('20000');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('radio', { name: 'Slow motion' })).toBeChecked();
    while (!/^Train$/.test(await focusedName(page))) await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Space');
    await playground.reaches(2);
    await page.keyboard.press('Space');
    await expect(playground.button('Train')).toBeFocused();
    await tabTo(page, /^Step$/);
    const before = await playground.iteration();
    await page.keyboard.press('Enter');
    await expect.poll(() => playground.iteration()).toBe(before + 1);
  });
  await playground.pick('Full speed');
  await test.step('the tiles are one stop that the arrow keys walk over', async () => {
    const tiles = page.getByRole('listbox', { name: 'Weights of each hidden unit' });
    await tiles.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    const active = () =>
      page.evaluate(() => {
        const id = document.activeElement?.getAttribute('aria-activedescendant');
        return (id && document.getElementById(id)?.textContent) ?? '';
      });
    await expect.poll(active).toContain('hidden unit 3,');
    await page.keyboard.press('End');
    await expect.poll(active).toContain('hidden unit 25,');
  });
  await test.step('a slider steps by them, and goes back to the course’s value', async () => {
    const slider = page.getByRole('slider', { name: /target activation ρ/ });
    const value = page.getByRole('textbox', { name: /target activation ρ/ });
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    const stepped = Number(await value.inputValue());
    expect(stepped).toBeGreaterThan(0.01);
    expect(stepped).toBeLessThan(0.02);
    await expect(slider).toHaveAttribute('aria-valuetext', new RegExp(String(stepped).replace('.', '\\.')));
    await page.getByRole('button', { name: /target activation ρ: back to the course’s value 0\.01/ }).click();
    await expect(value).toHaveValue('0.01');
    await expect(slider).toBeFocused();

    // a number that cannot be is answered by a sentence, and the old value stays
    await playground.type(/target activation ρ/, 'a lot');
    await expect(value).toHaveValue(/0\.01|a lot/);
    await expect(page.getByText(/a lot/).first()).toBeVisible();
    await playground.type(/target activation ρ/, '7');
    await expect(value).toHaveValue('0.5');
  });
  await playground.button('Reset').click();
  await playground.ready();
  await playground.step();
  await test.step('the curve is walked point by point, and is there as a table', async () => {
    const chart = page.getByRole('listbox', { name: 'Cost at each iteration' });
    await expect(chart.getByRole('option')).toHaveAttribute('aria-setsize', '2');
    await chart.press('End');
    await expect(chart.getByRole('option')).toContainText(/^iteration 1: total [\d.]+, reconstruction/);
    await chart.press('ArrowLeft');
    await expect(chart.getByRole('option')).toContainText(/^iteration 0: total/);
    await expect(page.getByRole('table', { name: 'Cost at each iteration' }).getByRole('row')).toHaveCount(3);
    await expect(
      page.getByRole('table', { name: 'Weights of each hidden unit' }).getByRole('row'),
    ).toHaveCount(26);
  });
  await test.step('a run that was reset can be brought back; the button disappears, and the focus stays where it was', async () => {
    await playground.button('Reset').press('Enter');
    await expect.poll(() => playground.iteration()).toBe(0);
    await playground.button('Previous run').press('Enter');
    await expect.poll(() => playground.iteration()).toBe(1);
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false);
  });
  await test.step('where the input stands below the panels, it comes after them by keyboard, too', async () => {
    const inputIsLast = () =>
      page.evaluate(() => {
        const [input, panels] = [document.getElementById('input'), document.getElementById('panels')];
        return (
          input && panels && Boolean(panels.compareDocumentPosition(input) & Node.DOCUMENT_POSITION_FOLLOWING)
        );
      });
    expect(await inputIsLast()).toBe(false);
    await page.setViewportSize({ width: 1024, height: 768 });
    await expect.poll(inputIsLast).toBe(true);
  });
});
