// Finds a Chromium for the tests, or tries to get one. Runs after the installation: it reads vite/findBrowser.ts by Vite.
import { basename, join } from 'node:path';
import { runnerImport } from 'vite';
import { attempt, attemptDebian } from './attempt.mjs';
import { root } from './install.mjs';

const isLanding = () => process.env.CI !== undefined && process.env.CHROMIUM_PATH === undefined;
const debianPackage = 'chromium-headless-shell';

/**
 * The path of a browser: the one that is there, else Playwright's own download, else (as root on Debian) the distribution's.
 * Where changes are landed, the distribution's is preferred to one with windows, which takes longer.
 * Undefined, after a sentence that says what to do, when there is none; the tests that need one then fail.
 */
export const ensureBrowser = async () => {
  const { module } = await runnerImport(join(root, 'vite', 'findBrowser.ts'), {
    root,
    configFile: false,
    logLevel: 'error',
  });
  const search = () => {
    try {
      return module.findTestBrowser();
    } catch (error) {
      console.error(error.message);
      return undefined;
    }
  };
  let browser = search();
  const hasWindows = browser !== undefined && !basename(browser).includes('headless');
  if (hasWindows && isLanding() && attemptDebian('Chromium without windows', debianPackage))
    browser = search();
  if (browser === undefined && attempt('Chromium', 'npx', '--no', 'playwright', 'install', 'chromium'))
    browser = search();
  if (browser === undefined && attemptDebian('Chromium', debianPackage)) browser = search();
  if (browser === undefined) {
    console.error(
      'There is no Chromium or Chrome to test with. Install one, or name one with CHROMIUM_PATH=/path/to/chrome.',
    );
  } else console.log(`Browser: ${browser}`);
  return browser;
};
