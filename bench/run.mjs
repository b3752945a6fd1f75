// `npm run bench`: backends, page and leaks (without and with the inspector) in turn, then docs/performance.md. `npm run bench -- NAME OPTIONS` runs one of
// them, or `reference`, `sources`, `files`, `bombs`, `saving`, `races`, `runs`, `bridge`, `exercise`, `experiments` or `render`. See README.md for the options.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { resolveConfig, runnerImport } from 'vite';

const folder = fileURLToPath(new URL('.', import.meta.url));
const [wanted, ...options] = process.argv.slice(2);
const all = [['backends'], ['page'], ['leaks'], ['leaks', 'inspector'], ['render']];
const parts = wanted === undefined ? all : [[wanted, ...options]];

for (const [name, ...given] of parts) {
  console.log(`\n${[name, ...given].join(' ')}`);
  // Node itself runs the kernel there: resolving the page's configuration builds it.
  if (name === 'experiments') await resolveConfig({ logLevel: 'error' }, 'serve');
  const { module } = await runnerImport(join(folder, `${name}.bench.ts`), {
    configFile: false,
    logLevel: 'error',
  });
  for (const table of await module.measure(given)) console.table(table);
}
