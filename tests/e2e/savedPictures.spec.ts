import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectAccessible, inDialog } from './support/accessibility.ts';
import { openPlayground, type Playground } from './support/playground.ts';
import { expect, test } from './support/test.ts';

/** "r,g,b" of some pixels, in order. */
type Colours = readonly string[];

/** A short run on few patches at rest, and the tab of its reconstructions. */
async function openReconstructions(page: Page): Promise<Playground> {
  const playground = await openPlayground(page, {
    search: '?backend=simd',
    patchCount: 500,
    iterations: 60,
  });
  await playground.trainToEnd();
  await page.getByRole('tab', { name: 'Reconstructions' }).click();
  await expect(page.getByRole('listbox', { name: 'Patches, their outputs and errors' })).toBeVisible();
  return playground;
}

/** Saves by the card that opens from the button of this name. */
async function saved(page: Page, name: string, ending: 'PNG' | 'SVG', size: string) {
  const card = page.getByRole('dialog', { name, exact: true });
  if (!(await card.isVisible())) await page.getByRole('button', { name, exact: true }).click();
  await card.getByLabel('Size').selectOption(size);
  const download = page.waitForEvent('download');
  await card.getByRole('button', { name: `Save ${ending}` }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** A picture file as the browser draws it, in a page of its own, which has no policy: the colours at these places. */
async function drawnColours(
  page: Page,
  { bytes, type }: { readonly bytes: Buffer; readonly type: string },
  places: readonly (readonly [x: number, y: number])[],
): Promise<{ readonly size: readonly number[]; readonly colours: Colours }> {
  const viewer = await page.context().newPage();
  const drawn = await viewer.evaluate(
    async ({ address, places }) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      const { data, width, height } =
        context?.getImageData(0, 0, canvas.width, canvas.height) ?? new ImageData(1, 1);
      const colours = places.map(([x, y]) => data.slice(4 * (y * width + x), 4 * (y * width + x) + 3).join());
      return { size: [width, height], colours };
    },
    { address: `data:${type};base64,${bytes.toString('base64')}`, places },
  );
  await viewer.close();
  return drawn;
}

const png = (bytes: Buffer) => ({ bytes, type: 'image/png' });
const svg = (bytes: Buffer) => ({ bytes, type: 'image/svg+xml' });

/** Every pixel of a strip on the page, taken in its middle: row by row of pictures, each row by row. */
function stripOnPage(
  page: Page,
  name: string,
  pictures: { readonly rows: number; readonly columns: number },
) {
  return page
    .getByRole('listbox', { name })
    .locator('canvas')
    .evaluate((canvas: HTMLCanvasElement, { rows, columns }) => {
      const gap = Math.round(4 * devicePixelRatio);
      const side = (canvas.width - (columns - 1) * gap) / columns;
      const { data = [] } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {};
      const colours: string[] = [];
      for (let row = 0; row < rows; row++)
        for (let column = 0; column < columns; column++)
          for (let y = 0; y < 8; y++)
            for (let x = 0; x < 8; x++) {
              const left = Math.floor(column * (side + gap) + ((x + 0.5) * side) / 8);
              const top = Math.floor(row * (side + gap) + ((y + 0.5) * side) / 8);
              const place = 4 * (top * canvas.width + left);
              colours.push(`${data[place]},${data[place + 1]},${data[place + 2]}`);
            }
      return colours;
    }, pictures);
}

/** Where those pixels are in the file, `zoom` pixels each, with lines of one between and around the pictures. */
function placesInFile({ rows, columns }: { readonly rows: number; readonly columns: number }, zoom: number) {
  const places: [number, number][] = [];
  const middle = Math.floor(zoom / 2);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      for (let y = 0; y < 8; y++)
        for (let x = 0; x < 8; x++)
          places.push([(1 + 9 * column + x) * zoom + middle, (1 + 9 * row + y) * zoom + middle]);
  return places;
}

test('what the panel of reconstructions shows is saved pixel by pixel', async ({ page }) => {
  const playground = await openReconstructions(page);
  await test.step('the strip of reconstructions is saved as it is on show: inputs, outputs and errors', async () => {
    const pictures = { rows: 3, columns: 8 };
    const shown = await stripOnPage(page, 'Patches, their outputs and errors', pictures);
    expect(new Set(shown).size).toBeGreaterThan(100);
    for (const size of ['1', '4']) {
      const places = placesInFile(pictures, Number(size));
      const onLines = [
        [0, 0],
        [9 * Number(size), 5 * Number(size)],
      ] as const;
      const file = await saved(page, 'Save these reconstructions', 'PNG', size);
      expect(file.name).toBe('reconstructions-iteration-60.png');
      const asPixels = await drawnColours(page, png(file.bytes), [...places, ...onLines]);
      expect(asPixels.size).toEqual([73 * Number(size), 28 * Number(size)]);
      expect(asPixels.colours).toEqual([...shown, '0,0,0', '0,0,0']);
      const vectors = await saved(page, 'Save these reconstructions', 'SVG', size);
      expect(await drawnColours(page, svg(vectors.bytes), [...places, ...onLines])).toEqual(asPixels);
    }
    await expectAccessible(page, inDialog);
    await page.keyboard.press('Escape');
  });
  await test.step('a patch taken apart is saved with what its units add', async () => {
    const shown = await stripOnPage(page, 'Units that this patch uses most', { rows: 1, columns: 8 });
    const file = await saved(page, 'Save this patch taken apart', 'PNG', '1');
    expect(file.name).toMatch(/^patch-\d+-units-25-iteration-60\.png$/);
    const units = placesInFile({ rows: 2, columns: 8 }, 1).slice(8 * 64);
    const drawn = await drawnColours(page, png(file.bytes), units);
    expect(drawn.size).toEqual([73, 19]);
    expect(drawn.colours).toEqual(shown);
    const three = ['The patch', 'Rebuilt from 25 units', 'Weighted sums: all units add'];
    for (const [column, name] of three.entries()) {
      const canvas = page.getByRole('img', { name, exact: true });
      const colours = await canvas.evaluate((picture: HTMLCanvasElement) => {
        const { data } = picture.getContext('2d')?.getImageData(0, 0, 8, 8) ?? new ImageData(1, 1);
        return Array.from({ length: 64 }, (_, n) => data.slice(4 * n, 4 * n + 3).join());
      });
      const places = placesInFile({ rows: 1, columns: 8 }, 1).slice(64 * column, 64 * (column + 1));
      expect((await drawnColours(page, png(file.bytes), places)).colours, name).toEqual(colours);
    }
    await page.keyboard.press('Escape');
  });
  await test.step('a whole picture is saved beside its original, and what is too large is told in a sentence', async () => {
    const name = 'Save this picture and its original';
    await page.getByRole('heading', { name: 'A whole picture' }).scrollIntoViewIfNeeded();
    const rebuilt = page.getByRole('img', { name: 'Scene 1, through the network' });
    await expect(rebuilt).toBeVisible();
    const sampled = Array.from({ length: 500 }, (_, n) => [(n * 197) % 512, (n * 311) % 512] as const);
    const onPage = (label: string): Promise<Colours> =>
      page.getByRole('img', { name: label }).evaluate((canvas: HTMLCanvasElement, places) => {
        const context = canvas.getContext('2d');
        return places.map(([x, y]) => [...(context?.getImageData(x, y, 1, 1).data ?? [])].slice(0, 3).join());
      }, sampled);
    const original = await onPage('Scene 1, the original');
    const through = await onPage('Scene 1, through the network');
    expect(through).not.toEqual(original);
    const left = sampled.map(([x, y]) => [1 + x, 1 + y] as const);
    const right = sampled.map(([x, y]) => [514 + x, 1 + y] as const);
    const file = await saved(page, name, 'PNG', '1');
    expect(file.name).toBe('picture-1-rebuilt-iteration-60.png');
    const drawn = await drawnColours(page, png(file.bytes), [...left, ...right]);
    expect(drawn.size).toEqual([1027, 514]);
    expect(drawn.colours).toEqual([...original, ...through]);
    const vectors = await saved(page, name, 'SVG', '1');
    expect(await drawnColours(page, svg(vectors.bytes), [...left, ...right])).toEqual(drawn);

    const card = page.getByRole('dialog', { name });
    await card.getByLabel('Size').selectOption('32');
    await card.getByRole('button', { name: 'Save PNG' }).click();
    await expect(
      card.getByText(/32864×16448 pixels\. .*more than a browser can draw\. Enlarge it at most 11 times/),
    ).toBeVisible();
    await page.keyboard.press('Escape');

    await playground.pick('Detail');
    await playground.pick('Error');
    await expect(page.getByRole('img', { name: 'Scene 1, error, rebuilt − original' })).toBeVisible();
    const detail = await saved(page, name, 'PNG', '1');
    expect(detail.name).toBe('picture-1-error-iteration-60.png');
    expect((await drawnColours(page, png(detail.bytes), [])).size).toEqual([2 * 96 + 3, 96 + 2]);
  });
});

test('before there are reconstructions, saving says that there is nothing yet', async ({ page }) => {
  await page.addInitScript(() => {
    Worker.prototype.postMessage = () => undefined; // a trainer that takes its time
  });
  await page.goto('./');
  await page.getByRole('tab', { name: 'Reconstructions' }).click();
  await page.getByRole('button', { name: 'Save these reconstructions' }).click();
  const card = page.getByRole('dialog', { name: 'Save these reconstructions' });
  const png = card.getByRole('button', { name: 'Save PNG' });
  await expect(png).toBeDisabled();
  await expect(png).toHaveAccessibleDescription(/nothing to save yet/);
});
