import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('../../../dist', import.meta.url));

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

const isFile = async (path: string): Promise<boolean> => {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
};

const fileFor = (folder: string, url: string): string | undefined => {
  const { pathname } = new URL(url, 'http://localhost');
  if (!pathname.startsWith(folder)) return undefined;
  const path = normalize(join(dist, decodeURIComponent(pathname.slice(folder.length)) || 'index.html'));
  return path.startsWith(dist) ? path : undefined;
};

export interface StaticServer {
  readonly address: string;
  readonly close: () => Promise<void>;
}

const listen = (server: Server): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (typeof address === 'object' && address !== null) resolve(address.port);
      else reject(new Error('The static server has no port.'));
    });
  });

/**
 * Serves the build below `folder` (such as `/some/deep/path/`) and nothing elsewhere, without any special header, and
 * WebAssembly as a plain file of bytes, as hosts do that do not know it.
 */
export const serveBuild = async (folder: string): Promise<StaticServer> => {
  const server = createServer((request, response) => {
    const path = fileFor(folder, request.url ?? '/');
    const answer = async (): Promise<void> => {
      if (path === undefined || !(await isFile(path))) {
        response.writeHead(404).end();
        return;
      }
      response.writeHead(200, { 'Content-Type': types[extname(path)] ?? 'application/octet-stream' });
      createReadStream(path).pipe(response);
    };
    answer().catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  });
  const port = await listen(server);
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { address: `http://127.0.0.1:${port}${folder}`, close };
};
