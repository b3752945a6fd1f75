import { layoutFaults, resize, tilesPicture, tilesShare } from './support/layout.ts';
import { openPlayground } from './support/playground.ts';
import { expect, test } from './support/test.ts';

test('the tiles have their share of the screen, and nothing overlaps or is cut at twelve widths', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await openPlayground(page);
  const faults: string[] = [];
  for (const [width, height, least] of [
    [1280, 720, 0.2],
    [1440, 900, 0.2],
    [1920, 1080, 0.25],
    [320, 700, 0.2],
    [360, 740, 0.2],
    [390, 844, 0.2],
    [600, 960, 0.2],
    [768, 1024, 0.2],
    [820, 1180, 0.2],
    [1024, 768, 0.15],
    [1200, 800, 0.2],
    [1600, 900, 0.2],
    [2560, 1440, 0.25],
    [3840, 2160, 0.25],
  ] as const) {
    await resize(page, width, height);
    for (const fault of await layoutFaults(page)) faults.push(`${width} × ${height}: ${fault}`);
    const share = await tilesShare(page);
    if (share < least) faults.push(`${width} × ${height}: the tiles cover ${share.toFixed(3)} of the screen`);
  }
  expect(faults).toEqual([]);
});

test('no remark moves the tiles: not the run’s, not an experiment’s, not a file’s', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const playground = await openPlayground(page, { patchCount: 1000, lambda: 0.01, iterations: 20 });
  const picture = tilesPicture(page);
  const before = await picture.boundingBox();
  await playground.trainToEnd();
  await expect(page.getByRole('list', { name: 'Marked tiles' })).toContainText('always off');
  expect(await picture.boundingBox()).toEqual(before);
  await playground.choose([{ name: 'bad.png', mimeType: 'image/png', buffer: Buffer.from('%PDF') }]);
  await expect(page.getByText(/bad\.png/).first()).toBeVisible();
  expect(await picture.boundingBox()).toEqual(before);
  await playground.button('Experiments').click();
  await page.getByRole('button', { name: /^Set up: 9 hidden units/ }).click();
  await page.getByRole('button', { name: 'Back to what I had' }).click();
  await playground.readyWith('25 hidden units');
  await expect.poll(() => picture.boundingBox()).toEqual(before);
});

test('on a phone Train and the tiles stand on the first screen, with the equation folded to one line', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const playground = await openPlayground(page);
  const train = await playground.button('Train').boundingBox();
  const picture = await tilesPicture(page).boundingBox();
  expect(train?.y).toBeLessThan(picture?.y ?? 0);
  expect((picture?.y ?? 0) + (picture?.height ?? 0)).toBeLessThan(844);
  const tops = await page
    .getByRole('banner')
    .getByRole('button')
    .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().top));
  expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(10);
  const header = await page.getByRole('banner').boundingBox();
  expect(header?.height).toBeLessThan(60);
  const fold = page.getByRole('button', { name: /^Show the cost function/ });
  await expect(fold).toContainText('J =');
  await expect(page.getByRole('slider', { name: /weight decay λ/ })).toBeHidden();
  await fold.click();
  await expect(page.getByRole('slider', { name: /weight decay λ/ })).toBeVisible();
  expect(await layoutFaults(page)).toEqual([]);
});

test('J, λ, β and ρ stay in sight when the equation is scrolled away, and lead back to it', async ({
  page,
}) => {
  await openPlayground(page, { patchCount: 100 });
  const line = page.getByRole('button', { name: /^Show the cost function/ });
  await expect(line).toBeHidden();
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expect(line).toBeVisible();
  await expect(line).toContainText(/J = [\d.]+.*λ 1e-4.*β 3.*ρ 0\.01/);
  await line.click();
  await expect(page.getByRole('slider', { name: /weight decay λ/ })).toBeInViewport();
  await expect(line).toBeHidden();
});

test('every weight of 28 by 28 has a pixel of the screen, and the tiles scroll where there is no room', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openPlayground(page, { source: 'digits', patchSize: 28, hiddenSize: 196, patchCount: 100 });
  const tiles = page.getByRole('listbox', { name: 'Weights of each hidden unit' });
  const inside = await tiles.evaluate((box) => ({ scroll: box.scrollHeight, height: box.clientHeight }));
  expect(inside.scroll).toBeGreaterThan(inside.height);
  await tiles.press('End');
  await expect(tiles.getByRole('option')).toContainText('hidden unit 196,');
  const chosen = await tiles.locator('div[style*="width"]').first().boundingBox();
  expect(chosen?.width).toBeGreaterThanOrEqual(28);
  await expect
    .poll(async () => ((await tiles.locator('div[style*="width"]').first().boundingBox())?.y ?? 900) < 844)
    .toBe(true);
});
