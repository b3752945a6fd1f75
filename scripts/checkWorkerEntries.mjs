// After a build: no script may import the entry of a worker (docs/decisions/0022-worker-entries.md).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readScripts, requireBuild } from './builtScripts.mjs';
import { root } from './install.mjs';
import { inspectWorkers } from './workerEntries.mjs';

requireBuild();
const sources = join(root, 'src');
const paths = readdirSync(sources, { recursive: true }).filter((path) => /\.tsx?$/.test(path));
const { entries, complaints } = inspectWorkers(
  readScripts(),
  new Map(paths.map((path) => [path, readFileSync(join(sources, path), 'utf8')])),
);
console.log(`Entries of workers: ${entries.join(', ')}.`);
for (const complaint of complaints) console.error(complaint);
process.exitCode = complaints.length === 0 ? 0 : 1;
