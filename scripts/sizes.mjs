// Weighs the build and fails where a part is over its limit: the first paint, the chart, each screen and panel, the workers.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { assets, dist, readScripts, requireBuild } from './builtScripts.mjs';
import { weighBuild } from './weighBuild.mjs';

/** kB gzipped; each leaves room for what is still to come. A part counts with everything that it adds to the first paint. */
const limits = {
  first: 150,
  link: 160,
  panel: 28,
  worker: 130,
  others: [
    { part: 'chart', files: /^CostChart-/, kB: 120 },
    { part: 'notes', files: /^Notes-/, kB: 55 },
    { part: 'exercise', files: /^ExerciseScreen-/, kB: 130 },
    { part: 'bridge', files: /^BridgeScreen-/, kB: 30 },
    { part: 'bridge words', files: /^bridge-/, kB: 8 },
    { part: 'compare', files: /^CompareScreen-/, kB: 46 },
    { part: 'compare words', files: /^compare-/, kB: 8 },
    { part: 'learner', files: /^learnerWorker-/, kB: 20 },
    { part: 'chapter', files: /^(english|chinese)-/, kB: 6 },
    { part: 'words', files: /^(page|panels|reading)-/, kB: 24 },
    { part: 'trainer', files: /^worker-/, kB: 74 },
    { part: 'code runner', files: /^codeWorker-/, kB: 118 },
    { part: 'python', files: /^pythonWorker-/, kB: 187 },
    { part: 'micropython', files: /^micropython-.*\.wasm$/, kB: 230 },
    { part: 'tfjs wasm', files: /^tfjs-backend-.*\.wasm$/, kB: 150 },
    { part: 'kernel', files: /\.wasm$/, kB: 5 },
  ],
};
// A kernel's name is a string that no minifier changes; every program that holds tfjs holds it.
const tensorflowMarker = 'BatchMatMul';

requireBuild();
const gzipped = (path) => gzipSync(readFileSync(path), { level: 9 }).length;
const page = join(dist, 'index.html');
const sources = readScripts();
const weights = new Map(readdirSync(assets).map((name) => [name, gzipped(join(assets, name))]));
weights.set('index.html', gzipped(page));
const weighed = weighBuild({ html: readFileSync(page, 'utf8'), sources, weights }, limits);

const line = (part, kB, limit, name) =>
  `${part.padEnd(12)} ${kB.padStart(6)} ${String(limit).padStart(6)}  ${name}`;
console.log(line('part', 'kB', 'limit', 'what is loaded, gzipped, with all that it adds to the first paint'));
for (const { part, kB, limit, name } of weighed.rows.toSorted(
  (a, b) => a.part.localeCompare(b.part) || b.kB - a.kB,
))
  console.log(line(part, kB.toFixed(1), limit, name));

const held = (name) => sources.get(name)?.includes(tensorflowMarker);
const complaints = [
  ...weighed.complaints,
  ...[...weighed.page].filter(held).map((name) => `${name} holds tfjs, which belongs to the worker alone.`),
  ![...sources.keys()].some(held) &&
    `No script holds "${tensorflowMarker}": this check no longer sees tfjs and needs another marker.`,
].filter(Boolean);
for (const complaint of complaints) console.error(complaint);
process.exitCode = complaints.length === 0 ? 0 : 1;
