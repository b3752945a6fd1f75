import {
  expectAccessibleButColours,
  expectAccessibleInBothThemes,
  inDialog,
} from './support/accessibility.ts';
import { openPlayground } from './support/playground.ts';
import { expect, test } from './support/test.ts';

for (const { viewport, lookAt } of [
  { viewport: { width: 1350, height: 940 }, lookAt: expectAccessibleInBothThemes },
  { viewport: { width: 390, height: 844 }, lookAt: expectAccessibleButColours }, // they are the same
]) {
  test(`axe finds nothing while idle, training, finished or refused: ${viewport.width} px`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    const playground = await openPlayground(page);
    await lookAt(page);
    await playground.pick('Slow motion'); // a run at full speed may be over before axe is
    await playground.type('Iterations', '20000');
    await playground.button('Train').click();
    await playground.reaches(2);
    await lookAt(page);
    await playground.button('Pause').click();
    await expect(playground.button('Train')).toBeVisible();
    await playground.type('Iterations', String((await playground.iteration()) + 1));
    await playground.trainToEnd();
    await playground.choose([{ name: 'bad.png', mimeType: 'image/png', buffer: Buffer.from('%PDF') }]);
    await expect(page.getByText(/bad\.png/).first()).toBeVisible();
    await playground.type(/target activation ρ/, 'much');
    await lookAt(page);
    await page.getByRole('button', { name: /^Engine:/ }).click();
    await lookAt(page, inDialog);
    await page.keyboard.press('Escape');
    await playground.inMenu(() => lookAt(page, inDialog));
  });
}

/**
 * Runs in the page before its own scripts: the largest set of patches that the controls allow becomes four times as large on
 * its way to the trainer, for what they allow fits.
 */
function enlargePatches(): void {
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (this: Worker, ...given: Parameters<typeof postMessage>) {
    const [message] = given as unknown as [
      { readonly type?: string; readonly settings?: { readonly data: { readonly patchCount: number } } },
    ];
    const { type, settings } = message;
    if (type === 'startRun' && settings?.data.patchCount === 100_000)
      given[0] = { ...message, settings: { ...settings, data: { ...settings.data, patchCount: 400_000 } } };
    postMessage.apply(this, given);
  } as typeof postMessage;
}

test('a run too large for the machine is refused with what would work, and can be mended', async ({
  page,
}) => {
  await page.addInitScript(enlargePatches);
  const playground = await openPlayground(page);
  await playground.type('Patch size, exact value', '28');
  await playground.type('Patches, exact value', '100000');
  await expect(page.getByText('This run stopped')).toBeVisible();
  await expect(page.getByText(/need about .* GB of memory/).first()).toBeVisible();
  await expectAccessibleInBothThemes(page);
  await playground.type('Patch size, exact value', '8');
  await playground.type('Patches, exact value', '1000');
  for (const size of ['25 hidden units', '64 inputs', '1,000 patches']) await playground.readyWith(size);
  await playground.step();
});

test('what L-BFGS will remember and the memory that takes are said before it starts', async ({ page }) => {
  const playground = await openPlayground(page, { patchCount: 100 });
  const said = () => playground.inMenu((menu) => menu.getByText(/^Remembers up to/).innerText());
  // 100 × (s, y) of 2·64·25 + 25 + 64 float32 numbers; 28×28 with 196 units has 308,308, and 50 MB hold twenty pairs
  await expect.poll(() => said()).toBe('Remembers up to 100 pairs of steps and gradient changes: 2.6 MB.');
  await playground.type('Patch size, exact value', '28');
  await playground.type('Hidden units, exact value', '196');
  await playground.readyWith('196 hidden units');
  await playground.readyWith('784 inputs');
  await expect.poll(() => said()).toBe('Remembers up to 20 pairs of steps and gradient changes: 49 MB.');
  await expect.poll(() => playground.iteration()).toBe(0);
});

