import { afterEach, describe, expect, it, vi } from 'vitest';
import { lazyMnist } from '../../../../src/session/mnist/lazyMnist.ts';
import { createStores } from '../../../../src/store/stores.ts';

const module = '../../../../src/session/mnist/connectMnist.ts';

describe('MNIST’s controls, loaded when they are first used', () => {
  afterEach(() => {
    vi.doUnmock(module);
    vi.resetModules();
  });

  it('load nothing for a file that cannot be MNIST’s', async () => {
    const loaded = vi.fn();
    vi.doMock(module, () => {
      loaded();
      return {};
    });
    const mnist = lazyMnist(() => undefined, createStores());
    expect(await mnist.accepts(new File(['x'], 'train-images-idx3-ubyte.gz'))).toBe(false);
    expect(loaded).not.toHaveBeenCalled();
  });

  it('say so when their code does not arrive, and try again at the next use', async () => {
    const stores = createStores();
    let arrives = false;
    const openKept = vi.fn(async () => undefined);
    vi.doMock(module, () => ({
      connectMnist() {
        if (!arrives) throw new Error('offline');
        return { openKept };
      },
    }));
    const mnist = lazyMnist(() => undefined, stores);
    await mnist.openKept();
    expect(stores.mnist.getState().failure).toEqual({ id: 'notLoaded' });
    arrives = true;
    await mnist.openKept();
    expect(openKept).toHaveBeenCalledTimes(1);
  });
});
