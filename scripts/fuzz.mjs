// `npm run fuzz`: a hundred thousand damaged files through the readers, as many addresses, and as many damaged programs through
// the interpreter and through Python (`npm run fuzz -- COUNT` for another number).
import { spawnSync } from 'node:child_process';

const [count = '100000'] = process.argv.slice(2);
const tests = ['files', 'address', 'interpreter', 'python'].map((room) => `tests/unit/${room}/fuzz.test.ts`);
const { status } = spawnSync('npx', ['vitest', 'run', '--project', 'unit', ...tests], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, FUZZ_MUTATIONS: count, FUZZ_PROGRAMS: count },
});
process.exitCode = status ?? 1;
