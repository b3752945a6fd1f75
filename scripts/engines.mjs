// `npm run engines`: gets Firefox and WebKit where they are missing and can be had, then drives the built page in every browser.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { attemptDebian } from './attempt.mjs';
import { requireBuild } from './builtScripts.mjs';
import { root } from './install.mjs';

requireBuild();
const { module } = await runnerImport(join(root, 'tests', 'engines', 'findEngines.ts'), {
  root,
  configFile: false,
  logLevel: 'error',
});
if (module.findFirefox() === undefined) attemptDebian('Firefox', 'firefox-esr');
if (module.findWebKit() === undefined) attemptDebian('WebKit', 'webkit2gtk-driver', 'xvfb');

const reporters = ['--reporter=default', '--reporter=json', '--outputFile.json=reports/engines.json'];
const { status } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--config',
    'tests/engines/vitest.config.ts',
    ...reporters,
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
