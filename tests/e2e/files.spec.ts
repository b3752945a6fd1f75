import { mkdtemp, readFile, rmdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createRandom } from '../../src/core/random.ts';
import { writeMat } from '../../src/files/mat/writeMat.ts';
import { courseDataTest } from '../courseData/pageTest.ts';
import { expectAccessible, inInput } from './support/accessibility.ts';
import { packedDigits } from './support/idx.ts';
import { openPlayground } from './support/playground.ts';
import { encodePng } from './support/png.ts';
import { expect, test } from './support/test.ts';

const fixture = async (name: string) => readFile(new URL(`../fixtures/files/${name}`, import.meta.url));
const chosen = (name: string, buffer: Buffer, mimeType = '') => ({ name, buffer, mimeType });

/** A small picture with edges: bright boxes on dark ground. */
function boxes(side: number, seed: number): Float64Array {
  const random = createRandom(seed);
  const pixels = new Float64Array(side * side).fill(0.2);
  for (let box = 0; box < 40; box++) {
    const [x, y, size] = [random.integer(side - 12), random.integer(side - 12), 4 + random.integer(8)];
    const grey = random.next();
    for (let row = y; row < y + size; row++) pixels.fill(grey, row * side + x, row * side + x + size);
  }
  return pixels;
}

const png = () => encodePng(64, 64, (x, y) => [x * 4, y * 4, 128]);

const broken: readonly (readonly [name: string, content: () => Promise<Buffer> | Buffer, says: RegExp])[] = [
  ['empty.png', () => Buffer.alloc(0), /empty|0 bytes|nothing/i],
  ['cut.png', () => png().subarray(0, 300), /cut|incomplete|end|damaged/i],
  ['paper.png', () => Buffer.from('%PDF-1.7 not a picture'), /PDF/],
  ['drawing.svg', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), /SVG/],
  ['huge.png', () => hugePngHeader(), /20,?000|pixel/i],
  ['grey.png', () => encodePng(64, 64, () => [90, 90, 90]), /one grey|vary|same/i],
  ['dot.png', () => encodePng(3, 3, (x) => [x * 80, 0, 0]), /only 3×3 pixels/],
  ['new.mat', () => fixture('v73.mat'), /-v7/],
  ['words.mat', () => fixture('text_only.mat'), /numeric|number/i],
  [
    'half.mat',
    async () => (await fixture('workspace_v7.mat')).subarray(0, 200),
    /cut|incomplete|end|damaged/i,
  ],
  ['half.npy', async () => (await fixture('stack.npy')).subarray(0, 700), /NumPy.*ends too early/],
  ['complex.npy', () => fixture('complex.npy'), /complex numbers/],
  ['none.npz', () => fixture('no_pictures.npz'), /bias.* \(6\).*words.* \(text\)/],
  [
    'half.npz',
    async () => (await fixture('packed.npz')).subarray(0, 300),
    /damaged ZIP archive.*directory is missing/,
  ],
  ['labels-idx1', () => fixture('labels-idx1-ubyte.gz'), /12 labels.*train-images-idx3-ubyte/],
  [
    'half-idx3',
    async () => (await fixture('digits-idx3-ubyte.gz')).subarray(0, 200),
    /damaged IDX file.*incomplete/,
  ],
  ['octave.mat', () => fixture('octave_text.mat'), /save -v7/],
  ['scan.tif', () => Buffer.from('II*\0scan'), /TIFF/],
  ['notes.txt', () => Buffer.from('these are my notes'), /PNG|picture|\.mat/i],
];

function hugePngHeader(): Buffer {
  const buffer = Buffer.from(encodePng(1, 1, () => [0, 0, 0]));
  buffer.writeUInt32BE(20_000, 16);
  buffer.writeUInt32BE(20_000, 20);
  return buffer;
}

test('a file that cannot be used is named with what is wrong, and the run before it stays', async ({
  page,
}) => {
  const playground = await openPlayground(page);
  await test.step('one file after the other', async () => {
    await playground.step();
    const theta = (await playground.saveWeights()).theta;
    for (const [name, content, says] of broken) {
      await playground.choose([chosen(name, await content())]);
      const notice = page
        .getByRole('region', { name: 'Input' })
        .getByText(new RegExp(name.replace('.', '\\.')));
      await expect(notice.first(), name).toBeVisible();
      await expect(notice.first(), name).toHaveText(says);
    }
    await expectAccessible(page, inInput);
    await expect.poll(() => playground.iteration()).toBe(1);
    expect((await playground.saveWeights()).theta).toEqual(theta);
    await expect(page.getByRole('radio', { name: 'Scenes' })).toBeChecked();
  });
  await test.step('without pictures the source explains itself; a folder that is dropped is answered by a sentence; good files are taken although bad ones come with them; a file is dropped anywhere on the page', async () => {
    await playground.pick('Pictures');
    await expect(page.getByText(/no picture/i).first()).toBeVisible();

    const folder = await mkdtemp(join(tmpdir(), 'holidays-'));
    const session = await page.context().newCDPSession(page);
    const data = { items: [], files: [folder], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', { type, x: 700, y: 500, data });
    }
    await expect(page.getByRole('alert')).toHaveText(
      /“\u2068holidays-.*\u2069” cannot be read\. It is a folder/,
    );
    await expect.poll(() => playground.iteration()).toBe(1);
    await rmdir(folder);

    await playground.choose([chosen('good.png', png()), chosen('bad.png', Buffer.from('%PDF-1.4'))]);
    await expect(page.getByRole('radio', { name: 'Pictures' })).toBeChecked();
    await expect(page.getByText('good.png').first()).toBeVisible();
    await expect(page.getByText(/bad\.png/).first()).toBeVisible();

    const bytes = [...png()];
    await page.evaluate((content) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(content)], 'dropped.png', { type: 'image/png' }));
      for (const type of ['dragenter', 'dragover', 'drop']) {
        document.body.dispatchEvent(
          new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }),
        );
      }
    }, bytes);
    await expect(page.getByText('dropped.png').first()).toBeVisible();
  });
});

