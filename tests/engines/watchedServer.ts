import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Connect, type Plugin, preview } from 'vite';
import { assets, dist, readScripts } from '../../scripts/builtScripts.mjs';
import { root } from '../../scripts/install.mjs';
import { entriesOfWorkers } from '../../scripts/workerEntries.mjs';
import { freePort } from './freePort.ts';
import { watch } from './watch.ts';

export interface WatchedServer {
  readonly address: string;
  /** What was asked for and is not there, since the last call. */
  missing(): string[];
  close(): Promise<void>;
}

/**
 * Serves the build by `vite preview`, with an additional script that is loaded first by the page and by every worker:
 * it records console messages and uncaught errors, because not every driver reports them.
 */
export async function serveWatched(): Promise<WatchedServer> {
  const missing: string[] = [];
  const port = await freePort();
  const server = await preview({
    root,
    logLevel: 'warn',
    plugins: [watching(missing)],
    preview: { host: 'localhost', port, strictPort: true },
  });
  return {
    address: `http://localhost:${port}/`,
    missing: () => missing.splice(0),
    close: () => server.close(),
  };
}

const watching = (missing: string[]): Plugin => ({
  name: 'watching',
  configurePreviewServer({ middlewares, config }) {
    const entries = entriesOfWorkers(readScripts());
    middlewares.use(noteMissing(missing));
    middlewares.use(isolate(config.preview.headers));
    middlewares.use(serveScript(entries));
  },
});

const noteMissing =
  (missing: string[]): Connect.NextHandleFunction =>
  ({ url }, response, next) => {
    response.once('finish', () => {
      if (response.statusCode >= 400) missing.push(`${response.statusCode}: ${url}`);
    });
    next();
  };

/** With the headers of `npm start`, by which threads may share memory. */
const isolate =
  (
    headers: Readonly<Record<string, number | string | readonly string[] | undefined>>,
  ): Connect.NextHandleFunction =>
  (_, response, next) => {
    for (const [name, value] of Object.entries(headers)) {
      if (value !== undefined) response.setHeader(name, value);
    }
    next();
  };

const serveScript =
  (entries: readonly string[]): Connect.NextHandleFunction =>
  ({ url = '/' }, response, next) => {
    const { pathname } = new URL(url, 'http://localhost');
    const name = pathname.replace('/assets/', '');
    const send = (type: string, text: string): void => {
      response.setHeader('Content-Type', `${type}; charset=utf-8`);
      response.end(text);
    };
    if (name.endsWith('/watch.js') || name === 'watch.js') return send('text/javascript', `(${watch})()`);
    if (entries.includes(name)) {
      return send('text/javascript', `import './watch.js';${readFileSync(join(assets, name), 'utf8')}`);
    }
    if (pathname !== '/') return next();
    const html = readFileSync(join(dist, 'index.html'), 'utf8');
    return send('text/html', html.replace(/<script /, '<script src="./watch.js"></script>$&'));
  };
