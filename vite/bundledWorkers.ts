import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';
import { build, type Plugin, type ViteDevServer } from 'vite';
import { kernel } from './kernel.ts';
import { workerFacades } from './workerFacades.ts';

/** Where the bundles are served. */
const folder = '/@workers/';

const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.wasm': 'application/wasm' };

/** A file's name in `folder`, and its content. */
type Bundle = ReadonlyMap<string, string | Uint8Array>;

/**
 * Serves every worker as one bundle, as the built page has it, made when the first such worker starts. Left to the development
 * server, each worker of a test would ask for three hundred modules, one by one, which takes longer than most of what is tested. A
 * change of a worker's source is seen after a new start.
 */
export function bundledWorkers(): Plugin {
  return { name: 'bundled-workers', apply: 'serve', configureServer: serveBundles };
}

function serveBundles({ middlewares, config }: ViteDevServer): void {
  const bundles = new Map<string, Promise<Bundle>>();
  const files = new Map<string, string | Uint8Array>();

  const addressOf = async (source: string): Promise<string> => {
    const hash = createHash('sha256').update(source).digest('hex').slice(0, 8);
    const bundle = bundles.get(source) ?? bundleOf(`${config.root}${source}`, hash);
    bundles.set(source, bundle);
    for (const [name, content] of await bundle) files.set(`${folder}${name}`, content);
    return `${folder}${hash}/${basename(source, extname(source))}.js`;
  };

  middlewares.use((request, response, next) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const content = files.get(pathname);
    for (const [name, value] of Object.entries(config.server.headers ?? {})) {
      if (value !== undefined) response.setHeader(name, value);
    }
    if (content !== undefined) {
      response.setHeader('Content-Type', types[extname(pathname)] ?? 'application/octet-stream');
      response.setHeader('Cache-Control', 'max-age=31536000, immutable');
      response.end(content);
    } else if (searchParams.has('worker_file')) {
      addressOf(pathname).then((address) => response.writeHead(307, { Location: address }).end(), next);
    } else next();
  });
}

/** @throws the bundler's error */
async function bundleOf(source: string, hash: string): Promise<Bundle> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    base: './',
    plugins: [kernel()],
    worker: { format: 'es', plugins: () => [workerFacades()] },
    build: {
      write: false,
      target: 'es2022',
      minify: false,
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: {
        input: source,
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: `${hash}/[name].js`, chunkFileNames: `${hash}/[name]-[hash].js` },
      },
      assetsDir: hash,
    },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error(`${source} was not bundled.`);
  return new Map(
    output.output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]),
  );
}
