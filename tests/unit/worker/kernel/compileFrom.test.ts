import { afterEach, describe, expect, it, vi } from 'vitest';
import { compileFrom } from '../../../../src/worker/kernel/compileFrom.ts';
import { TimedOut } from '../../../../src/worker/timeLimit.ts';

afterEach(() => vi.unstubAllGlobals());

describe('fetching a kernel', () => {
  it.each([
    ['that is never answered', () => new Promise(() => undefined)],
    ['whose answer never ends', async () => ({ ok: true, arrayBuffer: () => new Promise(() => undefined) })],
  ])('%s is given up in time, so that something else can do its work', async (_, answer) => {
    vi.stubGlobal('fetch', answer);
    await expect(compileFrom('kernel.wasm', 20)).rejects.toBeInstanceOf(TimedOut);
  });

  it('compiles what comes in time', async () => {
    const empty = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
    vi.stubGlobal('fetch', async () => new Response(empty));
    expect(await compileFrom('kernel.wasm', 10_000)).toBeInstanceOf(WebAssembly.Module);
  });
});
