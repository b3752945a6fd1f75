import type { Locator } from '@playwright/test';
import { expectAccessibleInBothThemes } from './support/accessibility.ts';
import { openPlayground } from './support/playground.ts';
import { encodePng } from './support/png.ts';
import { expect, test } from './support/test.ts';

test('from picture to patch: every step is shown, can be switched off, and a misfit is mended by its button', async ({
  page,
}) => {
  await openPlayground(page);
  await page.getByRole('tab', { name: 'Patches' }).click();
  const steps = page.getByRole('region', { name: 'From picture to patch' });
  await expect(steps.getByRole('listitem')).toHaveCount(5);
  const last = steps.getByRole('listitem').last();
  await expect(last).toContainText(/mean 0\.(49|50)/);

  const titles = ['Luminance', 'Whiten', 'Remove each patch’s mean', 'Cut off at ±3σ', 'Scale to [0.1, 0.9]'];
  for (const [n, title] of titles.slice(1).entries()) {
    const above = await drawn(steps, `The patches after this step: ${titles[n]}`);
    expect(await drawn(steps, `The patches before this step: ${title}`), title).toEqual(above);
    expect(await drawn(steps, `The patches after this step: ${title}`), title).not.toEqual(above);
  }

  await steps.getByRole('checkbox', { name: 'Scale to [0.1, 0.9]' }).uncheck();
  await expect(steps.getByText('Values lie outside 0 to 1')).toBeVisible();
  await expect(last).toContainText('off: nothing changes here');
  await expect(last.getByRole('img', { name: /before this step/ })).toBeHidden();
  await steps.getByRole('button', { name: 'Scale to [0.1, 0.9]' }).click();
  await expect(steps.getByText('Values lie outside 0 to 1')).toBeHidden();
  await expect(steps.getByRole('checkbox', { name: 'Scale to [0.1, 0.9]' })).toBeChecked();
});

test('the pictures of the source can be looked through by keyboard, with the places of the patches', async ({
  page,
}) => {
  await openPlayground(page);
  await page.getByRole('tab', { name: 'Patches' }).click();
  const browser = page.getByRole('region', { name: 'Where patches are cut' });
  await expect(browser.getByText(/^Picture 1: [\d,]+ of the 500 patches/)).toBeVisible();
  await browser.getByRole('radio', { name: 'Picture 1', exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(browser.getByText(/^Picture 2: [\d,]+ of the 500 patches/)).toBeVisible();
  await expectAccessibleInBothThemes(page);
});

/** What the patches of that name look like. */
async function drawn(steps: Locator, name: string): Promise<readonly number[][]> {
  const canvas = steps.getByRole('img', { name, exact: true });
  await expect.poll(async () => (await tilePixels(canvas)).length).toBeGreaterThan(1000);
  return tilePixels(canvas);
}

/** A canvas's pixels where tiles are drawn: red, green, blue each; between the tiles it is transparent. */
async function tilePixels(canvas: Locator): Promise<readonly number[][]> {
  const data = await canvas.evaluate((element: HTMLCanvasElement) => {
    const { width, height } = element;
    return [...(element.getContext('2d')?.getImageData(0, 0, width, height).data ?? [])];
  });
  const pixels = Array.from({ length: data.length / 4 }, (_, n) => data.slice(4 * n, 4 * n + 4));
  return pixels.filter((pixel) => pixel[3] === 255);
}

test('patches of a photograph are shown in colour, and beside that as the luminance of these colours', async ({
  page,
}) => {
  const colours = [
    [220, 40, 40],
    [40, 220, 90],
    [30, 60, 230],
  ] as const;
  const png = encodePng(96, 96, (x, y) => colours[((x >> 2) + (y >> 2)) % 3] ?? colours[0]);
  const playground = await openPlayground(page);
  await page.getByRole('tab', { name: 'Patches' }).click();
  const steps = page.getByRole('region', { name: 'From picture to patch' });
  await expect(steps.getByText('These pictures come without colours')).toBeVisible();
  await playground.choose([{ name: 'tiles.png', mimeType: 'image/png', buffer: png }]);
  const before = steps.getByRole('img', { name: 'The patches before this step: in colour' });
  const after = steps.getByRole('img', { name: 'The patches after this step: Luminance' });
  await expect(before).toBeVisible();
  await expect.poll(async () => (await tilePixels(before)).length).toBeGreaterThan(1000);
  const [coloured, grey] = [await tilePixels(before), await tilePixels(after)];
  expect(new Set(coloured.map((pixel) => pixel.slice(0, 3).join()))).toEqual(
    new Set(colours.map((colour) => colour.join())),
  );
  expect(grey).toHaveLength(coloured.length);
  for (const [n, [red = 0, green = 0, blue = 0]] of coloured.entries()) {
    const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    const seen = grey[n]?.slice(0, 3) ?? [];
    if (seen.some((value) => Math.abs(value - luminance) > 1)) expect(seen, `pixel ${n}`).toEqual(luminance);
  }
  await expectAccessibleInBothThemes(page);
  await playground.pick('Bars');
  await expect(steps.getByText('They are made without colours')).toBeVisible();
  await expect(before).toBeHidden();
});