test('gradient descent, momentum and Adam train too', async ({ page }) => {
  const playground = await openPlayground(page);
  const initial = await playground.term('Total cost');
  await playground.type('Iterations', '10');
  for (const name of ['Gradient descent', 'Momentum', 'Adam']) {
    await playground.chooseOptimiser(name);
    await playground.trainToEnd();
    await expect.poll(() => playground.term('Total cost'), name).toBeLessThan(initial);
    await playground.button('Reset').click();
    await playground.ready();
    await expect.poll(() => playground.term('Total cost'), name).toBe(initial);
  }
});

test('the page says which engine runs and why, and another can be chosen', async ({ page }) => {
  const playground = await openPlayground(page);
  const engine = page.getByRole('button', { name: /^Engine:/ });
  await expect(engine).toContainText('SIMD');
  await engine.click();
  await expect(page.getByText(/runs in software here|no WebGL 2/)).toBeVisible();
  await page.getByRole('combobox', { name: /engine/i }).selectOption({ value: 'cpu' });
  await page.keyboard.press('Escape');
  await expect(engine).toContainText(/JavaScript/);
  await playground.step();
});

test('every control has a name and a sentence that says what it does', async ({ page }) => {
  await openPlayground(page, { patchCount: 10_000 });
  const mute = () =>
    page.evaluate(() => {
      const sentenceOf = (element: Element | null) =>
        (element?.getAttribute('aria-describedby') ?? '')
          .split(' ')
          .map((id) => document.getElementById(id)?.textContent ?? '')
          .join(' ')
          .trim();
      const controls = document.querySelectorAll('button:not([role=tab]), input:not([type=file]), select');
      return [...controls]
        .filter((control) => control.checkVisibility())
        .map((control) => ({
          name:
            control.getAttribute('aria-label') ??
            (control as HTMLInputElement).labels?.[0]?.textContent ??
            control.textContent,
          sentence: sentenceOf(control) || sentenceOf(control.closest('fieldset')),
        }))
        .filter(({ name, sentence }) => !name || !/^.+[.?]$/.test(sentence));
    });
  await page.getByRole('listbox', { name: 'Weights of each hidden unit' }).press('End');
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    await expect(page.getByText('Loading …')).toHaveCount(0);
    await expect.poll(() => mute(), await tab.innerText()).toEqual([]);
  }
});

test('nothing is wider than the window, from 320 to 2,560 pixels', async ({ page }) => {
  await openPlayground(page);
  const tiles = page.getByRole('listbox', { name: 'Weights of each hidden unit' });
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  for (const [width, height] of [
    [320, 700],
    [390, 844],
    [768, 1024],
    [1440, 900],
    [2560, 1440],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect.poll(() => overflow(), `${width} pixels`).toBeLessThanOrEqual(0);
    await tiles.press('End');
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      await expect(page.getByText('Loading …')).toHaveCount(0);
      await expect
        .poll(() => overflow(), `${await tab.innerText()} at ${width} pixels`)
        .toBeLessThanOrEqual(0);
    }
    expect((await tiles.boundingBox())?.width).toBeGreaterThan(Math.min(width, 300) * 0.8);
  }
});

test('the status is told to screen readers, and not at every iteration', async ({ page }) => {
  const playground = await openPlayground(page);
  const status = page.locator('[aria-live=polite]');
  await expect(status).toContainText(/ready/i);
  const told = await status.evaluateHandle((region) => {
    const times: number[] = [];
    new MutationObserver(() => times.push(performance.now())).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    return times;
  });
  await playground.type('Iterations', '20000');
  await playground.pick('Slow motion');
  await playground.button('Train').click();
  await expect.poll(() => told.evaluate(({ length }) => length)).toBeGreaterThanOrEqual(2);
  const times = await told.evaluate((all) => all);
  const gaps = times.slice(1).map((time, i) => time - (times[i] ?? time));
  // three iterations and more are done in the time
  expect(Math.min(...gaps)).toBeGreaterThan(1000);
});
