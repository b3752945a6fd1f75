// `npm run properties`: the property tests with other examples than in `npm test`, ten times as many, and a student's mistakes
// in all wordings (`npm run properties -- TIMES SEED` for another number, and for the examples of an earlier run).
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';

const [times = '10', seed = String(Date.now() % 2 ** 31)] = process.argv.slice(2);
const tests = readdirSync(join(root, 'tests/unit'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.test.ts'))
  .map((path) => `tests/unit/${path.replaceAll('\\', '/')}`)
  .filter((path) =>
    /assert(Async)?Property|PROPERTY_TIMES|testNaming/.test(readFileSync(join(root, path), 'utf8')),
  );

console.log(`Seed ${seed}, ${times} times as many examples, ${tests.length} files`);
const { status } = spawnSync(
  'npx',
  ['vitest', 'run', '--project', 'unit', '--testTimeout=3600000', ...tests],
  {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, PROPERTY_SEED: seed, PROPERTY_TIMES: times },
  },
);
process.exitCode = status ?? 1;
