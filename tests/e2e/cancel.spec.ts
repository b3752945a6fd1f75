import type { Page } from '@playwright/test';
import { expectAccessible, expectAccessibleInBothThemes, inPanel } from './support/accessibility.ts';
import { Playground } from './support/playground.ts';
import { encodePng } from './support/png.ts';
import { expect, test } from './support/test.ts';

/** The place that shows the run's state, with the button that cancels long work: beside the hidden units. */
const room = (page: Page) => page.getByRole('main');
const preparing = (page: Page) =>
  room(page).getByRole('progressbar', { name: 'Preparing the training patches' });

/** What is announced to a screen reader about the run. */
const status = (page: Page) => page.locator('[aria-live=polite]');

/**
 * Everything that is announced to a screen reader from now on: during training, each sentence is soon replaced by the
 * next.
 */
async function allTold(page: Page): Promise<() => Promise<string>> {
  const told = await status(page).evaluateHandle((region) => {
    const sentences: string[] = [];
    const hear = () => sentences.push(region.textContent ?? '');
    new MutationObserver(hear).observe(region, { childList: true, characterData: true, subtree: true });
    return sentences;
  });
  return () => told.evaluate((sentences) => sentences.join(' '));
}

function manyPhotographs() {
  const buffer = encodePng(300, 300, (x, y) => [x >> 3, y >> 3, (x + y) >> 4]);
  return Array.from({ length: 60 }, (_, n) => ({ name: `photo ${n}.png`, mimeType: 'image/png', buffer }));
}

/** Calls the function in every worker of the page. */
async function inWorkers(page: Page, call: () => void): Promise<void> {
  await Promise.all(page.workers().map((worker) => worker.evaluate(call)));
}

const letGo = () => (globalThis as unknown as { letGo: () => void }).letGo();

/** Stops the decoder at the seventh picture, on machines of any speed, until it is released. */
async function holdReading(page: Page): Promise<() => Promise<void>> {
  await inWorkers(page, () => {
    const decode = globalThis.createImageBitmap;
    let decoded = 0;
    const held = new Promise<void>((release) => {
      Object.assign(globalThis, { letGo: release });
    });
    globalThis.createImageBitmap = async (...picture: unknown[]) => {
      decoded += 1;
      if (decoded === 7) await held;
      return Reflect.apply(decode, globalThis, picture);
    };
  });
  return () => inWorkers(page, letGo);
}

/** Stops the trainer the next time it handles its messages, as it does between two stages of preparing. */
async function holdPreparing(page: Page): Promise<() => Promise<void>> {
  await inWorkers(page, () => {
    const { postMessage } = MessagePort.prototype;
    const held: (() => void)[] = [];
    MessagePort.prototype.postMessage = function (this: MessagePort, ...message: unknown[]) {
      held.push(() => Reflect.apply(postMessage, this, message));
    };
    const release = () => {
      MessagePort.prototype.postMessage = postMessage;
      for (const post of held) post();
    };
    Object.assign(globalThis, { letGo: release });
  });
  return () => inWorkers(page, letGo);
}

/** Runs in the page before its own scripts: keeps from the trainer what it is sent until it is let go. */
function holdMessages(): void {
  const { postMessage } = Worker.prototype;
  const held: (() => void)[] = [];
  Worker.prototype.postMessage = function (this: Worker, ...message: unknown[]) {
    held.push(() => Reflect.apply(postMessage, this, message));
  };
  const release = () => {
    Worker.prototype.postMessage = postMessage;
    for (const post of held) post();
  };
  Object.assign(globalThis, { letGo: release });
}

