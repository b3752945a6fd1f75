import { build } from 'vite';

/**
 * Bundles a module for a thread of Node, which runs no TypeScript: a program that calls the named export with the first message that it
 * receives (`new Worker(code, { eval: true })`).
 * @param file absolute path
 */
export async function threadCode(file: string, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      write: false,
      minify: false,
      rolldownOptions: { input: file, output: { format: 'cjs' } },
    },
  });
  if (!('output' in built)) throw new Error(`${file} was not bundled`);
  return `${built.output[0].code}
require('node:worker_threads').parentPort.once('message', (message) => exports.${name}(message));`;
}
