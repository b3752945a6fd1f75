import { existsSync } from 'node:fs';
import type { Page } from 'playwright';
import { launchBrowser, serveSources } from './browser.ts';
import { readOptions } from './options.ts';
import { median } from './statistics.ts';

interface Readers {
  readonly openFiles: typeof import('../src/files/openFiles.ts').openFiles;
}

interface Opened {
  readonly file: string;
  readonly pictures: number;
  /** Milliseconds from a cold reader, and of later times. */
  readonly first: number;
  readonly median: number;
  /** Milliseconds it may take (the first time). */
  readonly allowed: number | string;
}

const files = [
  ['../shared/data/IMAGES.mat', 1500],
  ['../shared/data/t10k-images-idx3-ubyte.gz', ''],
] as const;

/** Opening files in a browser, with the readers' sources: the course's and MNIST's where they are, and drawn photographs. */
export async function measure(given: readonly string[]): Promise<object[][]> {
  const repetitions = readOptions(given).number('rounds', 5);
  const { server, address } = await serveSources();
  const browser = await launchBrowser();
  const rows: Opened[] = [];
  try {
    for (const [path, allowed] of files) {
      if (existsSync(path)) rows.push({ ...(await openInPage(path)), allowed });
      else console.log(`${path} is not here, so it is not measured.`);
    }
    rows.push({ ...(await openInPage(undefined)), allowed: 2000 });
  } finally {
    await browser.close();
    await server.close();
  }
  return [rows];

  /** A page of its own each time, so that nothing is compiled yet. */
  async function openInPage(path: string | undefined): Promise<Omit<Opened, 'allowed'>> {
    const page = await browser.newPage();
    await page.goto(`${address}bench/README.md`);
    await page.setContent('<input type="file">');
    const content =
      "import { openFiles } from '/src/files/openFiles.ts'; Object.assign(globalThis, { openFiles });";
    await page.addScriptTag({ type: 'module', content });
    await page.waitForFunction(() => 'openFiles' in globalThis);
    if (path === undefined) await takePhotograph(page);
    else await page.setInputFiles('input', path);
    const { name, pictures, durations } = await page.evaluate(async (times) => {
      const { openFiles } = globalThis as unknown as Readers;
      const input = document.querySelector('input');
      const chosen = [...(input?.files ?? [])];
      const durations: number[] = [];
      let pictures = 0;
      for (let n = 0; n <= times; n++) {
        const start = performance.now();
        pictures = (await openFiles(chosen)).pictures.length;
        durations.push(performance.now() - start);
      }
      return { name: chosen[0]?.name ?? '', pictures, durations };
    }, repetitions);
    await page.close();
    const [first = Number.NaN, ...later] = durations;
    return { file: name, pictures, first: Math.round(first), median: Math.round(median(later)) };
  }
}

/** Puts a JPEG of 12 megapixels, full of detail, into the page's file input. */
async function takePhotograph(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const [width, height] = [4000, 3000];
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    const image = context.createImageData(width, height);
    for (let n = 0, state = 1; n < image.data.length; n++) {
      state = (Math.imul(state, 1664525) + 1013904223) | 0;
      image.data[n] = n % 4 === 3 ? 255 : 128 + 60 * Math.sin(n / 900) + ((state >>> 24) & 31);
    }
    context.putImageData(image, 0, 0);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 });
    const transfer = new DataTransfer();
    transfer.items.add(new File([blob], 'drawn 4000×3000.jpg', { type: 'image/jpeg' }));
    const input = document.querySelector('input');
    if (input) input.files = transfer.files;
  });
}
