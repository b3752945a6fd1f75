import type { CDPSession, Page } from '@playwright/test';
import { openPlayground } from './support/playground.ts';
import { expect, test } from './support/test.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A finger that goes down at one point and moves to another in small steps. It stays there until it is lifted. */
async function moveFinger(finger: CDPSession, from: Point, to: Point): Promise<void> {
  const touch = (type: 'touchStart' | 'touchMove', { x, y }: Point) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x, y, id: 1 }] });
  await touch('touchStart', from);
  const steps = 12;
  for (let step = 1; step <= steps; step++) {
    const share = step / steps;
    await touch('touchMove', { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) });
  }
}

const liftFinger = (finger: CDPSession) =>
  finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });

const scrolled = (page: Page): Promise<number> => page.evaluate(() => Math.round(scrollY));

/** Until the page, which goes on a little when a finger has been lifted, stands still: the touch that stops it is no tap. */
async function comesToRest(page: Page): Promise<void> {
  let last = Number.NaN;
  const stands = async () => {
    const before = last;
    last = await scrolled(page);
    return last === before;
  };
  await expect.poll(stands, { intervals: [250] }).toBe(true);
}

test('a finger that goes up or down scrolls, over sliders and tiles too; a slider moves by its thumb and counts when it is let go', async ({
  page,
}) => {
  const playground = await openPlayground(page, { patchCount: 100 });
  await playground.step();
  const finger = await page.context().newCDPSession(page);
  const units = page.getByRole('slider', { name: 'Hidden units' });
  /** The middle of the slider's thumb, after it was brought into sight and the page has come to rest. */
  const findThumb = async () => {
    await units.evaluate((slider) => slider.scrollIntoView({ block: 'center' }));
    await comesToRest(page);
    const box = await units.boundingBox();
    if (!box) throw new Error('The slider is not on the page.');
    const x = box.x + 11 + ((box.width - 22) * Number(await units.inputValue())) / 399;
    return { x, y: box.y + box.height / 2 };
  };

  let thumb = await findThumb();
  const before = await scrolled(page);
  await moveFinger(finger, thumb, { x: thumb.x + 4, y: thumb.y + 160 });
  await liftFinger(finger);
  await expect.poll(() => scrolled(page)).toBeLessThan(before - 50);
  await expect(units).toHaveValue('24');
  thumb = await findThumb();
  await moveFinger(finger, { x: thumb.x + 40, y: thumb.y }, { x: thumb.x + 70, y: thumb.y + 2 });
  await liftFinger(finger);
  await page.touchscreen.tap(thumb.x + 40, thumb.y);
  await expect(units).toHaveValue('24');

  thumb = await findThumb();
  await moveFinger(finger, thumb, { x: thumb.x + 40, y: thumb.y + 2 });
  await expect(units).not.toHaveValue('24');
  await expect(page.getByRole('textbox', { name: 'Hidden units, exact value' })).not.toHaveValue('25');
  await expect.poll(() => playground.iteration()).toBe(1);
  await liftFinger(finger);
  await playground.ready();
  await expect(units).not.toHaveValue('24');

  await test.step('unfolded, the equation has sliders as wide as the screen, and their numbers can be read', async () => {
    const fold = page.getByRole('button', { name: /^Show the cost function/ });
    await fold.click();
    for (const symbol of ['λ', 'β', 'ρ']) {
      const slider = page.getByRole('slider', { name: new RegExp(symbol) });
      await expect.poll(async () => (await slider.boundingBox())?.width).toBeGreaterThan(120);
      const number = page.getByRole('textbox', { name: new RegExp(symbol) });
      expect(await number.evaluate((field) => field.scrollWidth <= field.clientWidth)).toBe(true);
    }
    await fold.click();
  });

  // what was discarded is a button away
  await playground.button('Previous run').click();
  await expect.poll(() => playground.iteration()).toBe(1);
  await expect(units).toHaveValue('24');

  await page.evaluate(() => scrollTo(0, 0));
  const tiles = page.getByRole('listbox', { name: 'Weights of each hidden unit' });
  const picture = await tiles.boundingBox();
  if (!picture) throw new Error('The tiles are not on the page.');
  const start = { x: picture.x + picture.width / 2 - 6, y: picture.y + 0.7 * picture.height };
  await moveFinger(finger, start, { x: start.x + 4, y: start.y - 200 });
  await liftFinger(finger);
  await expect.poll(() => scrolled(page)).toBeGreaterThan(100);
  await expect(tiles.getByRole('option')).toHaveAttribute('aria-selected', 'false');
  await comesToRest(page);
  await page.evaluate(() => scrollTo(0, 0));
  await page.touchscreen.tap(start.x, start.y);
  await expect(tiles.getByRole('option')).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('tab', { name: 'Hidden unit' })).toHaveAttribute('aria-selected', 'true');
  expect(await scrolled(page)).toBe(0);

  await test.step('menus stay within small windows, take the focus, and close when it leaves them', async () => {
    for (const [width, height] of [
      [844, 390],
      [667, 375],
      [320, 256],
    ] as const) {
      await page.setViewportSize({ width, height });
      const buttons = page.locator('button[popovertarget]:visible');
      for (let place = 0; place < (await buttons.count()); place++) {
        await buttons.nth(place).click();
        const card = page.locator('[popover=auto]:popover-open');
        await expect(card).toBeFocused();
        await expect(card.locator('button, a, input, select').first()).toBeAttached();
        const within = () =>
          card.evaluate((element) => {
            const { top, left, bottom, right } = element.getBoundingClientRect();
            return top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
          });
        await expect.poll(within, `${width} × ${height}, menu ${place + 1}`).toBe(true);
        while ((await card.count()) > 0) await page.keyboard.press('Tab');
      }
    }
  });
});
