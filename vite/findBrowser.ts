import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

/**
 * The path of a Chromium or Chrome: `CHROMIUM_PATH`, else Playwright's own download, else one installed on the system.
 * Undefined when there is none: Playwright then fails with the command that installs one.
 * @throws Error when `CHROMIUM_PATH` names no executable file
 */
export function findBrowser(): string | undefined {
  return firstOf(systemBrowsers());
}

/**
 * The same for tests, which see no window: Debian's Chromium without one, where it is installed, opens a page with seven tenths
 * of the processor time. (Playwright's own download has such a program, which Playwright takes by itself.)
 */
export function findTestBrowser(): string | undefined {
  return firstOf([...onPath(windowless), ...systemBrowsers()]);
}

const windowless = 'chromium-headless-shell';

function firstOf(installed: readonly string[]): string | undefined {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (!isExecutable(named)) throw new Error(`CHROMIUM_PATH names no executable file: ${named}`);
    return named;
  }
  return [chromium.executablePath(), ...installed].find(isExecutable);
}

/**
 * What a test can do without. The suggestions below Chromium's address line are web pages of their own: every new context
 * would load them, which costs as much as our page. The list takes the place of the one that Playwright gives, so that
 * what tests need of that stands here too.
 */
const featuresLeftOut = [
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'],
  ...['PaintHolding', 'HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable', 'ThirdPartyStoragePartitioning'],
  ...[
    'DestroyProfileOnBrowserClose',
    'AvoidUnnecessaryBeforeUnloadCheckSync',
    'MediaRouter',
    'OptimizationHints',
  ],
];

/** No request of the browser's own leaves the machine; the sandbox cannot start for root. */
export const browserArguments: readonly string[] = [
  `--disable-features=${featuresLeftOut.join(',')}`,
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

const onPath = (name: string): string[] =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, name));

function systemBrowsers(): string[] {
  return [
    ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].flatMap(onPath),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ];
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
