import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { mnistFile } from '../../src/presets/mnistFile.ts';
import { expectAccessible, inInput } from './support/accessibility.ts';
import { digitsOfSize } from './support/idx.ts';
import { openPlayground, type Playground } from './support/playground.ts';
import { expect, test } from './support/test.ts';

const { address, bytes, sha256 } = mnistFile;
const digits = digitsOfSize(bytes);
const headers = { 'access-control-allow-origin': '*', 'content-type': 'application/gzip' };

test.use({ allowedAddress: address });

/** Answers for the mirror, and counts how often it is asked. */
async function mirror(context: BrowserContext, body: Buffer, status = 200): Promise<{ asked: number }> {
  const requests = { asked: 0 };
  await context.route(address, async (route) => {
    requests.asked += 1;
    await route.fulfill({ status, headers, body });
  });
  return requests;
}

/** Runs in the page: lets our own digits pass for MNIST's. For them alone the browser finds the checksum that is expected. */
const trust = ([size, sum]: readonly [size: number, sum: string]): void => {
  if (location.protocol === 'about:') return; // an empty page has no digests
  const { subtle } = crypto;
  const digest = subtle.digest.bind(subtle);
  subtle.digest = async (algorithm, data) => {
    if (data.byteLength !== size) return digest(algorithm, data);
    return Uint8Array.from(sum.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)).buffer;
  };
};

/** Waits for a run whose first cost is another than that of the run on scenes. */
const runsOnOtherPatches = (playground: Playground, onScenes: number) =>
  expect
    .poll(async () => {
      const cost = await playground.term('Total cost');
      return cost > 0 && cost !== onScenes;
    })
    .toBe(true);

const offer = (page: Page) => page.getByRole('button', { name: 'Download 9.9 MB' });

const failures: readonly (readonly [what: string, body: Buffer, status: number, says: RegExp])[] = [
  ['is not there', Buffer.from('gone'), 404, /cdn\.jsdelivr\.net answered with error 404/],
  ['breaks off', digits.subarray(0, 4_000_000), 200, /interrupted after 4\.0 of 9\.9 MB/],
  ['is another file', digits, 200, /checksum is different/],
];

const isKept = (page: Page) => page.getByText('A copy is kept in this browser (9.9 MB).');

test('MNIST is downloaded by a click alone; a download that fails or is cancelled leaves the run as it was', async ({
  page,
  context,
  complaints,
}) => {
  const playground = await openPlayground(page, { patchCount: 10_000 });
  await playground.step();
  await playground.pick('MNIST');
  await test.step('nothing is requested before the click', async () => {
    const requests = await mirror(context, digits);
    await expect(page.getByText('cdn.jsdelivr.net').first()).toBeVisible();
    await expectAccessible(page, inInput);
    expect(requests.asked).toBe(0);
    await context.unrouteAll();
  });
  await test.step('a download that takes long is cancelled', async () => {
    await context.route(address, () => undefined);
    await offer(page).click();
    await expect(page.getByText('Downloading from cdn.jsdelivr.net: 0.0 of 9.9 MB')).toBeVisible();
    await expectAccessible(page, inInput);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(offer(page)).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
  await test.step('a download that fails says why, and points to the file', async () => {
    for (const [what, body, status, says] of failures) {
      await context.unrouteAll();
      await mirror(context, body, status);
      await offer(page).click();
      const notice = page.getByRole('alert').filter({ hasText: says });
      await expect(notice, what).toBeVisible();
      await expect(notice, what).toHaveText(/train-images-idx3-ubyte\.gz/);
    }
    await context.unrouteAll();
    await context.setOffline(true);
    await offer(page).click();
    await expect(page.getByRole('alert').filter({ hasText: 'this device is offline' })).toBeVisible();
    await context.setOffline(false);
    await expectAccessible(page, inInput);
    await expect.poll(() => playground.iteration()).toBe(1);
  });
  await test.step('MNIST is used although the browser’s storage is full, and trained on as it is', async () => {
    await page.evaluate(() => {
      Cache.prototype.put = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    });
    await page.evaluate(trust, [bytes, sha256] as const);
    const requests = await mirror(context, digits);
    await offer(page).click();
    await expect(page.getByText(/storage is full, so MNIST is not kept/)).toBeVisible();
    await expect(page.getByText('196 hidden units · 784 inputs · 10,000 patches')).toBeVisible();
    await playground.ready();
    await playground.step(); // over all of them, as the course does: no other test trains so many numbers in a page
    expect(requests.asked).toBe(1);
  });
  await page.close(); // all complaints have been heard by then
  // The browser itself puts failed requests on the console.
  expect(complaints.filter((complaint) => !complaint.includes(address))).toEqual([]);
  complaints.length = 0;
});

test('the student’s own function is trained on MNIST, which is kept for next time, in the playground too, and removed', async ({
  page,
  context,
}) => {
  const requests = await mirror(context, digits);
  await page.addInitScript(trust, [bytes, sha256] as const);
  await test.step('in the exercise a click alone downloads it, and the student’s function is trained on it', async () => {
    const text = readFileSync('tests/fixtures/exercise/wordings/vectorised.m', 'utf8');
    const files = JSON.stringify([{ name: 'sparseAutoencoderCost.m', text }]);
    await page.addInitScript((code) => {
      if (location.protocol !== 'about:') localStorage.setItem('exercise.octave', code);
    }, files);
    await page.goto('./#/exercise');
    const train = page.getByRole('button', { name: 'Train with my code' });
    await page.getByRole('combobox', { name: 'Train on' }).selectOption('MNIST');
    await expect(page.getByText('The numerical gradient check is left out')).toBeVisible();
    await expect(train).toHaveAttribute('aria-disabled', 'true');
    await expectAccessible(page);
    expect(requests.asked).toBe(0);
    await offer(page).click();
    await expect(isKept(page)).toBeVisible();
    await page.getByRole('combobox', { name: 'Patches' }).selectOption('200');
    await page.getByRole('checkbox', { name: 'Compare with correct code' }).uncheck();
    await train.click();
    await expect(page.getByRole('img', { name: /^Weights of the 196 hidden units/ })).toBeVisible();
    await page.getByRole('button', { name: 'Stop', exact: true }).click();
  });
  await test.step('another time the copy is used without a request, until it is removed', async () => {
    await page.goto('about:blank');
    const playground = await openPlayground(page);
    const onScenes = await playground.term('Total cost');
    await playground.pick('MNIST');
    await runsOnOtherPatches(playground, onScenes);
    expect(requests.asked).toBe(1);
    await page.getByRole('button', { name: 'Remove the copy' }).click();
    await expect(isKept(page)).toHaveCount(0);
  });
  await test.step('removed, it is offered again; its file that is dropped becomes MNIST without a request', async () => {
    await page.goto('about:blank');
    const playground = await openPlayground(page);
    const onScenes = await playground.term('Total cost');
    await playground.pick('MNIST');
    await expect(offer(page)).toBeVisible();
    await playground.pick('Scenes');
    await playground.choose([{ name: 'train-images-idx3-ubyte.gz', mimeType: '', buffer: digits }]);
    await expect(page.getByRole('radio', { name: 'MNIST' })).toBeChecked();
    await runsOnOtherPatches(playground, onScenes);
    expect(requests.asked).toBe(1);
  });
});
