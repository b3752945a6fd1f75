import type { Browser, Page } from 'playwright';
import { record } from './recorder.ts';
import type { Start } from './results.ts';

/** The page in a context of its own: nothing is cached. */
export async function visit(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(record);
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForFunction(() => 'pressTrain' in globalThis);
  return page;
}

/** A cold load with Train pressed at once, then a second training in the same page. */
export async function start(browser: Browser, address: string): Promise<Start> {
  const page = await visit(browser, address);
  const cold = await trainNow(page);
  await button(page, 'Pause').click();
  await button(page, 'Reset').click();
  await button(page, 'Train').waitFor();
  await page.waitForTimeout(1000);
  const warm = await trainNow(page);
  await page.context().close();
  return {
    ready: cold.ready,
    firstChange: cold.changed,
    fromTrain: cold.changed - cold.pressed,
    fromTrainWarm: warm.changed - warm.pressed,
  };
}

async function trainNow(page: Page): Promise<{ ready: number; pressed: number; changed: number }> {
  return page.evaluate(async () => {
    delete recorded.pressed;
    delete recorded.changed;
    await globalThis.pressTrain();
    const { ready = Number.NaN, pressed = Number.NaN, changed = Number.NaN } = recorded;
    return { ready, pressed, changed };
  });
}

/** Waits until a run is ready and sets the budget, as a visitor types it. */
export async function prepare(page: Page, budget: number): Promise<void> {
  await page.locator('button:not([aria-disabled=true])', { hasText: /^Train$/ }).waitFor();
  const iterations = page.getByRole('textbox', { name: 'Iterations' });
  await iterations.fill(String(budget));
  await iterations.press('Enter');
  await page.waitForTimeout(2000);
}

/** A run that has stopped by itself is followed by another from new weights. @returns whether it had */
export async function keepTraining(page: Page): Promise<boolean> {
  if (await button(page, 'Pause').isVisible()) return false;
  await button(page, 'New weights').click();
  await page.locator('button:not([aria-disabled=true])', { hasText: /^Train$/ }).click();
  return true;
}

export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

export async function iterationOf(page: Page): Promise<number> {
  const room = page.getByRole('region', { name: 'Hidden units' });
  const text = await room.getByText(/iteration [\d,]+ of [\d,]+/).innerText();
  return Number(/iteration ([\d,]+)/.exec(text)?.[1]?.replaceAll(',', ''));
}
