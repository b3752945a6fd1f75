// Weighs the parts of the build, gzipped: what the first paint needs, and what everything that is loaded later adds to it.
import { importsOf } from './builtScripts.mjs';

/**
 * @typedef {object} Build
 * @property {string} html the page
 * @property {Map<string, string>} sources the scripts: name to source
 * @property {Map<string, number>} weights the page, as index.html, and every file of the build: name to gzipped bytes
 *
 * @typedef {object} Limit
 * @property {string} part what the files are for
 * @property {RegExp} files fits their names
 * @property {number} kB gzipped
 */

/** A name without its hash: `Notes-Dl4JX4g9.js` is `Notes.js`. */
const plainName = (name) => name.replace(/-[\w-]{8}(?=\.\w+$)/, '');

/** Files that a page asks for by itself: at once, or (`soon`) after those, with low priority. */
const namedIn = (html) => {
  const tags = [...html.matchAll(/<[^>]*?(?:src|href)="[^"]*?([^"/]+\.(?:js|css))"[^>]*>/g)];
  const isLow = ([tag]) => tag.includes('fetchpriority="low"');
  const names = (ones) => ones.map((match) => match[1]);
  return { named: names(tags.filter((tag) => !isLow(tag))), soon: names(tags.filter(isLow)) };
};

/** Scripts and all that they cannot run without; a stylesheet belongs to the script of its name. `follow` lazy imports too? */
const neededBy = (names, { sources, weights }, follow = false, found = new Set()) => {
  for (const name of names) {
    if (found.has(name) || !weights.has(name)) continue;
    found.add(name);
    if (!sources.has(name)) continue;
    const { fixed, lazy } = importsOf(name, sources.get(name));
    const style = plainName(name).replace(/\.js$/, '.css');
    const styles = [...weights.keys()].filter((file) => plainName(file) === style);
    neededBy([...styles, ...fixed, ...(follow ? lazy : [])], { sources, weights }, follow, found);
  }
  return found;
};

/**
 * What is loaded by itself, name to the names of the scripts that load it: scripts that are imported on demand, workers'
 * entries, which no script imports, and WebAssembly.
 */
const loadedAlone = ({ sources, weights }) => {
  const imports = [...sources].map(([name, source]) => ({ name, ...importsOf(name, source) }));
  const fixed = new Set(imports.flatMap((one) => one.fixed));
  const loaders = (file) => imports.filter(({ lazy }) => lazy.includes(file)).map(({ name }) => name);
  const all = [...weights.keys()].map((file) => [file, loaders(file)]);
  return all.filter(
    ([file, names]) => names.length > 0 || file.endsWith('.wasm') || (sources.has(file) && !fixed.has(file)),
  );
};

/**
 * @param {Build} build
 * @param {{ first: number, link: number, panel: number, worker: number, others: Limit[] }} limits in kB: of the first paint; of
 * that of a page opened by a link with settings, which has to be read before; of what the page, or a worker, loads on demand; and of files that have a limit of their own, where the first that fits counts
 * @returns {{ rows: { part: string, name: string, kB: number, limit: number }[], complaints: string[], page: Set<string> }}
 * `page`: all files that the page itself can come to load
 */
export const weighBuild = (build, limits) => {
  const { html, sources, weights } = build;
  const { named, soon } = namedIn(html);
  const first = neededBy(['index.html', ...named], build);
  const ofLink = neededBy(['index.html', ...named, ...soon], build);
  const page = neededBy(named, build, true);
  const kB = (files) => [...files].reduce((sum, file) => sum + weights.get(file), 0) / 1000;
  const partOf = (name) =>
    limits.others.find(({ files }) => files.test(name)) ??
    (page.has(name) ? { part: 'panel', kB: limits.panel } : { part: 'worker', kB: limits.worker });

  const later = loadedAlone(build).filter(([name]) => !first.has(name));
  /** Beyond what must have been loaded before it; where several scripts load it, in the worst case. */
  const added = (name, loaders) => {
    const needed = [...neededBy([name], build)].filter((file) => !first.has(file));
    const before = loaders.length > 0 ? loaders.map((loader) => neededBy([loader], build)) : [new Set()];
    return Math.max(...before.map((there) => kB(needed.filter((file) => !there.has(file)))));
  };
  const rows = [
    { part: 'first paint', name: `${first.size} files`, kB: kB(first), limit: limits.first },
    { part: 'of a link', name: `${ofLink.size} files`, kB: kB(ofLink), limit: limits.link },
    ...later.map(([name, loaders]) => {
      const { part, kB: limit } = partOf(name);
      return { part, name, kB: added(name, loaders), limit };
    }),
  ];
  const complaints = [
    ![...first].some((name) => sources.has(name)) && 'index.html names no script of the build.',
    ...limits.others
      .filter(({ files }) => !later.some(([name]) => files.test(name)))
      .map(
        ({ part, files }) =>
          `Nothing that is loaded later is called ${files}, the ${part}: this check no longer sees it.`,
      ),
    ...rows
      .filter((row) => row.kB > row.limit)
      .map(
        ({ part, name, kB: weight, limit }) =>
          `${part} (${name}): ${weight.toFixed(1)} kB of ${limit} kB allowed.`,
      ),
  ].filter(Boolean);
  return { rows, complaints, page };
};
