import { type Browser, launch, type Page } from 'puppeteer-core';
import { browserArguments } from '../../../vite/findBrowser.ts';
import { hasScreens } from '../findEngines.ts';
import type { Driver, StartDriver } from './driver.ts';
import { startScreen } from './screen.ts';

/** As Firefox has it on Windows and macOS; on Linux, and on a processor in place of a graphics card, it is behind these. */
const withWebGpu = {
  'dom.webgpu.enabled': true,
  'dom.webgpu.workers.enabled': true,
  'gfx.webgpu.ignore-blocklist': true,
};

/**
 * Firefox by WebDriver BiDi, which needs no browser of the driver's own. On a screen that nobody sees where there is one:
 * without any screen Firefox has no WebGL.
 */
export const startFirefox: StartDriver = async (executablePath, look) => {
  const screen = hasScreens() ? await startScreen(look) : undefined;
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: screen === undefined,
    defaultViewport: look,
    extraPrefsFirefox: withWebGpu,
    ...(screen && { env: { ...process.env, DISPLAY: screen.display } }),
  });
  const driver = await drive(browser);
  const close = () => driver.close().finally(() => screen?.close());
  return { ...driver, close };
};

export const startChromium: StartDriver = async (executablePath, look) => {
  const args = [...browserArguments, '--enable-unsafe-swiftshader', '--enable-unsafe-webgpu'];
  return drive(
    await launch({ browser: 'chrome', executablePath, headless: true, defaultViewport: look, args }),
  );
};

async function drive(browser: Browser): Promise<Driver> {
  const page = await browser.newPage();
  const heard: string[] = [];
  page.on('console', (message) => {
    // a hint of the browser's to developers, which a console shows on request only
    if ((message.type() as string) !== 'verbose') heard.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => heard.push(`error: ${error}`));
  return {
    version: await browser.version(),
    goto: async (address) => void (await page.goto(address)),
    run: (script, ...given) => page.evaluate(script as never, ...given),
    click: (selector) => page.click(selector),
    async tap(selector, at) {
      const { left, top, width, height } = await page.$eval(selector, (element) => {
        element.scrollIntoView({ block: 'center' });
        return element.getBoundingClientRect().toJSON() as DOMRect;
      });
      await page.touchscreen.tap(left + at.x * width, top + at.y * height);
    },
    async press(selector, key) {
      await page.focus(selector);
      await page.keyboard.press(key);
    },
    async type(selector, text) {
      await page.focus(selector);
      await page.$eval(selector, (field) => (field as HTMLInputElement).select());
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    async chooseFiles(selector, paths) {
      await (await inputOf(page, selector)).uploadFile(...paths);
    },
    screenshot: async (path) => void (await page.screenshot({ path: path as `${string}.png` })),
    complaints: () => heard.splice(0),
    close: () => browser.close(),
  };
}

async function inputOf(page: Page, selector: string) {
  const element = await page.$(selector);
  if (!element) throw new Error(`Nothing on the page fits ${selector}.`);
  return element.toElement('input');
}
