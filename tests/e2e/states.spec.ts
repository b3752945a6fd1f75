import type { Page } from '@playwright/test';
import {
  expectAccessibleButColours,
  expectAccessibleInBothThemes,
  inDialog,
} from './support/accessibility.ts';
import { openPlayground } from './support/playground.ts';
import { expect, test } from './support/test.ts';

const [wide, narrow] = [
  { width: 1350, height: 940 },
  { width: 390, height: 844 },
];
const tiles = (page: Page) => page.getByRole('listbox', { name: 'Weights of each hidden unit' });

/** Looks at a state in a wide window in both themes, and in a narrow one, whose colours are the same. */
async function lookAt(page: Page, within?: string): Promise<void> {
  await expectAccessibleInBothThemes(page, within);
  await page.setViewportSize(narrow);
  await expectAccessibleButColours(page, within);
  await page.setViewportSize(wide);
}

/** What is told to screen readers about the run, and from now on when, in milliseconds. */
async function listenToStatus(page: Page) {
  const status = page.locator('[aria-live=polite]');
  const times = await status.evaluateHandle((region) => {
    const times: number[] = [];
    const hear = () => times.push(performance.now());
    new MutationObserver(hear).observe(region, { childList: true, characterData: true, subtree: true });
    return times;
  });
  return {
    says: (words: RegExp) => expect(status).toContainText(words),
    times: () => times.evaluate((all) => all),
  };
}

/**
 * Holds the page as it is while it trains: the trainer waits until its numbers have been shown, which it is not told now.
 * A run in slow motion takes a processor of its own. Gives back what lets it go on.
 */
async function hold(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const { postMessage } = Worker.prototype;
    const held: (() => void)[] = [];
    Worker.prototype.postMessage = function (this: Worker, ...message: unknown[]) {
      held.push(() => Reflect.apply(postMessage, this, message));
    };
    const letGo = () => {
      Worker.prototype.postMessage = postMessage;
      for (const post of held) post();
    };
    Object.assign(globalThis, { letGo });
  });
  return () => page.evaluate(() => (globalThis as unknown as { letGo: () => void }).letGo());
}

test('axe finds nothing while idle, training, finished or refused, wide or narrow, and the state is told to screen readers', async ({
  page,
}) => {
  await page.setViewportSize(wide);
  const playground = await openPlayground(page);
  const status = await listenToStatus(page);
  await status.says(/ready/i);
  await lookAt(page);
  await playground.pick('Slow motion'); // a run at full speed may be over before axe is
  await playground.type('Iterations', '20000');
  await playground.button('Train').click();
  await playground.reaches(2);
  await status.says(/training/i);
  const letGo = await hold(page);
  await lookAt(page);
  await letGo();
  await playground.button('Pause').click();
  await expect(playground.button('Train')).toBeVisible();
  await status.says(/paused/i);
  // not at every iteration
  const times = await status.times();
  expect(times.length).toBeGreaterThanOrEqual(2);
  const gaps = times.slice(1).map((time, i) => time - (times[i] ?? time));
  expect(Math.min(...gaps)).toBeGreaterThan(1000);
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

test('what a run needs is said before it starts, a run too large for the machine is refused and can be mended, and every optimiser trains', async ({
  page,
}) => {
  await page.addInitScript(enlargePatches);
  const playground = await openPlayground(page, { patchCount: 100 });

  await test.step('what L-BFGS will remember and the memory that takes', async () => {
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

  await test.step('a run too large for the machine is refused with what would work, and can be mended', async () => {
    await playground.type('Patches, exact value', '100000');
    await expect(page.getByText('This run stopped')).toBeVisible();
    await expect(page.getByText(/need about .* GB of memory/).first()).toBeVisible();
    await expectAccessibleInBothThemes(page);
    await playground.type('Hidden units, exact value', '25');
    await playground.type('Patch size, exact value', '8');
    await playground.type('Patches, exact value', '1000');
    for (const size of ['25 hidden units', '64 inputs', '1,000 patches']) await playground.readyWith(size);
    await playground.step();
  });

  await test.step('gradient descent, momentum and Adam train too', async () => {
    await playground.button('Reset').click();
    await playground.ready();
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
});

/** Names of the controls on show that have no name, or no sentence that says what they do. */
const mute = (page: Page) =>
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

test('every control of every panel has a name and a sentence that says what it does, and nothing is wider than the window, from 320 to 2,560 pixels', async ({
  page,
}) => {
  await openPlayground(page);
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await tiles(page).press('End');
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    await expect(page.getByText('Loading …')).toHaveCount(0);
    await expect.poll(() => mute(page), await tab.innerText()).toEqual([]);
  }
  // Other widths of every panel, with longer words: longerText.spec.ts.
  for (const [width, height] of [
    [320, 700],
    [768, 1024],
    [2560, 1440],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click();
      await expect
        .poll(() => overflow(), `${await tab.innerText()} at ${width} pixels`)
        .toBeLessThanOrEqual(0);
    }
    expect((await tiles(page).boundingBox())?.width).toBeGreaterThan(Math.min(width, 300) * 0.8);
  }
});
