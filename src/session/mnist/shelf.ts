import type { MnistProblem } from '../../protocol/mnist.ts';

/** A copy of a downloaded file in the browser's storage. */
export interface Shelf {
  has(): Promise<boolean>;
  /** Undefined when there is none. */
  take(): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** @returns why it could not be kept; undefined when it is */
  put(bytes: Uint8Array<ArrayBuffer>): Promise<MnistProblem | undefined>;
  remove(): Promise<void>;
}

/**
 * Keeps a file under its address in the browser's cache storage (Cache API), which pages opened over https, or from
 * this machine, have. If there is none, nothing is kept and no error is thrown.
 */
export function createShelf(name: string, address: string): Shelf {
  const open = () => caches.open(name);
  const find = async () => (await open()).match(address);
  return {
    has: () =>
      find().then(
        (found) => found !== undefined,
        () => false,
      ),
    take: () =>
      find().then(
        async (found) => found && new Uint8Array(await found.arrayBuffer()),
        () => undefined,
      ),
    async put(bytes) {
      try {
        await (await open()).put(address, new Response(bytes));
        return undefined;
      } catch (error) {
        await caches.delete(name).catch(() => false);
        const full = error instanceof DOMException && error.name === 'QuotaExceededError';
        return { id: full ? 'storageFull' : 'noStorage' };
      }
    },
    async remove() {
      await caches.delete(name);
    },
  };
}
