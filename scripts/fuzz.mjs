// `npm run fuzz`: a hundred thousand damaged files through the readers (`npm run fuzz -- COUNT` for another number).
import { spawnSync } from 'node:child_process';

const [count = '100000'] = process.argv.slice(2);
const { status } = spawnSync('npx', ['vitest', 'run', '--project', 'unit', 'tests/unit/files/fuzz.test.ts'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, FUZZ_MUTATIONS: count },
});
process.exitCode = status ?? 1;
