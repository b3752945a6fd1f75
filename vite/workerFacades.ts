import type { Plugin } from 'vite';

/**
 * Keeps what a worker's chunks share out of the worker's entry. WebKit does not find the entry of a worker in its module map:
 * a chunk that imports the entry has it evaluated a second time, and the second evaluation takes all messages to come
 * (docs/decisions/0022-worker-entries.md). With strict entry signatures the bundler may not add the exports that
 * a chunk would need for that. Vite sets this option itself for workers, so that only a plugin of the worker's can change it.
 */
export const workerFacades = (): Plugin => ({
  name: 'worker-facades',
  options: (options) => ({ ...options, preserveEntrySignatures: 'strict' }),
});
