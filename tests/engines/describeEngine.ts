import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { packedDigits } from '../e2e/support/idx.ts';
import { encodePng } from '../e2e/support/png.ts';
import type { StartDriver } from './drivers/driver.ts';
import { Visit } from './visit.ts';
import { serveWatched, type WatchedServer } from './watchedServer.ts';

export interface EngineOfTheWeb {
  readonly name: string;
  readonly start: StartDriver;
  /** Undefined where it is not installed: then it is skipped, in one line. */
  readonly executable: string | undefined;
}

const look = { width: 1440, height: 900 };

const tabs = ['Measures', 'Patches', 'Hidden unit', 'Reconstructions (Output)', 'Sparsity', 'Gradient check'];

/** Every engine that can be asked for, as the page names it. */
const engines = {
  simd: 'SIMD kernel',
  simd64: 'SIMD kernel, float64',
  wasm: 'WebAssembly',
  cpu: 'Plain JavaScript',
  webgl: 'WebGL',
  webgpu: 'WebGPU',
} as const;

/** What not every browser has on every machine. */
const mayBeMissing: readonly string[] = ['webgl', 'webgpu'];

const tiles = '[role=listbox][aria-label="Weights of each hidden unit"]';

/** Few enough patches that a slow engine takes a step at once. */
const fewPatches = 200;

/** The built page in one browser, from its first run to a file of the visitor's. */
export function describeEngine({ name, start, executable }: EngineOfTheWeb): void {
  if (executable === undefined) {
    it.skip(`${name} is not installed here, so the page was not tried in it`, () => undefined);
    return;
  }
  describe(name, () => {
    let server: WatchedServer;
    let visit: Visit;
    let folder = '';

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'engines-'));
      server = await serveWatched();
      visit = new Visit(await start(executable, look), server.address);
      console.log(`${name}: ${visit.driver.version}`);
    });
    afterAll(async () => {
      await visit?.driver.close();
      await server?.close();
      rmSync(folder, { recursive: true, force: true });
    });
    afterEach(async () => {
      expect(await visit.complaints(), 'what was written to the console').toEqual([]);
      expect(server.missing(), 'what the page asked for in vain').toEqual([]);
    });

    it('trains to the end, and shows in every tab what was learned, the unit whose tile a finger taps among it', async () => {
      await visit.open(fewPatches);
      const before = await visit.totalCost();
      await visit.type('Iterations', '60');
      await visit.click('button', 'Train');
      await visit.phaseIs('finished');
      expect(await visit.iteration()).toBe(60);
      expect(await visit.totalCost()).toBeLessThan(before / 10);
      await visit.driver.tap(tiles, { x: 0.5, y: 0.5 });
      const places = (selector: string) =>
        visit.driver.run(
          (one) => [...document.querySelectorAll(one)].map((tile) => tile.getAttribute('aria-posinset')),
          `${tiles} ${selector}`,
        );
      await visit.until('a chosen tile', async () => (await places('[aria-selected=true]')).length > 0);
      expect(await places('[aria-selected=true]')).toEqual(['13']);
      await visit.showsPanel('Hidden unit');
      for (const tab of tabs) {
        await visit.click('tab', tab);
        await visit.showsPanel(tab);
      }
    });

    it('takes a slider moved while it trains, pauses, and takes one step', async () => {
      await visit.open(fewPatches);
      await visit.type('Iterations', '20000');
      await visit.click('radio', 'Slow motion');
      await visit.click('button', 'Train');
      await visit.reaches(1);
      await visit.press('slider', 'βsparsity weight β', 'ArrowRight');
      await visit.says(/β 3 → 3\.\d/);
      await visit.reaches((await visit.iteration()) + 1);
      await visit.click('button', 'Pause');
      await visit.phaseIs('paused');
      const paused = await visit.iteration();
      await visit.click('button', 'Step');
      await visit.until('one step', async () => (await visit.iteration()) > paused);
      expect(await visit.iteration()).toBe(paused + 1);
    });

    it('opens a photograph and an archive of digits, and learns from each', async () => {
      const photograph = join(folder, 'waves.png');
      writeFileSync(photograph, encodePng(96, 64, waves));
      const digits = join(folder, 'digits-idx3-ubyte.gz');
      writeFileSync(digits, packedDigits(40));
      await visit.open(fewPatches);
      for (const [path, name] of [
        [photograph, /waves\.png/],
        [digits, /digits-idx3-ubyte/],
      ] as const) {
        await visit.click('button', 'Step');
        await visit.reaches(1);
        await visit.driver.chooseFiles('input[type=file]', [path]);
        await visit.says(name);
        await visit.until('a run on the file', async () => (await visit.iteration()) === 0);
        await visit.phaseIs('ready');
      }
      await visit.click('button', 'Step');
      await visit.reaches(1);
    });

    it('makes passes of Adam over digits, on two threads that share memory', async () => {
      const run = 'source=digits&patchSize=28&hidden=196&patches=300&optimiser=adam&batch=100&iterations=3';
      await visit.driver.goto(`${visit.address}?backend=simd#/playground?${run}`);
      await visit.phaseIs('ready');
      expect(await visit.driver.run(() => crossOriginIsolated && navigator.hardwareConcurrency > 1)).toBe(
        true,
      );
      const before = await visit.totalCost();
      await visit.click('button', 'Train');
      await visit.phaseIs('finished');
      expect(await visit.totalCost()).toBeLessThan(before / 2);
    });

    it('runs the student’s code in the exercise', async () => {
      await visit.driver.goto(`${visit.address}?anew#/exercise`);
      await visit.click('button', 'Check my code');
      await visit.says(/Nothing is written yet\./);
      await visit.click('button', 'Train with my code');
      await visit.says(/Training ended because the gradient is almost zero/);
    });

    it.each(Object.entries(engines))('computes with %s, or says why it cannot', async (engine, title) => {
      await visit.open(fewPatches, `?backend=${engine}`);
      const inUse = await visit.engineInUse();
      if (inUse !== title) {
        expect(mayBeMissing).toContain(engine);
        // Clicked by a script: WebKit's driver scrolls the header below the line that stays at the top of the page.
        await visit.driver.run(
          (selector) => {
            document.querySelector<HTMLElement>(selector)?.click();
            return null;
          },
          await visit.find('button', 'Engine:'),
        );
        // The card is loaded when it is first opened.
        const reason = new RegExp(`Not ${title} This browser does not offer ${title}`);
        await visit.until(`${reason}`, async () => reason.test(await visit.text(':popover-open')));
      }
      const before = await visit.totalCost();
      await visit.click('button', 'Step');
      await visit.reaches(1);
      expect(await visit.totalCost()).toBeLessThan(before);
    });
  });
}

const waves = (x: number, y: number): readonly [number, number, number] => {
  const height = (period: number, along: number) => 127 + 100 * Math.sin((2 * Math.PI * along) / period);
  return [height(9, x), height(13, y), height(17, x + y)];
};
