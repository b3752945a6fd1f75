import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectAccessible, inInput } from './support/accessibility.ts';
import { packedDigits } from './support/idx.ts';
import { openPlayground } from './support/playground.ts';
import { encodePng } from './support/png.ts';
import { expect, test } from './support/test.ts';

const fixture = async (name: string) => readFile(new URL(`../fixtures/files/${name}`, import.meta.url));
const chosen = (name: string, buffer: Buffer) => ({ name, buffer, mimeType: '' });
const png = encodePng(64, 64, (x, y) => [x * 4, y * 4, 128]);
const openPictures = (page: Page) => page.getByRole('list', { name: 'Open pictures' }).getByRole('listitem');
const pictures = (page: Page) => page.getByRole('radio', { name: 'Pictures' });

test('files are opened as the visitor decides', async ({ page }) => {
  const playground = await openPlayground(page);
  await test.step('which array is meant, and what becomes of NaN, is asked before anything is opened', async () => {
    await playground.step();
    await playground.choose([chosen('plain.npz', await fixture('plain.npz'))]);
    const question = page.getByRole('region', {
      name: /^The numbers in .*plain\.npz.* can be read as pictures/,
    });
    await expect(question).toBeFocused();
    await expectAccessible(page, inInput);
    await question.getByRole('button', { name: 'Don’t open' }).click();
    await expect(question).toHaveCount(0);
    await expect(page.locator('#input')).toBeFocused();
    await playground.choose([chosen('plain.npz', await fixture('plain.npz'))]);
    await expect(question).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(question).toHaveCount(0);
    await expect(page.locator('#input')).toBeFocused();
    await expect.poll(() => playground.iteration()).toBe(1);
    await expect(pictures(page)).not.toBeChecked();

    await playground.choose([chosen('plain.npz', await fixture('plain.npz'))]);
    await question
      .getByRole('radio', { name: /weights/ })
      .first()
      .check();
    await question.getByRole('button', { name: 'Open', exact: true }).click();
    await expect(openPictures(page)).toHaveText([/plain\.npz: weights/]);

    await playground.choose([chosen('nonfinite.npy', await fixture('nonfinite.npy'))]);
    await expect(page.getByText('2 NaN and 1 infinite of 64 values')).toBeVisible();
    await expectAccessible(page, inInput);
    await expect(openPictures(page)).toHaveText([/plain\.npz: weights/]);
    await page.getByRole('button', { name: 'Replace 3 by 0' }).click();
    await expect(openPictures(page)).toHaveText([/nonfinite\.npy/]);
    await expect(page.getByText(/replaced by 0, as you chose/)).toBeVisible();
  });
  await test.step('an IDX file of digits is used whole by a click, as the course uses MNIST', async () => {
    await playground.choose([chosen('some-images-idx3-ubyte.gz', packedDigits(600))]);
    await expect(openPictures(page)).toHaveText([/some-images.*600 of 28×28/]);
    await playground.type('Patches', '600');
    await page.getByRole('button', { name: 'Use the pictures whole' }).click();
    await expect(page.getByText('196 hidden units · 784 inputs · 600 patches')).toBeVisible();
    await playground.ready();
    await playground.step();
    await playground.choose([chosen('labels-idx1-ubyte.gz', await fixture('labels-idx1-ubyte.gz'))]);
    await expect(page.getByRole('alert').filter({ hasText: /12 labels/ })).toBeVisible();
    await expect.poll(() => playground.iteration()).toBe(1);
  });
  await test.step('of hundreds of files at once, pictures are taken up to a limit, and one sentence is on the rest', async () => {
    const many = Array.from({ length: 300 }, (_, n) => chosen(`${n}.png`, png));
    await playground.choose(many);
    await expect(openPictures(page)).toHaveCount(200);
    await expect(page.getByRole('alert')).toHaveText(/200\.png.* and 99 more were left out/);
  });
});

