import type { Page } from '@playwright/test';
import { layoutFaults, resize, tilesPicture, tilesShare } from './support/layout.ts';
import { openPlayground } from './support/playground.ts';
import { expect, test } from './support/test.ts';

/** Drops a file that is no picture at a point of the window, as from a file manager. */
const dropFile = (page: Page, name: string, point: { readonly x: number; readonly y: number }) =>
  page.evaluate(
    ({ name, x, y }) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['%PDF'], name, { type: 'image/png' }));
      const event = { bubbles: true, cancelable: true, clientX: x, clientY: y, dataTransfer };
      document.elementFromPoint(x, y)?.dispatchEvent(new DragEvent('drop', event));
    },
    { name, ...point },
  );

/** Sliders of the equation that do not stand below the name of their term, and numbers of them that are cut. */
const slidersAstray = (page: Page) =>
  page.locator('[data-term]').evaluateAll((terms) =>
    terms.flatMap((term) => {
      const faults: string[] = [];
      const name = term.querySelector('p')?.getBoundingClientRect();
      for (const slider of term.querySelectorAll('label')) {
        const { left, width } = slider.getBoundingClientRect();
        if (name && width > 0 && left < name.left - 1)
          faults.push(`${slider.textContent} is not below its term`);
      }
      for (const number of term.querySelectorAll<HTMLInputElement>('input[type=text]'))
        if (number.scrollWidth > number.clientWidth) faults.push(`“${number.value}” is cut`);
      return faults;
    }),
  );

