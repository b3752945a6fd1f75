import type { Locator } from '@playwright/test';
import { expectAccessible, expectAccessibleInBothThemes, inPanel } from './support/accessibility.ts';
import { openPlayground } from './support/playground.ts';
import { encodePng } from './support/png.ts';
import { expect, test } from './support/test.ts';

/** What the patches of that name look like. */
function drawn(steps: Locator, name: string): Promise<readonly string[]> {
  return tilePixels(steps.getByRole('img', { name, exact: true }));
}

/** A canvas's pixels where tiles are drawn, "red,green,blue" each, once there are any; between the tiles it is transparent. */
async function tilePixels(canvas: Locator): Promise<readonly string[]> {
  const read = () =>
    canvas.evaluate((element: HTMLCanvasElement) => {
      const { width, height } = element;
      const data = element.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
      const pixels: string[] = [];
      for (let at = 0; at < data.length; at += 4)
        if (data[at + 3] === 255) pixels.push(`${data[at]},${data[at + 1]},${data[at + 2]}`);
      return pixels.join(' ');
    });
  let pixels: readonly string[] = [];
  await expect
    .poll(async () => {
      pixels = (await read()).split(' ');
      return pixels.length;
    })
    .toBeGreaterThan(1000);
  return pixels;
}

test('the way from the picture to the patch is shown', async ({ page }) => {
  const playground = await openPlayground(page);
  await page.getByRole('tab', { name: 'Patches' }).click();
  const steps = page.getByRole('region', { name: 'From picture to patch' });
  await test.step('every step can be switched off, and a misfit is mended by its button', async () => {
    await expect(steps.getByRole('listitem')).toHaveCount(5);
    const last = steps.getByRole('listitem').last();
    await expect(last).toContainText(/mean 0\.(49|50)/);

    const titles = [
      'Luminance',
      'Whiten',
      'Remove each patch’s mean',
      'Cut off at ±3σ',
      'Scale to [0.1, 0.9]',
    ];
    for (const [n, title] of titles.slice(1).entries()) {
      const above = await drawn(steps, `The patches after this step: ${titles[n]}`);
      await expect.poll(() => drawn(steps, `The patches before this step: ${title}`), title).toEqual(above);
      await expect
        .poll(() => drawn(steps, `The patches after this step: ${title}`), title)
        .not.toEqual(above);
    }

    await steps.getByRole('checkbox', { name: 'Scale to [0.1, 0.9]' }).uncheck();
    await expect(steps.getByText('Some values lie outside 0 to 1')).toBeVisible();
    await expect(last).toContainText('off: nothing changes here');
    await expect(last.getByRole('img', { name: /before this step/ })).toBeHidden();
    await steps.getByRole('button', { name: 'Scale to [0.1, 0.9]' }).click();
    await expect(steps.getByText('Some values lie outside 0 to 1')).toBeHidden();
    await expect(steps.getByRole('checkbox', { name: 'Scale to [0.1, 0.9]' })).toBeChecked();
  });
  await test.step('the pictures of the source can be looked through by keyboard, with the places of the patches', async () => {
    const browser = page.getByRole('region', { name: 'Where patches are cut' });
    await expect(browser.getByText(/Scene 1.?: [\d,]+ of the 500 patches/)).toBeVisible();
    await browser.getByRole('radio', { name: 'Scene 1', exact: true }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(browser.getByText(/Scene 2.?: [\d,]+ of the 500 patches/)).toBeVisible();
    await expectAccessibleInBothThemes(page, inPanel);
  });
  await test.step('patches of a photograph are in colour, and beside that the luminance of these colours', async () => {
    const colours = [
      [220, 40, 40],
      [40, 220, 90],
      [30, 60, 230],
    ] as const;
    const png = encodePng(96, 96, (x, y) => colours[((x >> 2) + (y >> 2)) % 3] ?? colours[0]);
    await expect(steps.getByText('These pictures have no colours')).toBeVisible();
    await playground.choose([{ name: 'tiles.png', mimeType: 'image/png', buffer: png }]);
    const before = steps.getByRole('img', { name: 'The patches before this step: in colour' });
    const after = steps.getByRole('img', { name: 'The patches after this step: Luminance' });
    await expect(before).toBeVisible();
    const [coloured, grey] = [await tilePixels(before), await tilePixels(after)];
    const betweenTiles = '128,128,128';
    const shown = new Set(coloured);
    shown.delete(betweenTiles);
    expect(shown).toEqual(new Set(colours.map((colour) => colour.join())));
    expect(grey).toHaveLength(coloured.length);
    for (const [n, colour] of coloured.entries()) {
      if (colour === betweenTiles) continue;
      const [red = 0, green = 0, blue = 0] = colour.split(',').map(Number);
      const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      const seen = grey[n]?.split(',').map(Number) ?? [];
      if (seen.some((value) => Math.abs(value - luminance) > 1))
        expect(seen, `pixel ${n}`).toEqual(luminance);
    }
    await expectAccessible(page, inPanel);
    await playground.pick('Bars');
    await expect(steps.getByText('These patches are made without colours')).toBeVisible();
    await expect(before).toBeHidden();
  });
});
