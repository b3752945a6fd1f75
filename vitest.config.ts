import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';

import { defineConfig, mergeConfig } from 'vitest/config';
import { courseDataFolder, courseDataTag } from './scripts/courseData.mjs';
import { bundledWorkers } from './vite/bundledWorkers.ts';
import { browserArguments, findTestBrowser } from './vite/findBrowser.ts';
import page from './vite.config.ts';

const pathOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const courseData = courseDataFolder() ?? null;
const executablePath = findTestBrowser();

// A second try, only where changes are landed: Vitest marks every test that needed it with “retry x1”.
const retry = process.env['CI'] === undefined ? 0 : 1;

export default defineConfig({
  test: {
    projects: [
      mergeConfig(page, {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/house/**/*.test.ts'],
          testTimeout: 60_000,
          retry,
          pool: 'threads', // a thread starts faster than a process
          isolate: false, // modules are loaded once a thread, not once a file: the tests leave them as they were
          unstubGlobals: true,
          restoreMocks: true,
          maxWorkers: availableParallelism(), // Vitest would leave one processor idle
        },
      }),
      mergeConfig(page, {
        plugins: [bundledWorkers()],
        server: { fs: { allow: [pathOf('.'), ...(courseData ? [courseData] : [])] } },
        optimizeDeps: { include: ['@tensorflow/tfjs-core/dist/register_all_gradients'] },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 180_000,
          retry,
          expect: { poll: { timeout: 60_000 } }, // for slow and loaded machines: a test that passes never waits for it
          maxWorkers: Math.min(2, availableParallelism()), // each brings threads of its own
          provide: { courseData: { folder: courseData, tag: courseDataTag } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                // WebGPU in software, where there is no graphics processor
                args: [...browserArguments, '--enable-unsafe-webgpu'],
                ...(executablePath ? { executablePath } : {}),
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      }),
    ],
  },
});
