// `npm run bench`: backends, page and leaks in turn, then docs/performance.md. `npm run bench -- NAME OPTIONS` runs one of
// them, or `reference`, `sources`, `files` or `render`. See README.md for the options.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const folder = fileURLToPath(new URL('.', import.meta.url));
const [wanted, ...options] = process.argv.slice(2);
const names = wanted === undefined ? ['backends', 'page', 'leaks', 'render'] : [wanted];

for (const name of names) {
  console.log(`\n${name}`);
  const { module } = await runnerImport(join(folder, `${name}.bench.ts`), {
    configFile: false,
    logLevel: 'error',
  });
  for (const table of await module.measure(options)) console.table(table);
}
