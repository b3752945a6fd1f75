// Reads the scripts of the build, and what each of them imports.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseSync } from 'vite';
import { root } from './install.mjs';

export const dist = join(root, 'dist');
export const assets = join(dist, 'assets');

/** Ends the process with a sentence where there is no build. */
export const requireBuild = () => {
  if (existsSync(assets)) return;
  console.error('There is no build in dist: run "npm run build" first.');
  process.exit(1);
};

/** The build's scripts: name to source. */
export const readScripts = () =>
  new Map(
    readdirSync(assets)
      .filter((name) => name.endsWith('.js'))
      .map((name) => [name, readFileSync(join(assets, name), 'utf8')]),
  );

/** Names of the files that a script imports at once (`fixed`, re-exports among them) and on demand (`lazy`). */
export const importsOf = (name, source) => {
  const { staticImports, staticExports, dynamicImports } = parseSync(name, source).module;
  const fixed = [...staticImports, ...staticExports.flatMap((one) => one.entries)].map(
    (one) => one.moduleRequest?.value,
  );
  const lazy = dynamicImports.map(({ moduleRequest: { start, end } }) => source.slice(start + 1, end - 1));
  const named = (ones) => ones.filter((one) => one !== undefined).map((one) => basename(one));
  return { fixed: named(fixed), lazy: named(lazy) };
};
