import { expect, it, vi } from 'vitest';
import type { Precision } from '../../../../src/core/precision.ts';
import { RemoteShare } from '../../../../src/worker/kernel/remoteShare.ts';

it('a share whose worker broke while nobody waited for it fails when it is asked next', async () => {
  const worker = {
    onmessage: (_: { readonly data: unknown }) => undefined,
    onerror: (_: { readonly message: string; preventDefault(): void }) => undefined,
    postMessage: () => queueMicrotask(() => worker.onmessage({ data: { type: 'loaded' } })),
    terminate: () => undefined,
  };
  const share = await RemoteShare.create(worker as unknown as Worker, {
    patches: { values: new Float32Array(4), count: 1, visibleSize: 4 },
    shape: { visibleSize: 4, hiddenSize: 1 },
    precision: 'float32' satisfies Precision,
    module: {} as WebAssembly.Module,
  });
  worker.onerror({ message: 'its program was started twice', preventDefault: () => undefined });
  await expect(share.forward(new Float64Array(13))).rejects.toThrow('started twice');
});

it('a share whose worker does not answer when it is to load a half is of no use any more', async () => {
  vi.useFakeTimers();
  try {
    let answers = true;
    const worker = {
      onmessage: (_: { readonly data: unknown }) => undefined,
      onerror: () => undefined,
      postMessage: () => answers && queueMicrotask(() => worker.onmessage({ data: { type: 'loaded' } })),
      terminate: () => undefined,
    };
    const patches = () => ({ values: new Float32Array(4), count: 1, visibleSize: 4 });
    const load = {
      shape: { visibleSize: 4, hiddenSize: 1 },
      precision: 'float32' satisfies Precision,
      module: {} as WebAssembly.Module,
    } as const;
    const share = (await RemoteShare.create(worker as unknown as Worker, {
      ...load,
      patches: patches(),
    })) as RemoteShare;
    answers = false;
    const { shape, ...both } = load;
    const half = share.loadHalf({
      ...both,
      network: shape,
      pixels: { from: 0, to: 4 },
      patches: patches(),
      skipsZeros: false,
      largest: 1,
    });
    const refused = expect(half).rejects.toThrow('no answer');
    await vi.advanceTimersByTimeAsync(60_000);
    await refused;
    await expect(share.forward(new Float64Array(13))).rejects.toThrow('no answer');
  } finally {
    vi.useRealTimers();
  }
});
