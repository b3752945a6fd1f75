import type { Page } from '@playwright/test';
import { Playground } from './support/playground.ts';
import { expect, test } from './support/test.ts';

declare global {
  /** Put there by `notePaint`: when the first frame with the playground on it was made, by the page's clock. */
  var playgroundPainted: number | undefined;
}

/** Runs in the page before its own scripts. */
function notePaint(): void {
  const look = new MutationObserver(() => {
    if (!document.querySelector('#panels')) return;
    look.disconnect();
    requestAnimationFrame(() => {
      globalThis.playgroundPainted = performance.now();
    });
  });
  look.observe(document, { childList: true, subtree: true });
}

/** Left and top of the heading's words, in pixels. */
const headingPlace = async (page: Page) =>
  page.getByRole('heading', { level: 1, name: 'Sparse Autoencoder Playground' }).evaluate((heading) => {
    const range = document.createRange();
    const text = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT).nextNode();
    if (!text) throw new Error('The heading has no text.');
    range.selectNodeContents(text);
    const { x, y } = range.getBoundingClientRect();
    return [x, y];
  });

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page has its heading, says what it is, and that it needs JavaScript; icons, manifest, the picture beside links and robots.txt are there', async ({
    page,
    request,
  }) => {
    await page.goto('./');
    await expect(
      page.getByRole('heading', { level: 1, name: 'Sparse Autoencoder Playground' }),
    ).toBeVisible();
    await expect(page.getByText('Watch a sparse autoencoder learn edge detectors')).toBeVisible();
    // The browser under test switches scripts off too late to show the content of noscript.
    expect(await page.content()).toMatch(/<noscript>\s*<p>This page needs JavaScript/);
    const addresses = await page
      .locator('head')
      .evaluate((head) => [
        ...Array.from(head.querySelectorAll('link[rel*=icon],link[rel=manifest]'), (link) =>
          link.getAttribute('href'),
        ),
        head.querySelector('meta[property="og:image"]')?.getAttribute('content'),
        './robots.txt',
      ]);
    expect(addresses).toHaveLength(6);
    for (const address of addresses) {
      const response = await request.get(address ?? '');
      expect([address, response.status()]).toEqual([address, 200]);
      expect([address, response.headers()['content-type']]).not.toEqual([address, 'text/html']);
    }
  });
});

/** Holds requests back. @returns what lets them go */
async function heldBack(page: Page, address: string | RegExp): Promise<() => void> {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(address, async (route) => {
    await held;
    await route.fallback();
  });
  return () => release();
}

// On a phone the heading is for screen readers alone once the page has started: its place belongs to the tiles.
test('nothing moves when the scripts start, and when the charts have come', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 844 });
  // Held back until the page without its scripts was looked at. What is held back last is asked first.
  const release = await heldBack(page, '**/assets/*.js');
  await page.addInitScript(notePaint);
  const releaseCharts = await heldBack(page, /\/(CostChart|ActivationBars)-[^/]*\.js$/);
  await page.goto('./#/playground?source=scenes&patches=500', { waitUntil: 'commit' });
  await expect(page.getByText('Watch a sparse autoencoder learn edge detectors')).toBeVisible();
  const headingBefore = await headingPlace(page);
  release();
  await expect(page.getByRole('button', { name: 'Train', exact: true })).toBeVisible();
  const headingAfter = await headingPlace(page);
  expect(Math.abs((headingAfter[0] ?? 0) - (headingBefore[0] ?? 0))).toBeLessThanOrEqual(2);
  expect(Math.abs((headingAfter[1] ?? 0) - (headingBefore[1] ?? 0))).toBeLessThanOrEqual(2);
  await test.step('charts are requested once the playground has been painted, and take their places without moving anything', async () => {
    const playground = new Playground(page);
    await playground.ready();
    await playground.button('Step').click(); // a curve has two points at least
    await playground.reaches(1);
    const places = () =>
      Promise.all(
        ['Cost', /^Mean activation/, 'Reconstructions'].map((name) =>
          page.getByRole('region', { name, exact: true }).boundingBox(),
        ),
      );
    const before = await places();
    const curves = page.locator('svg.recharts-surface');
    await expect(curves).toHaveCount(0);
    releaseCharts();
    await expect(curves.first()).toBeVisible();
    await expect(page.getByRole('listbox', { name: /^Mean activation of each hidden unit/ })).toBeVisible();
    expect(await places()).toEqual(before);

    const { painted, requested } = await page.evaluate(() => ({
      painted: globalThis.playgroundPainted,
      requested: performance
        .getEntriesByType('resource')
        .filter(({ name }) => /\/(CostChart|ActivationBars)-[^/]*\.(js|css)$/.test(name))
        .map(({ startTime }) => startTime),
    }));
    expect(requested.length).toBeGreaterThanOrEqual(2);
    expect(Math.min(...requested)).toBeGreaterThanOrEqual(painted ?? Number.POSITIVE_INFINITY);
  });
});
