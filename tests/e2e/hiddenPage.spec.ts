import { openPlayground } from './support/playground.ts';
import { expect, test } from './support/test.ts';

declare global {
  /** Put there by `playHidden`. */
  var hidePage: (hidden: boolean) => void;
  var framesDrawn: number;
  /** Put there by `watchCharts`. */
  var chartChanges: number;
}

/** Runs in the page before its own scripts: plays a tab in the background, which is drawn no frame and says so. */
function playHidden(): void {
  let hidden = false;
  const held: FrameRequestCallback[] = [];
  const { requestAnimationFrame } = globalThis;
  globalThis.requestAnimationFrame = (callback) =>
    hidden ? -held.push(callback) : requestAnimationFrame(callback);
  Object.defineProperty(Document.prototype, 'visibilityState', {
    get: () => (hidden ? 'hidden' : 'visible'),
  });
  Object.defineProperty(Document.prototype, 'hidden', { get: () => hidden });
  globalThis.hidePage = (now) => {
    hidden = now;
    document.dispatchEvent(new Event('visibilitychange'));
    if (!hidden) for (const callback of held.splice(0)) requestAnimationFrame(callback);
  };
  globalThis.framesDrawn = 0;
  const { putImageData } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.putImageData = function (
    this: CanvasRenderingContext2D,
    ...image: Parameters<typeof putImageData>
  ) {
    putImageData.apply(this, image);
    globalThis.framesDrawn += 1;
  } as typeof putImageData;
}

/** Counts what changes in the charts. */
function watchCharts(): void {
  globalThis.chartChanges = 0;
  const observer = new MutationObserver((changes) => {
    globalThis.chartChanges += changes.length;
  });
  for (const chart of document.querySelectorAll('figure, svg, [class*=recharts]')) {
    observer.observe(chart, { attributes: true, childList: true, subtree: true });
  }
}

test('a page that is hidden for a minute trains on, draws nothing, and shows where it stands when it is back', async ({
  page,
}) => {
  await page.clock.install();
  await page.addInitScript(playHidden);
  // a run that does not end in the meantime, on machines of any speed
  const playground = await openPlayground(page, { patchCount: 10_000, iterations: 20_000 });
  await playground.chooseOptimiser('Gradient descent');
  await playground.button('Train').click();
  await playground.reaches(20);
  const drawn = () => page.evaluate(() => globalThis.framesDrawn);
  await expect.poll(drawn).toBeGreaterThan(1);
  await page.locator('.recharts-surface').first().waitFor();
  await page.evaluate(watchCharts);
  const charted = () => page.evaluate(() => globalThis.chartChanges);
  await expect.poll(charted).toBeGreaterThan(0);

  await page.evaluate(() => globalThis.hidePage(true));
  // answers that were on their way when it was hidden
  await expect
    .poll(async () => {
      const [frames, changes] = [await drawn(), await charted()];
      await page.waitForTimeout(500);
      return (await drawn()) - frames + (await charted()) - changes;
    })
    .toBe(0);
  const [before, chartedBefore] = [await drawn(), await charted()];
  const iteration = await playground.iteration();
  await page.clock.fastForward('01:00');
  await playground.reaches(iteration + 100);
  expect(await drawn()).toBe(before);
  expect(await charted()).toBe(chartedBefore);
  await expect(playground.button('Pause')).toBeVisible();

  await page.evaluate(() => globalThis.hidePage(false));
  await expect.poll(drawn).toBeGreaterThan(before);
  await expect.poll(charted).toBeGreaterThan(chartedBefore);
  await playground.reaches((await playground.iteration()) + 20);
  await playground.button('Pause').click();
  await expect(playground.button('Train')).toBeVisible();
});
