// Every check of `npm test`, in turn. A check without a report counts as one; one with a report counts its tests.
const vitest = (project) => ({
  name: project,
  command: [
    'vitest',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=reports/${project}.json`,
  ],
  report: { kind: 'vitest', path: `reports/${project}.json` },
});

const types = (room) => ({ name: `types: ${room}`, command: ['tsc', '-p', `tsconfig.${room}.json`] });

/** Commands are names in node_modules/.bin, or `node`. */
export const checks = [
  { name: 'format', command: ['biome', 'format'] },
  { name: 'lint', command: ['biome', 'check', '--formatter-enabled=false', '--error-on-warnings'] },
  types('page'),
  types('worker'),
  types('node'),
  { name: 'dead code', command: ['knip'] },
  vitest('unit'),
  vitest('browser'),
  { name: 'build', command: ['vite', 'build'] },
  { name: 'sizes', command: ['node', 'scripts/sizes.mjs'] },
  { name: 'workers', command: ['node', 'scripts/checkWorkerEntries.mjs'] },
  {
    name: 'e2e',
    command: ['playwright', 'test'],
    report: { kind: 'playwright', path: 'reports/e2e.json' },
  },
  {
    name: 'engines',
    command: ['node', 'scripts/engines.mjs'],
    report: { kind: 'vitest', path: 'reports/engines.json' },
  },
];
