import { createServer } from 'node:net';
import { defineConfig, devices } from '@playwright/test';
import { browserArguments, findTestBrowser } from './vite/findBrowser.ts';

const freePort = (): Promise<string> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(String(typeof address === 'object' ? address?.port : address)));
    });
  });

// Playwright reads this file again in each of its processes: they inherit the port by the environment.
process.env['E2E_PORT'] ??= await freePort();
const port = process.env['E2E_PORT'];
const address = `http://127.0.0.1:${port}/`;
const executablePath = findTestBrowser();

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 3, // one more than two processors: a test now and then waits for something
  // A second try, only where changes are landed: the run names every test that needed it.
  retries: process.env['CI'] === undefined ? 0 : 1,
  timeout: 300_000, // for slow and loaded machines: a test that passes never waits for it
  expect: { timeout: 120_000 }, // nor does one that waits for something on the page
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list'], ['json', { outputFile: process.env['E2E_REPORT'] ?? 'reports/e2e.json' }]],
  use: {
    baseURL: address,
    actionTimeout: 120_000,
    trace: 'off', // it takes a quarter of the time; `--trace on` for a closer look
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        ...browserArguments,
        // the page's pictures are small: a graphics processor, mostly one in software, would only slow them down
        '--disable-gpu-rasterization',
        // pages live for seconds here: garbage that is collected seldom takes an eighth less processor time
        '--js-flags=--min-semi-space-size=64,--initial-old-space-size=512',
      ],
    },
  },
  projects: [
    { name: 'chromium', use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } } },
  ],
  webServer: {
    command: `vite preview --host 127.0.0.1 --port ${port} --strictPort`,
    url: address,
    reuseExistingServer: false,
    timeout: 60_000,
  },
});
