import { afterEach, describe, expect, it, vi } from 'vitest';
import { createShelf } from '../../../../src/session/mnist/shelf.ts';

const address = 'https://example.org/file.gz';
const bytes = Uint8Array.of(31, 139, 8);

/** The browser's cache storage as far as it is used; `open` may fail as where a browser blocks it. */
function cachesThat(open: () => void = () => undefined, put: () => void = () => undefined) {
  const kept = new Map<string, Map<string, Response>>();
  return {
    async open(name: string) {
      open();
      const cache = kept.get(name) ?? new Map<string, Response>();
      kept.set(name, cache);
      return {
        match: async (key: string) => cache.get(key)?.clone(),
        async put(key: string, response: Response) {
          put();
          cache.set(key, response);
        },
      };
    },
    delete: async (name: string) => kept.delete(name),
  };
}

const failing = (name: string) => () => {
  throw new DOMException('No.', name);
};

afterEach(() => vi.unstubAllGlobals());

describe('the copy of a downloaded file', () => {
  it('is there once it was kept, byte for byte, until it is removed', async () => {
    vi.stubGlobal('caches', cachesThat());
    const shelf = createShelf('mnist', address);
    expect(await shelf.has()).toBe(false);
    expect(await shelf.take()).toBeUndefined();
    expect(await shelf.put(bytes)).toBeUndefined();
    expect(await shelf.has()).toBe(true);
    expect(await shelf.take()).toEqual(bytes);
    await shelf.remove();
    expect(await shelf.has()).toBe(false);
  });

  it('is not there where the browser blocks its storage, which is said only when it was to be kept', async () => {
    vi.stubGlobal('caches', cachesThat(failing('SecurityError')));
    const shelf = createShelf('mnist', address);
    expect(await shelf.has()).toBe(false);
    expect(await shelf.take()).toBeUndefined();
    expect(await shelf.put(bytes)).toEqual({ id: 'noStorage' });
  });

  it('is given up as a whole where there is no room for it', async () => {
    vi.stubGlobal('caches', cachesThat(undefined, failing('QuotaExceededError')));
    const shelf = createShelf('mnist', address);
    expect(await shelf.put(bytes)).toEqual({ id: 'storageFull' });
    expect(await shelf.has()).toBe(false);
  });
});
