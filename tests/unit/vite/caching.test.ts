import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PreviewServer, preview } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caching } from '../../../vite/caching.ts';

let folder: string;
let server: PreviewServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'caching-'));
  mkdirSync(join(folder, 'dist', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'dist', 'index.html'), '<!doctype html><title>page</title>');
  writeFileSync(join(folder, 'dist', 'robots.txt'), 'User-agent: *\n');
  writeFileSync(join(folder, 'dist', 'assets', 'index-BHxDQT2C.js'), 'export {};');
  server = await preview({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    plugins: [caching()],
    preview: { host: '127.0.0.1', port: 0 },
  });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

async function cachingOf(path: string): Promise<string | null> {
  const address = server.resolvedUrls?.local[0] ?? '';
  const response = await fetch(new URL(path, address), { headers: { Accept: 'text/html,*/*' } });
  await response.text();
  return response.headers.get('cache-control');
}

describe('what browsers may keep', () => {
  it('is an asset whose name holds its hash, for ever', async () => {
    const forEver = 'public, max-age=31536000, immutable';
    expect(await cachingOf('assets/index-BHxDQT2C.js')).toBe(forEver);
    expect(await cachingOf('assets/index-BHxDQT2C.js?v=1')).toBe(forEver);
  });

  it.each(['', 'index.html', '?backend=wasm', 'robots.txt'])(
    'is not “%s” without asking first',
    async (path) => {
      expect(await cachingOf(path)).toBe('no-cache');
    },
  );

  it('is not what comes in place of an asset that is no longer there', async () => {
    expect(await cachingOf('assets/index-OldOld12.js')).not.toMatch(/immutable/);
    expect(await cachingOf('assets/../index.html')).not.toMatch(/immutable/);
    expect(await cachingOf('assets/%2e%2e/index.html')).not.toMatch(/immutable/);
  });
});