test('at a desk the tiles have their share of the screen, nothing overlaps or is cut, and one part of the page leads to another', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const playground = await openPlayground(page);

  await test.step('the tiles have their share of the screen, and nothing overlaps or is cut at nine widths', async () => {
    const faults: string[] = [];
    for (const [width, height, least] of [
      [1280, 720, 0.2],
      [1920, 1080, 0.25],
      [320, 700, 0.2],
      [390, 844, 0.2],
      [600, 960, 0.2],
      [768, 1024, 0.2],
      [1024, 768, 0.15],
      [1200, 800, 0.2],
      [3840, 2160, 0.25],
    ] as const) {
      await resize(page, width, height);
      for (const fault of await layoutFaults(page)) faults.push(`${width} × ${height}: ${fault}`);
      faults.push(...(await slidersAstray(page)).map((fault) => `${width} × ${height}: ${fault}`));
      const share = await tilesShare(page);
      if (share < least)
        faults.push(`${width} × ${height}: the tiles cover ${share.toFixed(3)} of the screen`);
    }
    expect(faults).toEqual([]);
    // In the very frame in which their box becomes smaller, the tiles fit it.
    const picture = tilesPicture(page);
    await picture.evaluate((canvas) => {
      const box = canvas.parentElement as HTMLElement;
      const endOf = (element: Element): number => element.getBoundingClientRect().right;
      const seen = new ResizeObserver(() => {
        box.dataset['out'] = String(Math.max(endOf(canvas) - endOf(box), Number(box.dataset['out'] ?? 0)));
      });
      seen.observe(box);
    });
    await resize(page, 1600, 900);
    await resize(page, 1280, 720);
    expect(await picture.evaluate((canvas) => Number(canvas.parentElement?.dataset['out']))).toBeLessThan(1);
    // While an engine is chosen, a longer sentence stands in its place.
    const header = page.getByRole('banner');
    const before = await header.boundingBox();
    expect(before?.height).toBeLessThan(60);
    const name = header.locator('[data-words="long"]').first();
    const write = (words: string) =>
      name.evaluate((element, text) => {
        element.textContent = text;
      }, words);
    const written = await name.innerText();
    await write('Choosing an engine, which takes longer than usual');
    expect(await header.boundingBox()).toEqual(before);
    await write(written);
  });

  await test.step('text twice as large, as the browser can be set to, breaks nothing', async () => {
    const browser = await page.context().newCDPSession(page);
    await browser.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('28px');
    for (const [width, height] of [
      [1280, 720],
      [820, 1180],
    ] as const) {
      await resize(page, width, height);
      await expect.poll(() => layoutFaults(page), `${width} × ${height}`).toEqual([]);
    }
    await resize(page, 390, 844);
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(390);
    await browser.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } });
    await resize(page, 1280, 720);
  });

  await test.step('J, λ, β and ρ stay in sight when the equation is scrolled away, and lead back to it', async () => {
    const line = page.getByRole('button', { name: /^Show the cost function/ });
    await expect(line).toBeHidden();
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await expect(line).toBeVisible();
    await expect(line).toContainText(/J = [\d.]+.*λ 1e-4.*β 3.*ρ 0\.01/);
    await line.click();
    await expect(page.getByRole('slider', { name: /weight decay λ/ })).toBeInViewport();
    await expect(line).toBeHidden();
  });

  await test.step('a line between the tiles and the panels gives either more room, by keys and by dragging, and is remembered', async () => {
    const line = page.getByRole('separator', { name: 'Width of the panels' });
    const panels = page.locator('#panels');
    const width = async () => Math.round((await panels.boundingBox())?.width ?? 0);
    const usual = await width();
    await line.focus();
    for (const [key, least, most] of [
      ['Home', 575, 585],
      ['End', 360, 368],
      ['ArrowLeft', 384, 395],
    ] as const) {
      await line.press(key);
      await expect.poll(width).toBeGreaterThanOrEqual(least);
      expect(await width()).toBeLessThanOrEqual(most);
      await resize(page, 1280, 720);
      await expect.poll(() => layoutFaults(page), key).toEqual([]);
    }
    const box = await line.boundingBox();
    const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, 400];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 100, y);
    await page.mouse.up();
    const dragged = await width();
    expect(dragged).toBeGreaterThan(420);
    await openPlayground(page, { patchCount: 500, lambda: 0.01, iterations: 20 }); // loads the page again
    await expect(line).toBeVisible();
    expect(Math.abs((await width()) - dragged)).toBeLessThanOrEqual(1); // pixels are rounded
    await line.dblclick();
    await expect.poll(width).toBe(usual);
  });

  await test.step('no remark moves the tiles: not the run’s, not an experiment’s, not a file’s', async () => {
    await page.evaluate(() => scrollTo(0, 0));
    const picture = tilesPicture(page);
    const before = await picture.boundingBox();
    await playground.trainToEnd();
    await expect(page.getByRole('list', { name: 'Marked tiles' })).toContainText('always off');
    expect(await picture.boundingBox()).toEqual(before);
    // A number that is refused: the sentence covers no other control.
    await playground.type('Patch size, exact value', 'eight');
    await expect(page.getByText('“eight” is not a number.')).toBeVisible();
    await page.evaluate(() => scrollTo(0, 0)); // typing has scrolled to the field, and the condensed line lies over what scrolls past
    await page.mouse.move(0, 0); // from Continue, whose sentence would lie over the title below it
    await expect.poll(() => picture.boundingBox()).toEqual(before);
    await expect.poll(() => layoutFaults(page)).toEqual([]);
    await playground.choose([{ name: 'bad.png', mimeType: 'image/png', buffer: Buffer.from('%PDF') }]);
    const report = page.getByRole('alert').filter({ hasText: 'bad.png' });
    await expect(report).toBeVisible();
    expect(await picture.boundingBox()).toEqual(before);
    const chosenBelow = await page.getByRole('button', { name: /^Open or drop pictures/ }).boundingBox();
    const chosenBox = await report.boundingBox();
    expect(Math.abs((chosenBox?.x ?? 0) - (chosenBelow?.x ?? 9999))).toBeLessThan(12);
    await dropFile(page, 'worse.png', { x: 700, y: 300 });
    const dropped = page.getByRole('alert').filter({ hasText: 'worse.png' });
    await expect(dropped).toBeVisible();
    const box = await dropped.boundingBox();
    expect(Math.abs((box?.x ?? 0) - 700)).toBeLessThan(12);
    expect(Math.abs((box?.y ?? 0) - 300)).toBeLessThan(12);
    await dropped.getByRole('button', { name: 'Dismiss this message' }).click();
    await expect(dropped).toBeHidden();
    expect(await picture.boundingBox()).toEqual(before);
    await playground.button('Experiments').click();
    await page.getByRole('button', { name: /^Set up: 9 hidden units/ }).click();
    await page.getByRole('button', { name: 'Back to what I had' }).click();
    await playground.readyWith('25 hidden units');
    await expect.poll(() => picture.boundingBox()).toEqual(before);
  });

  await test.step('a patch of the input leads to its place in its picture, the strip of reconstructions to its panel, a symbol to its sentence', async () => {
    await resize(page, 1440, 900);
    const patches = page.getByRole('listbox', { name: /sample patches/ });
    await patches.focus();
    await patches.press('ArrowRight');
    await patches.press('ArrowRight');
    await patches.press('Enter');
    const panel = page.getByRole('tabpanel', { name: 'Patches' });
    const place = panel.getByText(/patch 3 was cut here\. Its upper left pixel is in row \d+, column \d+\./);
    await expect(place).toBeInViewport();
    await patches.click({ position: { x: 20, y: 20 } });
    await expect(panel.getByText(/patch 1 was cut here/)).toBeVisible();

    await page.getByRole('tab', { name: 'Measures' }).click();
    const strip = page.getByRole('button', { name: 'Look closer' }).filter({ has: page.locator('canvas') });
    await strip.click();
    await expect(page.getByRole('tab', { name: 'Reconstructions' })).toHaveAttribute('aria-selected', 'true');

    const symbol = page.getByRole('button', { name: 'ρ̂, the mean activation' });
    const sentence = page.getByRole('tooltip').filter({ hasText: 'that hidden unit j really has' });
    await symbol.hover();
    await expect(sentence).toBeVisible();
    await page.mouse.move(700, 500);
    await expect(sentence).toBeHidden();
    await page.getByRole('button', { name: 'KL, the Kullback–Leibler divergence' }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(symbol).toBeFocused();
    await expect(sentence).toBeVisible();
  });
});

test('on a phone Train and the tiles stand on the first screen, with the equation folded to one line', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const playground = await openPlayground(page, { patchCount: 100 });
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
  // One row, with the longest name and the button that restores the budget, too.
  await playground.button('Step').click();
  await playground.reaches(1);
  await playground.type('Iterations', '20000');
  const restore = await page.getByRole('button', { name: /^Iterations: back to/ }).boundingBox();
  expect(Math.abs((restore?.y ?? 0) - (train?.y ?? 0))).toBeLessThan(10);
  const more = await playground.button('More settings of the run').boundingBox();
  expect(Math.abs((more?.y ?? 0) - (train?.y ?? 0))).toBeLessThan(10);
  const fold = page.getByRole('button', { name: /^Show the cost function/ });
  await expect(fold).toContainText('J =');
  await expect(page.getByRole('slider', { name: /weight decay λ/ })).toBeHidden();
  await fold.click();
  await expect(page.getByRole('slider', { name: /weight decay λ/ })).toBeVisible();
  await expect.poll(() => layoutFaults(page)).toEqual([]);

  await test.step('every weight of 28 by 28 has a pixel of the screen, and the tiles scroll where there is no room', async () => {
    await playground.type('Patch size, exact value', '28');
    await playground.type('Hidden units, exact value', '196');
    for (const size of ['196 hidden units', '784 inputs']) await playground.readyWith(size);
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
});
