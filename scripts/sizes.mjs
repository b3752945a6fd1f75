// Weighs the build: what the page loads at its start (charts included), and each panel that is loaded when it is first opened.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { assets, dist, importsOf, readScripts, requireBuild } from './builtScripts.mjs';

const limit = 250_000;
/** What a panel may add that is loaded when it is first opened. */
const panelLimit = 30_000;
/** A screen brings more: the exercise its editor (docs/decisions/0028-codemirror.md). */
const screenLimits = [{ pattern: /^ExerciseScreen-/, limit: 125_000 }];
const limitOf = (name) => screenLimits.find(({ pattern }) => pattern.test(name))?.limit ?? panelLimit;
/** Loaded by themselves as soon as the page is there, though not with its first script: the first screen and its charts. */
const atOnce = { Playground: /^Playground-/, CostChart: /^CostChart-/ };
const isAtOnce = (name) => Object.values(atOnce).some((pattern) => pattern.test(name));
// A kernel's name is a string that no minifier changes; every program that holds tfjs holds it.
const tensorflowMarker = 'BatchMatMul';

requireBuild();
const files = readdirSync(assets);
const sources = readScripts();
const scripts = [...sources.keys()];
const gzipped = (path) => gzipSync(readFileSync(path), { level: 9 }).length;

/** Scripts that loading these brings with it; `follow` says which of the imports on demand are followed too. */
const reachable = (names, follow, found = new Set()) => {
  for (const name of names) {
    if (found.has(name) || !scripts.includes(name)) continue;
    found.add(name);
    const { fixed, lazy } = importsOf(name, sources.get(name));
    reachable([...fixed, ...lazy.filter(follow)], follow, found);
  }
  return found;
};

const html = readFileSync(join(dist, 'index.html'), 'utf8');
const entries = [...html.matchAll(/(?:src|href)="[^"]*?([^"/]+\.js)"/g)].map((match) => match[1]);
const page = reachable(entries, () => true);
const start = reachable(entries, isAtOnce);
const panels = [...page].filter((name) => !start.has(name));
const held = (name) => sources.get(name).includes(tensorflowMarker);
const weightOf = (names) => names.reduce((sum, name) => sum + gzipped(join(assets, name)), 0);

const row = (part, name) => {
  const weight = (gzipped(join(assets, name)) / 1000).toFixed(1).padStart(8);
  return `${part.padEnd(7)} ${weight} kB  ${name}`;
};
const partOf = (name) =>
  start.has(name) ? 'page' : page.has(name) ? 'panel' : name.endsWith('.js') ? 'worker' : 'asset';
console.log('part        gzip  file');
for (const name of [...files].sort((a, b) => partOf(a).localeCompare(partOf(b))))
  console.log(row(partOf(name), name));

const total = weightOf([...start]);
console.log(
  `\nThe page's scripts at its start: ${(total / 1000).toFixed(1)} kB gzipped of ${limit / 1000} kB allowed.`,
);

const complaints = [
  page.size === 0 && 'index.html names no script of the build.',
  total > limit && `The page's scripts are ${((total - limit) / 1000).toFixed(1)} kB over their limit.`,
  ...Object.entries(atOnce)
    .filter(([, pattern]) => !scripts.some((name) => pattern.test(name)))
    .map(([name]) => `${name} is no script of its own any more: this check no longer counts it.`),
  ...panels
    .filter((name) => weightOf([name]) > limitOf(name))
    .map((name) => `${name} is over the ${limitOf(name) / 1000} kB that it may add.`),
  ...[...page].filter(held).map((name) => `${name} holds tfjs, which belongs to the worker alone.`),
  !scripts.some(held) &&
    `No script holds "${tensorflowMarker}": this check no longer sees tfjs and needs another marker.`,
].filter(Boolean);
for (const complaint of complaints) console.error(complaint);
process.exitCode = complaints.length === 0 ? 0 : 1;