/** Digits lying on their sides, as EMNIST's file has them. */
function lyingDigits(count: number): Buffer {
  const bytes = gunzipSync(packedDigits(count));
  const side = 28;
  for (let n = 0; n < count; n++) {
    const digit = bytes.subarray(16 + n * side * side, 16 + (n + 1) * side * side);
    const upright = Buffer.from(digit);
    for (let at = 0; at < upright.length; at++) {
      digit[(at % side) * side + Math.floor(at / side)] = upright[at] as number;
    }
  }
  return bytes;
}

test('files become the source, the way they are to be read can be chosen, and the network learns from them', async ({
  page,
}) => {
  const playground = await openPlayground(page);
  await test.step('a MATLAB file of pictures', async () => {
    const data = Float64Array.from(
      { length: 2 * 64 * 64 },
      (_, i) => boxes(64, 1 + Math.floor(i / 4096))[i % 4096] as number,
    );
    const mat = Buffer.from(writeMat([{ name: 'IMAGES', dims: [64, 64, 2], data }]));
    await playground.choose([chosen('IMAGES.mat', mat)]);
    await expect(page.getByRole('radio', { name: 'Pictures' })).toBeChecked();
    await expect(page.getByText(/64\s*×\s*64/).first()).toBeVisible();
    await playground.type('Iterations', '30');
    await playground.ready();
    const before = await playground.term('Total cost');
    await playground.trainToEnd();
    await expect.poll(() => playground.term('Total cost')).toBeLessThan(before / 10);
  });
  await test.step('a photograph is whitened unless that is switched off', async () => {
    const photograph = encodePng(128, 128, (x, y) => {
      const grey = Math.round(255 * (boxes(128, 5)[y * 128 + x] as number));
      return [grey, grey, grey];
    });
    await playground.choose([chosen('garden.png', photograph, 'image/png')]);
    await expect(page.getByText('garden.png').first()).toBeVisible();
    await playground.ready();
    const whitened = await playground.term('Total cost');
    const whiten = page.getByRole('checkbox', { name: /whiten/i });
    await expect(whiten).toBeChecked();
    await whiten.uncheck();
    await expect.poll(() => playground.term('Total cost')).not.toBe(whitened);
    await playground.ready();
    await playground.type('Iterations', '5');
    await playground.trainToEnd();
  });
  await test.step('too little data for what is asked is said at once', async () => {
    await playground.type('Patches, exact value', '4000');
    await playground.choose([chosen('small.png', png())]);
    const sentence = page.getByText('These pictures contain only 3,249 different patches of 8×8 pixels');
    await expect(sentence).toBeVisible();
    await playground.type('Patches, exact value', '3000');
    await expect(sentence).toBeHidden();
  });
  await test.step('how a file is to be read is asked with a picture of each way, answered by keyboard, on a phone too, and can be changed', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await playground.choose([chosen('emnist-images-idx3-ubyte', lyingDigits(120))]);
    const question = page.getByRole('region', { name: /^The numbers in .*emnist.* can be read as pictures/ });
    await expect(question).toBeFocused();
    // Scrolled, the bar with the costs covers a part of some links.
    await page.evaluate(() => scrollTo(0, 0));
    await expectAccessible(page, inInput);
    const ways = question.getByRole('radio');
    await expect(ways.first()).toBeChecked();
    await expect(question.locator('label').first()).toContainText('rows and columns exchanged');
    await expect(question.locator('canvas').first()).toBeVisible();
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.keyboard.press('Tab');
    await expect(ways.first()).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(ways.nth(1)).toBeChecked();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(
      page.getByText(/was opened as 120 pictures of 28×28 pixels, rows and columns exchanged/),
    ).toBeVisible();
    await expect(page.getByText('Pictures of so few pixels are not whitened.')).toBeVisible();

    await page.getByRole('button', { name: 'Read it differently …' }).click();
    await expect(question).toBeFocused();
    await ways.nth(1).check();
    await question.getByRole('button', { name: 'Open', exact: true }).click();
    await expect(question).toBeHidden();
    await expect(page.getByText(/rows and columns exchanged/)).toBeHidden();
    await expect(page.getByText('120 of 28×28').or(page.getByText('28×28').first()).first()).toBeVisible();
  });
});

courseDataTest('the course’s own IMAGES.mat trains', async ({ page }, course) => {
  const playground = await openPlayground(page, { patchCount: 10_000 });
  await playground.choose([chosen('IMAGES.mat', Buffer.from(await course.bytes('data/IMAGES.mat')))]);
  await expect(page.getByRole('radio', { name: 'Pictures' })).toBeChecked();
  await expect(page.getByText(/512\s*×\s*512/).first()).toBeVisible();
  await playground.ready();
  await playground.trainToEnd();
  await expect.poll(() => playground.term('Total cost')).toBeLessThan(0.46);
  await expect.poll(() => playground.edgeUnits()).toBeGreaterThanOrEqual(19);
});
