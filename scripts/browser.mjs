// Finds a Chromium for the tests, or tries to get one. Runs after the installation: it reads vite/findBrowser.ts by Vite.
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { attempt, attemptDebian } from './attempt.mjs';
import { root } from './install.mjs';

const search = async () => {
  const { module } = await runnerImport(join(root, 'vite', 'findBrowser.ts'), {
    root,
    configFile: false,
    logLevel: 'error',
  });
  try {
    return module.findBrowser();
  } catch (error) {
    console.error(error.message);
    return undefined;
  }
};

/**
 * The path of a browser: the one that is there, else Playwright's own download, else (as root on Debian) the distribution's.
 * Undefined, after a sentence that says what to do, when there is none; the tests that need one then fail.
 */
export const ensureBrowser = async () => {
  let browser = await search();
  if (browser === undefined && attempt('Chromium', 'npx', '--no', 'playwright', 'install', 'chromium'))
    browser = await search();
  if (browser === undefined && attemptDebian('Chromium', 'chromium')) browser = await search();
  if (browser === undefined) {
    console.error(
      'There is no Chromium or Chrome to test with. Install one, or name one with CHROMIUM_PATH=/path/to/chrome.',
    );
  } else console.log(`Browser: ${browser}`);
  return browser;
};
