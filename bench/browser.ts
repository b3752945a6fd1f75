import { readFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright';
import { build, createServer, type PreviewServer, preview, type ViteDevServer } from 'vite';
import { browserArguments, findBrowser } from '../vite/findBrowser.ts';

/** @param angle what WebGL runs on, for machines with a graphics processor: gl-egl, vulkan, d3d11 or metal */
export function launchBrowser(angle?: string): Promise<Browser> {
  const executablePath = findBrowser();
  const gpu = angle ? [`--use-angle=${angle}`, '--enable-gpu', '--ignore-gpu-blocklist'] : [];
  return chromium.launch({
    args: [...browserArguments, ...gpu, '--enable-precise-memory-info'],
    ...(executablePath ? { executablePath } : {}),
  });
}

/** Serves the repository as it is, with everything a bench imports prepared, so that nothing reloads midway. */
export async function serveSources(): Promise<{ server: ViteDevServer; address: string }> {
  const server = await createServer({
    root: process.cwd(),
    cacheDir: 'node_modules/.vite-bench',
    server: { port: 0, hmr: false, watch: null },
    optimizeDeps: { include: ['@tensorflow/tfjs', '@tensorflow/tfjs-core/dist/register_all_gradients'] },
    logLevel: 'error',
  });
  await server.listen();
  return { server, address: server.resolvedUrls?.local[0] ?? '' };
}

/** Builds the page as it is delivered, and serves it. @param options.minify false leaves functions their names */
export async function serveBuilt({
  minify,
}: {
  readonly minify: boolean;
}): Promise<{ server: PreviewServer; address: string }> {
  const outDir = 'reports/page';
  process.env['NODE_ENV'] = 'production';
  await build({ logLevel: 'error', build: { outDir, emptyOutDir: true, ...(!minify && { minify }) } });
  const server = await preview({ preview: { port: 0 }, build: { outDir }, logLevel: 'error' });
  return { server, address: server.resolvedUrls?.local[0] ?? '' };
}

/** The process a page lives in: the one that is busy while the page is, and all others wait. Undefined if none stands out. */
export async function processOf(page: Page): Promise<number | undefined> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const before = await rendererTimes(page);
    await page.evaluate(() => {
      const end = performance.now() + 300;
      while (performance.now() < end);
    });
    const spent = [...(await rendererTimes(page))]
      .map(([id, time]) => ({ id, time: time - (before.get(id) ?? 0) }))
      .toSorted((a, b) => b.time - a.time);
    const [most, next] = spent;
    if (most && most.time > 3 * (next?.time ?? 0)) return most.id;
  }
  return undefined;
}

async function rendererTimes(page: Page): Promise<Map<number, number>> {
  const session = await page.context().browser()?.newBrowserCDPSession();
  if (!session) return new Map();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return new Map(
    processInfo.filter(({ type }) => type === 'renderer').map(({ id, cpuTime }) => [id, cpuTime]),
  );
}

/** Resident memory of a process in megabytes, now or at its peak; undefined where the system has no /proc. */
export function residentMegabytes(id: number, which: 'VmRSS' | 'VmHWM'): number | undefined {
  try {
    const kilobytes = new RegExp(`${which}:\\s*(\\d+)`).exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Math.round(Number(kilobytes) / 1024);
  } catch {
    return undefined;
  }
}
