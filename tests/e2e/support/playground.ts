import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { formatAddress } from '../../../src/address/formatAddress.ts';
import { splitParameters } from '../../../src/core/autoencoder/parameters.ts';
import { swapParameterOrder } from '../../../src/core/patches/courseOrder.ts';
import { parseDescription } from '../../../src/description/parseDescription.ts';
import type { RunDescription } from '../../../src/description/runDescription.ts';
import { readMat } from '../../../src/files/mat/readMat.ts';

/** Weights as saved by the page: a MATLAB file, read back by our own reader; pixels row by row, as the page shows them. */
export interface SavedWeights {
  readonly theta: Float64Array;
  readonly W1: { readonly dims: readonly number[]; readonly data: Float64Array };
}

/** How a test finds the page: the settings of its run, which the address names. */
export interface Opening extends Partial<RunDescription> {
  /** The address's query, e.g. "?backend=wasm". */
  readonly search?: string;
  /**
   * Few unless the test is about the patches. At a newcomer's 10,000 no field is touched: the focus is where it is at first,
   * and a source that is chosen brings the settings that suit it.
   */
  readonly patchCount?: number;
}

const newcomersPatches = 10_000;

/** Opens the playground with such a run ready; as a newcomer finds it, without an address, where nothing is to be set. */
export async function openPlayground(page: Page, opening: Opening = {}): Promise<Playground> {
  const { search = '', ...named } = { patchCount: 500, ...opening };
  const { description, problems } = parseDescription(named);
  expect(problems).toEqual([]);
  const isNewcomers = Object.keys(named).length === 1 && named.patchCount === newcomersPatches;
  const hash = formatAddress({ screen: 'playground', path: [], run: description, view: {} });
  const isThere = page.url() !== 'about:blank';
  await page.goto(`./${search}${isNewcomers ? '' : hash}`);
  // If the page is already open, an address that differs only after the # does not load it again.
  if (isThere && !isNewcomers) await page.reload();
  const playground = new Playground(page);
  await playground.readyWith(`${description.patchCount.toLocaleString('en-US')} patches`);
  return playground;
}

/** The playground as a visitor handles it: by the names of its controls. */
export class Playground {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async ready(): Promise<void> {
    await this.page.getByRole('button', { name: 'Train', exact: true, disabled: false }).waitFor();
    await expect.poll(() => this.iteration()).toBe(0);
  }

  /**
   * Waits until the run that was requested last is ready: one of this size, not the one before it. @param size e.g.
   * "500 patches"
   */
  async readyWith(size: string): Promise<void> {
    // On a phone the equation is folded, and the line with the sizes with it.
    await this.page
      .locator('#cost-function ~ div')
      .getByText(size, { exact: true })
      .waitFor({ state: 'attached' });
    await this.ready();
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** Exact-value fields: sets a number as a visitor types it. On a phone the equation's are unfolded first. */
  async type(label: RegExp | string, value: string): Promise<void> {
    const field = this.page.getByRole('textbox', { name: label });
    const fold = this.page.getByRole('button', { name: /^Show the cost function/ });
    const inEquation = /λ|β|ρ/.test(String(label));
    if (inEquation && !(await field.isVisible()) && (await fold.isVisible())) await fold.click();
    await field.fill(value);
    await field.press('Enter');
  }

  /** Does something in the menu of the run's further settings, and closes it. */
  async inMenu<Result>(act: (menu: Locator) => Promise<Result>): Promise<Result> {
    await this.button('More settings of the run').click();
    const result = await act(this.page.getByRole('dialog', { name: 'More settings of the run' }));
    await this.page.keyboard.press('Escape');
    return result;
  }

  async newWeights(): Promise<void> {
    await this.inMenu((menu) => menu.getByRole('button', { name: 'New weights' }).click());
  }

  /** One of a few choices side by side. On a phone the speed is in the menu. */
  async pick(choice: string): Promise<void> {
    const label = this.page.locator('label').filter({ hasText: new RegExp(`^${choice}$`) });
    const isPace = /motion|speed/.test(choice);
    if (isPace && !(await label.isVisible())) await this.inMenu(() => label.click());
    else await label.click();
  }

  async chooseOptimiser(label: string): Promise<void> {
    await this.inMenu((menu) => menu.getByRole('combobox', { name: /optimiser/i }).selectOption({ label }));
  }

  async iteration(): Promise<number> {
    const room = this.page.getByRole('region', { name: 'Hidden units' });
    const text = await room.getByText(/iteration\s+[\d,]+ of/).innerText();
    return Number(/iteration\s+([\d,]+)/.exec(text)?.[1]?.replaceAll(',', ''));
  }

  async reaches(iteration: number): Promise<void> {
    await expect.poll(() => this.iteration()).toBeGreaterThanOrEqual(iteration);
  }

  /** Trains from the present iteration until the budget is used up. */
  async trainToEnd(): Promise<void> {
    await this.page.getByRole('button', { name: /^(Train|Continue)$/ }).click();
    await this.button('Continue').waitFor();
  }

  async step(): Promise<void> {
    const before = await this.iteration();
    await this.button('Step').click();
    await expect.poll(() => this.iteration()).toBe(before + 1);
  }

  async edgeUnits(): Promise<number> {
    const text = await this.page.getByText(/\d+ of \d+ are edge detectors/).innerText();
    return Number.parseInt(text, 10);
  }

  /** The number under a term of the cost function. */
  async term(name: 'Total cost' | 'Reconstruction' | 'Weight decay' | 'Sparsity'): Promise<number> {
    const text = await this.page
      .getByRole('region', { name: 'Cost function' })
      .getByRole('paragraph')
      .filter({ has: this.page.getByText(name, { exact: true }) })
      .innerText();
    return Number.parseFloat(text);
  }

  async saveWeights(): Promise<SavedWeights> {
    const download = this.page.waitForEvent('download');
    await this.inMenu((menu) => menu.getByRole('button', { name: 'Save weights' }).click());
    const path = await (await download).path();
    const { arrays } = await readMat(new Uint8Array(await readFile(path)), 'saved.mat');
    const theta = arrays.find(({ name }) => name === 'theta')?.data;
    const W1 = arrays.find(({ name }) => name === 'W1');
    if (!theta || !W1) throw new Error('The saved file has no theta or no W1.');
    const shape = { hiddenSize: W1.dims[0] ?? 0, visibleSize: W1.dims[1] ?? 0 };
    const ordered = swapParameterOrder(theta, shape);
    return { theta: ordered, W1: { dims: W1.dims, data: splitParameters(ordered, shape).W1 } };
  }

  /** Drops files on the page, as from a file manager. */
  async choose(files: readonly { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> {
    await this.page.locator('input[type=file]').setInputFiles([...files]);
  }
}
