import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';

const year = 365 * 24 * 3600;

/**
 * Lets browsers keep the built assets for ever: their names hold a hash of their contents, so that a changed file has
 * another name. Everything else, above all index.html, is requested again each time, as preview does by itself
 * (`no-cache` with an ETag).
 */
export const caching = (): Plugin => ({
  name: 'caching',
  configurePreviewServer: ({ middlewares, config }) => {
    const { root, build } = config;
    const assets = resolve(root, build.outDir, build.assetsDir);
    middlewares.use((request, response, next) => {
      const name = new RegExp(`^/${build.assetsDir}/([\\w.-]+)(?:\\?|$)`).exec(request.url ?? '')?.[1];
      // In place of an asset of an older build, which is there no more, the server may answer with index.html.
      if (name !== undefined && existsSync(join(assets, name))) {
        response.setHeader('Cache-Control', `public, max-age=${year}, immutable`);
      }
      next();
    });
  },
});
