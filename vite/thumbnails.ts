import type { Plugin } from 'vite';
import { drawThumbnail, type ThumbnailName, thumbnailNames } from './thumbnailPictures.ts';

const moduleName = 'virtual:thumbnails';
const moduleId = `\0${moduleName}`;
/** Where the development server has them. */
const folder = '/thumbnails/';

/**
 * `virtual:thumbnails` exports `thumbnails`: for every built-in source the address of a small PNG. They are drawn by the
 * sources' own generators when the page is built, so that they show what the network is given and cost the page nothing.
 */
export const thumbnails = (): Plugin => {
  let building = false;
  return {
    name: 'thumbnails',
    configResolved({ command }) {
      building = command === 'build';
    },
    resolveId: (id) => (id === moduleName ? moduleId : undefined),
    load(id) {
      if (id !== moduleId) return undefined;
      const emitted = (name: ThumbnailName): string => {
        const source = drawThumbnail(name);
        return `import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'asset', name: `${name}.png`, source })}`;
      };
      const address = building ? emitted : (name: ThumbnailName) => JSON.stringify(`${folder}${name}.png`);
      const entries = thumbnailNames.map((name) => `${name}: ${address(name)}`);
      return `export const thumbnails = { ${entries.join(', ')} };`;
    },
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const name = thumbnailNames.find((known) => request.url === `${folder}${known}.png`);
        if (name === undefined) return next();
        response.setHeader('Content-Type', 'image/png');
        response.end(drawThumbnail(name));
      });
    },
  };
};
