// `npm run bench`: runs every bench/*.bench.ts in turn, or those whose names are given, and prints a table for each.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const folder = fileURLToPath(new URL('.', import.meta.url));
const wanted = process.argv.slice(2);
const ending = '.bench.ts';
const names = readdirSync(folder)
  .filter((file) => file.endsWith(ending))
  .map((file) => file.slice(0, -ending.length))
  .filter((name) => wanted.length === 0 || wanted.includes(name));

for (const name of names) {
  console.log(`\n${name}`);
  const { module } = await runnerImport(join(folder, name + ending), {
    configFile: false,
    logLevel: 'error',
  });
  console.table(await module.measure());
}
