// `npm start`: installs what is missing, builds the page and serves it on the next free port from 4173 on.
import { ensureInstalled, root } from './install.mjs';

ensureInstalled();
// Whatever the shell says: a NODE_ENV of "development" would build React's development version.
delete process.env.NODE_ENV;
const { build, preview } = await import('vite');
try {
  await build({ root, logLevel: 'warn' });
} catch (error) {
  console.error(`The page could not be built: ${error.message}`);
  process.exit(1);
}
const server = await preview({ root, logLevel: 'warn', preview: { port: 4173, strictPort: false } });

const end = () => {
  server.close().finally(() => process.exit(0));
};
process.once('SIGINT', end);
process.once('SIGTERM', end);

const address = server.resolvedUrls?.local[0] ?? server.resolvedUrls?.network[0];
console.log(`The Sparse Autoencoder Playground is at ${address} (Ctrl-C ends it).`);
