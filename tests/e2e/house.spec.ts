import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { mnistFile } from '../../src/presets/mnistFile.ts';
import { openPlayground, Playground } from './support/playground.ts';
import { serveBuild } from './support/staticServer.ts';
import { expect, test } from './support/test.ts';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
/** Engines that load WebAssembly, and what the page calls them. */
const engines = [
  ['simd', 'SIMD kernel'],
  ['wasm', 'WebAssembly'],
] as const;
/** Another number for each: a run that is opened again stands where it was left. */
const patchCounts = { simd: 500, wasm: 501 };
const heading = { name: /sparse autoencoder/i, level: 1 } as const;

/** The policy, and nothing later, stopped a request. Browser and page both complain of it: all they say is heard before the page is closed. */
async function expectBlocked(page: Page, complaints: string[]): Promise<void> {
  await expect.poll(() => complaints.join()).toContain('connect-src');
  await page.close();
  expect(complaints.join()).not.toContain('request to another origin');
  complaints.length = 0;
}

/** Files of engines that the page and its workers load from now on, below the address that it is served at. */
function listenForEngines(page: Page, below = '/') {
  const loaded: string[] = [];
  const programs: Promise<string>[] = [];
  page.context().on('response', (response) => {
    const { pathname } = new URL(response.url());
    loaded.push(pathname);
    // Read where it was built: a script that the browser had to make sure of (304) has no body.
    if (pathname.endsWith('.js')) programs.push(readFile(join(dist, pathname.slice(below.length)), 'utf8'));
  });
  return {
    asked: () =>
      loaded.filter((path) => /\/(webgl-|webgpu-|wasm-|cpu-|tfjs-backend|startBackend)/.test(path)),
    /** How many of the scripts since the last time are TensorFlow.js's. */
    ofTensorFlow: async () => {
      const texts = await Promise.all(programs.splice(0));
      expect(texts.length).toBeGreaterThan(2);
      return texts.filter((text) => text.includes('Tensor is disposed')).length;
    },
  };
}

test('the page opens isolated from other origins, asks nobody else for anything but MNIST’s file, and loads an engine only when it is chosen', async ({
  page,
  complaints,
}) => {
  const { asked, ofTensorFlow } = listenForEngines(page);
  const worker = page.waitForEvent('worker');
  const playground = await openPlayground(page);
  await expect(page.getByRole('heading', heading)).toBeVisible();
  expect(new URL((await worker).url()).origin).toBe(new URL(page.url()).origin);
  expect(await page.evaluate(() => crossOriginIsolated), 'shared memory is allowed').toBe(true);

  await test.step('nothing of TensorFlow.js is loaded before an engine of it is chosen', async () => {
    const engine = page.getByRole('button', { name: /^Engine:/ });
    await expect(engine).toContainText('SIMD kernel');
    await playground.step();
    expect(asked()).toEqual([]);
    expect(await ofTensorFlow()).toBe(0);
    await engine.click();
    await expect(page.getByText(/runs in software here|no WebGL 2/)).toBeVisible();
    await page.getByRole('combobox', { name: /engine/i }).selectOption({ value: 'cpu' });
    await page.keyboard.press('Escape');
    await expect(engine).toContainText('Plain JavaScript');
    await playground.step();
    expect(asked().some((path) => path.includes('/cpu-'))).toBe(true);
    expect(asked().filter((path) => /web|wasm/.test(path))).toEqual([]);
    expect(await ofTensorFlow()).toBeGreaterThan(0);
  });

  await test.step('the policy lets one foreign address be asked for, MNIST’s file, and nothing else of its host', async () => {
    const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
    await expect(policy).toHaveAttribute('content', new RegExp(`connect-src 'self' ${mnistFile.address};`));
    const elsewhere = mnistFile.address.replace('images', 'labels');
    const answer = await page.evaluate((address) => fetch(address).then(String, String), elsewhere);
    expect(answer).toContain('TypeError');
    await expectBlocked(page, complaints);
  });
});

test('the build trains deep below a host that sends no special headers, with nothing of TensorFlow.js where the SIMD kernel is asked for, and its policy lets the worker load its WebAssembly and stops a request to another origin', async ({
  page,
  complaints,
}) => {
  const below = '/some/deep/path/';
  const server = await serveBuild(below);
  const { asked, ofTensorFlow } = listenForEngines(page, below);
  try {
    for (const [backend, name] of engines) {
      const worker = page.waitForEvent('worker');
      await page.goto(`${server.address}?backend=${backend}#/playground?patches=${patchCounts[backend]}`);
      expect((await worker).url()).toContain(below);
      expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
      await expect(page.getByText(name, { exact: true }).first()).toBeVisible();
      const playground = new Playground(page);
      await playground.readyWith(`${patchCounts[backend]} patches`);
      await playground.step();
      expect(asked().length > 0, backend).toBe(backend === 'wasm');
      expect((await ofTensorFlow()) > 0, backend).toBe(backend === 'wasm');
    }
    const answer = await page.evaluate(() => fetch('https://example.invalid/').then(String, String));
    expect(answer).toContain('TypeError');
    await expectBlocked(page, complaints);
  } finally {
    await page.close();
    await server.close();
  }
});

test('nothing in the built page and its styles names another origin', async () => {
  const html = await readFile(`${dist}index.html`, 'utf8');
  expect(html).not.toMatch(/(?:src|href)\s*=\s*["']?(?:https?:)?\/\//i);
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/i);
  for (const name of await readdir(`${dist}assets`)) {
    if (!name.endsWith('.css')) continue;
    expect(await readFile(`${dist}assets/${name}`, 'utf8')).not.toMatch(
      /(?:url\(|@import)\s*["']?(?:https?:)?\/\//i,
    );
  }
});

test('where no WebAssembly can be loaded the page says so and trains in plain JavaScript', async ({
  page,
  context,
  complaints,
}) => {
  await context.route('**/*.wasm', (route) => route.abort());
  const playground = await openPlayground(page);
  const engine = page.getByRole('button', { name: /^Engine:/ });
  await expect(engine).toContainText('Plain JavaScript');
  await engine.click();
  await expect(page.getByText(/The SIMD kernel could not start here \(.+\)/)).toBeVisible();
  await page.keyboard.press('Escape');
  const before = await playground.term('Total cost');
  await playground.step();
  await expect.poll(() => playground.term('Total cost')).toBeLessThan(before);
  await page.close(); // all complaints have been heard by then
  expect(complaints.filter((complaint) => !/\.wasm/.test(complaint))).toEqual([]);
  complaints.length = 0;
});