test('all long work can be cancelled in the midst, and what was there before is there again', async ({
  page,
}) => {
  await page.addInitScript(holdMessages);
  let sendWords: () => void = () => undefined;
  const sent = new Promise<void>((resolve) => {
    sendWords = resolve;
  });
  await page.route(/assets\/failures-/, async (route) => {
    await sent;
    await route.continue();
  });
  await page.goto('./#/playground?patches=500');
  const playground = new Playground(page);

  await test.step('the very first preparation can be cancelled, and gone on with', async () => {
    await room(page).getByRole('button', { name: 'Cancel' }).click();
    await page.evaluate(letGo);
    await expect(room(page).getByText(/nothing to train on yet/)).toBeVisible();
    sendWords(); // while a sentence still waits to be said, which must not get lost
    await expect(status(page)).toContainText('There is nothing to train on yet.');
    await expect(page.getByRole('button', { name: 'Train' })).toHaveAttribute('aria-disabled', 'true');
    await expectAccessible(page);
    await room(page).getByRole('button', { name: 'Prepare' }).click();
    await playground.ready();
  });

  await test.step('preparing patches can be cancelled in the midst: source, settings and the run before are there again', async () => {
    await playground.step();
    const { theta } = await playground.saveWeights();
    const cost = await playground.term('Total cost');

    const goOn = await holdPreparing(page);
    await playground.pick('Digits');
    await expect(room(page).getByText(/^Writing digits/)).toBeVisible();
    await room(page).getByRole('button', { name: 'Cancel' }).click();
    await goOn();
    await expect(preparing(page)).toBeHidden();
    await expect(page.getByRole('radio', { name: 'Scenes' })).toBeChecked();
    await expect(status(page)).toContainText('Preparing was cancelled. Paused at iteration 1.');
    await expect(room(page).getByText('Preparing was cancelled. Everything is as it was.')).toBeVisible();
    await expect.poll(() => playground.iteration()).toBe(1);
    await expect.poll(() => playground.term('Total cost')).toBe(cost);
    expect((await playground.saveWeights()).theta).toEqual(theta);
    await page.getByRole('tab', { name: 'Patches' }).click();
    await expect(page.getByRole('checkbox', { name: 'Scale to [0.1, 0.9]' })).toBeChecked();
    await expectAccessibleInBothThemes(page, inPanel);
    await playground.step();
    await expect.poll(() => playground.iteration()).toBe(2);
  });

  await test.step('a run that was training goes on when preparing the next one is cancelled by keyboard', async () => {
    await playground.type('Iterations', '5000');
    await playground.pick('Slow motion'); // at full speed it may come to its end first
    await playground.button('Train').click();
    await playground.reaches(2);
    const before = await playground.iteration();
    const told = await allTold(page);
    const goOn = await holdPreparing(page);
    await playground.pick('Digits');
    await room(page).getByRole('button', { name: 'Cancel' }).press('Enter');
    await goOn();
    await expect(playground.button('Pause')).toBeVisible();
    await expect(page.getByRole('radio', { name: 'Scenes' })).toBeChecked();
    await expect(page.locator('#hidden-units')).toBeFocused();
    await expect.poll(told).toContain('Preparing was cancelled.');
    await playground.reaches(before + 1);
    await playground.button('Pause').click();
    await expect(playground.button('Train')).toBeVisible();
  });

  await test.step('reading files is told and can be cancelled in the midst: the run before stays as it is', async () => {
    await playground.step();
    const reached = await playground.iteration();
    const { theta } = await playground.saveWeights();
    const goOn = await holdReading(page);
    await playground.choose(manyPhotographs());
    const input = page.getByRole('region', { name: 'Input' });
    const progress = input.getByRole('progressbar', { name: 'Reading files' });
    await expect(input.getByText(/Reading file 7 of 60: .*photo 6\.png/)).toBeVisible();
    await expect(progress).toHaveAttribute('value', '0.1');
    await expectAccessible(page);
    await input.getByRole('button', { name: 'Cancel' }).click();
    await goOn();
    await expect(progress).toBeHidden();
    await expect(status(page)).toContainText(
      `Reading the files was cancelled. What was open before is still open. Paused at iteration ${reached}.`,
    );
    await expect(page.locator('#input')).toBeFocused();
    await expect(page.getByRole('radio', { name: 'Scenes' })).toBeChecked();
    await expect(page.getByRole('list', { name: 'Open pictures' })).toBeHidden();
    await expect.poll(() => playground.iteration()).toBe(reached);
    expect((await playground.saveWeights()).theta).toEqual(theta);

    await playground.choose(manyPhotographs().slice(0, 1));
    await expect(page.getByRole('radio', { name: 'Pictures' })).toBeChecked();
    await playground.ready();
  });
});
