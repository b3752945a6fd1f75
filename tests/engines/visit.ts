import type { Driver } from './drivers/driver.ts';
import type { Watched } from './watch.ts';

/** Elements by the role that a visitor knows them by. */
const roles = {
  button: 'button:not([role])',
  tab: '[role=tab]',
  textbox: 'input[type=text]',
  slider: 'input[type=range]',
  combobox: 'select',
  radio: 'input[type=radio]',
} as const;

export type Role = keyof typeof roles;

/** How the element is marked that was found last. */
const mark = 'data-found';
const found = `[${mark}]`;

/** For slow and loaded machines: what comes is not waited for any longer. */
const patience = 120_000;
const betweenLooks = 200;

/** The page as a visitor handles it: by the names of its controls. */
export class Visit {
  readonly driver: Driver;
  readonly address: string;
  private openings = 1;

  constructor(driver: Driver, address: string) {
    this.driver = driver;
    this.address = address;
  }

  /**
   * Opens the page and waits until a run on so many patches is ready. Each opening has a seed of its own: a run that was there
   * before would be continued where it was left.
   * @param search e.g. "?backend=wasm"
   */
  async open(patches: number, search = '?'): Promise<void> {
    this.openings += 1;
    const run = `seed=${this.openings}&patches=${patches}`;
    await this.driver.goto(`${this.address}${search}&opening=${this.openings}#/playground?${run}`);
    await this.until(
      `a run on ${patches} patches is ready`,
      async () =>
        (await this.text('[aria-labelledby=cost-function]')).includes(
          `· ${patches.toLocaleString('en')} patches`,
        ) && (await this.phase()) === 'ready',
    );
  }

  /** Waits until something holds. @throws Error with what was waited for, and what the page says */
  async until(what: string, holds: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + patience;
    while (!(await holds())) {
      if (Date.now() > end) {
        throw new Error(`Waited for “${what}” in vain. The page says:\n${await this.text()}`);
      }
      await new Promise((resolve) => setTimeout(resolve, betweenLooks));
    }
  }

  async text(selector = 'body'): Promise<string> {
    const text = await this.driver.run(
      (one) =>
        [...document.querySelectorAll<HTMLElement>(one)].map((element) => element.innerText).join('\n'),
      selector,
    );
    return text.replace(/\s+/g, ' ');
  }

  says(words: RegExp): Promise<void> {
    return this.until(`${words}`, async () => words.test(await this.text()));
  }

  async iteration(): Promise<number> {
    return Number(
      /iteration ([\d,]+) of/.exec(await this.text('section'))?.[1]?.replaceAll(',', '') ?? Number.NaN,
    );
  }

  reaches(iteration: number): Promise<void> {
    return this.until(`iteration ${iteration}`, async () => (await this.iteration()) >= iteration);
  }

  /** The number under “Total cost”. */
  async totalCost(): Promise<number> {
    const lines = await this.driver.run(() =>
      [...document.querySelectorAll('p')]
        .map((line) => line.innerText)
        .filter((text) => /Total cost/.test(text)),
    );
    return Number.parseFloat(lines[0] ?? '');
  }

  /** The engine's name in the header, once one is chosen. */
  async engineInUse(): Promise<string> {
    const name = () =>
      this.driver.run(
        () =>
          document.querySelector('header [data-phase]')?.parentElement?.querySelector('span:nth-of-type(3)')
            ?.textContent ?? '',
      );
    await this.until('an engine is chosen', async () => !/^(Choosing.*)?$/.test(await name()));
    return name();
  }

  /** Waits until the panel of a tab is there with all that it loads. */
  showsPanel(tab: string): Promise<void> {
    return this.until(`the panel ${tab}`, async () => {
      const text = await this.driver.run((title) => {
        const chosen = document.querySelector('[role=tab][aria-selected=true]');
        const panel = document.getElementById(chosen?.getAttribute('aria-controls') ?? '');
        return chosen?.getAttribute('aria-label') === title ? (panel?.innerText ?? '') : '';
      }, tab);
      return text.trim() !== '' && !text.includes('Loading');
    });
  }

  /** What the run is doing; undefined before the page is drawn. */
  async phase(): Promise<string | undefined> {
    const phase = await this.driver.run(
      () => document.querySelector<HTMLElement>('header [data-phase]')?.dataset['phase'] ?? null,
    );
    return phase ?? undefined;
  }

  phaseIs(phase: string): Promise<void> {
    return this.until(`the run is ${phase}`, async () => (await this.phase()) === phase);
  }

  async click(role: Role, name: string): Promise<void> {
    await this.driver.click(await this.find(role, name));
  }

  async press(role: Role, name: string, key: Parameters<Driver['press']>[1]): Promise<void> {
    await this.driver.press(await this.find(role, name), key);
  }

  async type(name: string, text: string): Promise<void> {
    await this.driver.type(await this.find('textbox', name), text);
  }

  /** Waits for the visible, enabled element of that role whose name begins with these words. @returns its selector */
  async find(role: Role, name: string): Promise<string> {
    await this.until(`${role} “${name}”`, () => this.driver.run(markOne, roles[role], name, mark));
    return found;
  }

  /** What the watching script kept, and what the driver heard, since the page was opened. */
  async complaints(): Promise<readonly string[]> {
    const kept = await this.driver.run(() => (globalThis as unknown as Watched).complaints);
    return [...kept, ...this.driver.complaints()];
  }
}

/** Runs in the page. */
function markOne(selector: string, name: string, attribute: string): boolean {
  const nameOf = (element: Element): string =>
    element.getAttribute('aria-label') ??
    (element as HTMLInputElement).labels?.[0]?.textContent ??
    element.textContent ??
    '';
  const fits = (element: Element): boolean =>
    element.checkVisibility() && !element.matches(':disabled') && nameOf(element).trim().startsWith(name);
  document.querySelector(`[${attribute}]`)?.removeAttribute(attribute);
  const one = [...document.querySelectorAll(selector)].find(fits);
  one?.setAttribute(attribute, '');
  return one !== undefined;
}
