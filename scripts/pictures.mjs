// `npm run pictures`: draws the page's icons and the picture beside links to it again, into `public`. They are
// committed.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { ensureInstalled, root } from './install.mjs';

ensureInstalled();

const load = async (name) => {
  const { module } = await runnerImport(join(root, 'vite', name), {
    root,
    configFile: false,
    logLevel: 'error',
  });
  return module;
};

const publish = (name, picture) => {
  writeFileSync(join(root, 'public', name), picture);
  console.log(`public/${name}: ${(picture.length / 1000).toFixed(1)} kB`);
};

const { drawIcon } = await load('icons.ts');
const svg = readFileSync(join(root, 'public', 'favicon.svg'), 'utf8');
publish('icon-192.png', drawIcon(svg, 192));
publish('icon-512.png', drawIcon(svg, 512));
publish('apple-touch-icon.png', drawIcon(svg, 180));

const { drawSharePicture } = await load('sharePicture.ts');
publish('share.png', drawSharePicture());