test('pictures are pasted, drawn and photographed; no other way in is needed', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const playground = await openPlayground(page);
  await test.step('a picture is pasted, by the keyboard or by a click', async () => {
    await page.evaluate(
      (content) => {
        const clipboardData = new DataTransfer();
        clipboardData.items.add(new File([new Uint8Array(content)], 'image.png', { type: 'image/png' }));
        document.body.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
        );
      },
      [...png],
    );
    await expect(openPictures(page)).toHaveText([/image\.png/]);

    await page.evaluate(
      async (content) => {
        const picture = new Blob([new Uint8Array(content)], { type: 'image/png' });
        await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
      },
      [...png],
    );
    await page.getByRole('button', { name: 'Paste' }).click();
    await expect(openPictures(page)).toHaveText([/pasted/]);

    await page.evaluate(() => navigator.clipboard.writeText('words'));
    await page.getByRole('button', { name: 'Paste' }).click();
    await expect(page.getByRole('alert')).toHaveText(/no picture on the clipboard/);
    await expect(openPictures(page)).toHaveText([/pasted/]);
  });
  await test.step('drawings, by pen or keyboard, join each other', async () => {
    const draw = page.getByRole('button', { name: 'Draw' });
    await draw.click();
    const sheet = page.getByRole('application', { name: /Sheet to draw on/ });
    await expect(page.getByRole('region', { name: /Sheet to draw on/ })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(sheet).toHaveCount(0);
    await expect(draw).toBeFocused();
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => {
        const [pens, pad] = [
          page.getByRole('group', { name: 'Pen' }),
          page.getByRole('region', { name: /Sheet/ }),
        ];
        const [widest, room] = await Promise.all([
          pens.evaluate((one) => one.scrollWidth),
          pad.boundingBox(),
        ]);
        return widest <= (room?.width ?? 0);
      })
      .toBe(true);
    await sheet.focus();
    await page.keyboard.press('Space');
    for (const key of ['ArrowDown', 'ArrowRight', 'Shift+ArrowDown', 'ArrowLeft'])
      await page.keyboard.press(key);
    await page.keyboard.press('Space');
    await expect(
      page.getByText(/Pen lifted, 50% from the left, 59% from the top\. 1 stroke\./),
    ).toBeAttached();
    await expectAccessible(page, inInput);
    await page.getByRole('button', { name: 'Add the drawing' }).click();
    await expect(openPictures(page)).toHaveText([/pasted/, /drawing 1\.png/]);

    // While the picture is taken in, what stands above the sheet still moves.
    await playground.ready();
    for (const side of [0.25, 0.75]) {
      await sheet.scrollIntoViewIfNeeded();
      const box = await sheet.boundingBox();
      if (!box) throw new Error('The sheet is not on screen.');
      const { x, y, width } = box;
      await page.mouse.move(x + side * width, y + 20);
      await page.mouse.down();
      await page.mouse.move(x + width / 2, y + width - 20, { steps: 6 });
      await page.mouse.up();
      await expect(page.getByRole('button', { name: 'Add the drawing' })).not.toHaveAttribute(
        'aria-disabled',
        'true',
      );
    }
    await page.getByRole('button', { name: 'Undo the last stroke' }).click();
    await page.getByRole('button', { name: 'Add the drawing' }).click();
    await expect(openPictures(page)).toHaveText([/pasted/, /drawing 1\.png/, /drawing 2\.png/]);
    await expect(page.getByRole('button', { name: 'Add the drawing' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await page
      .getByRole('region', { name: /Sheet to draw on/ })
      .getByRole('button', { name: 'Close' })
      .click();
    await expect(draw).toBeFocused();
  });
  await test.step('the camera takes a picture and is switched off; where it is not allowed, that is fine', async () => {
    await page.evaluate(() => {
      const canvas = document.createElement('canvas');
      const context = canvas.getContext('2d');
      setInterval(() => {
        if (!context) return;
        context.fillStyle = '#fff';
        context.fillRect(0, 0, 300, 150);
        context.fillStyle = '#000';
        context.fillRect(40, 20, 90, 90);
      }, 50);
      const given: MediaStream[] = [];
      Object.assign(globalThis, { given });
      navigator.mediaDevices.getUserMedia = async () => {
        if (given.length > 0) throw new DOMException('denied', 'NotAllowedError');
        given.push(canvas.captureStream(20));
        return given[0] as MediaStream;
      };
    });
    const camera = page.getByRole('button', { name: 'Camera' });
    await camera.click();
    await expectAccessible(page, inInput);
    const take = page.getByRole('button', { name: 'Take the picture' });
    await expect(take).not.toHaveAttribute('aria-disabled', 'true');
    await take.click();
    await expect(openPictures(page)).toHaveText([/pasted/, /drawing 1/, /drawing 2/, /photo 1\.png/]);
    await expect(camera).toBeFocused();
    const live = await page.evaluate(() =>
      (globalThis as unknown as { given: MediaStream[] }).given.map(
        (stream) => stream.getTracks().filter(({ readyState }) => readyState === 'live').length,
      ),
    );
    expect(live).toEqual([0]);

    await camera.click();
    await expect(page.getByRole('alert')).toHaveText(/The camera was not allowed\./);
    await expectAccessible(page, inInput);
    await expect(openPictures(page)).toHaveText([/pasted/, /drawing 1/, /drawing 2/, /photo 1\.png/]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(camera).toBeFocused();
  });
});
