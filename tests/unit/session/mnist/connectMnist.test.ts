import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mnistFile } from '../../../../src/presets/mnistFile.ts';
import type { MnistProblem } from '../../../../src/protocol/mnist.ts';
import { connectMnist } from '../../../../src/session/mnist/connectMnist.ts';
import type { Shelf } from '../../../../src/session/mnist/shelf.ts';
import { filesOpened, type Opened } from '../../../../src/store/files.ts';
import { createStores, type Stores } from '../../../../src/store/stores.ts';

const whole = new Uint8Array(mnistFile.bytes);

/** A shelf in memory. */
function memoryShelf(full?: MnistProblem): Shelf & { bytes: Uint8Array<ArrayBuffer> | undefined } {
  return {
    bytes: undefined,
    async has() {
      return this.bytes !== undefined;
    },
    async take() {
      return this.bytes;
    },
    async put(bytes) {
      if (full === undefined) this.bytes = bytes;
      return full;
    },
    async remove() {
      this.bytes = undefined;
    },
  };
}

/** A body that comes in pieces, and breaks or ends after some bytes. */
function body(bytes: number, end: 'ends' | 'breaks' | 'waits' = 'ends') {
  let sent = 0;
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      const piece = Math.min(1_000_000, bytes - sent);
      if (piece > 0) controller.enqueue(new Uint8Array(piece));
      else if (end === 'ends') controller.close();
      else if (end === 'breaks') controller.error(new TypeError('network'));
      else return new Promise(() => undefined);
      sent += piece;
      return undefined;
    },
  });
}

function setUp(
  answer: () => Promise<Response>,
  { sum = mnistFile.sha256 as string, shelf = memoryShelf() } = {},
) {
  const asked = vi.fn(answer);
  vi.stubGlobal('fetch', asked);
  vi.stubGlobal('navigator', { onLine: true });
  const opened: File[] = [];
  const mnist = connectMnist(
    (file) => {
      opened.push(file);
      receive({
        source: 'mnist',
        pictures: [{ name: file.name, width: 28, height: 28, count: 60_000 }],
        photographs: false,
        remarks: [],
        refused: [],
        used: [0],
      });
    },
    stores,
    { shelf, checksum: async () => sum },
  );
  return { mnist, opened, asked, shelf };
}

let stores: Stores;
const receive = (opened: Opened) => stores.files.setState((files) => filesOpened(files, opened));

beforeEach(() => {
  stores = createStores();
});
afterEach(() => vi.unstubAllGlobals());

const state = () => stores.mnist.getState();
const ok =
  (...of: Parameters<typeof body>) =>
  async () =>
    new Response(body(...of));

const interrupted = { id: 'interrupted', received: 3_000_000, bytes: mnistFile.bytes };

describe('MNIST', () => {
  it('is asked for by a click alone, then opened and kept, and another time taken from the shelf', async () => {
    const { mnist, opened, asked, shelf } = setUp(ok(mnistFile.bytes));
    await mnist.openKept();
    expect(asked).not.toHaveBeenCalled();
    await mnist.download();
    expect(asked).toHaveBeenCalledExactlyOnceWith(
      mnistFile.address,
      expect.objectContaining({ credentials: 'omit' }),
    );
    expect(opened.map(({ size }) => size)).toEqual([mnistFile.bytes]);
    expect(state()).toMatchObject({ phase: 'there', kept: true, failure: undefined });

    stores = createStores();
    const again = setUp(ok(0), { shelf });
    await again.mnist.openKept();
    expect(again.asked).not.toHaveBeenCalled();
    expect(again.opened).toHaveLength(1);
    await again.mnist.forget();
    expect(await shelf.has()).toBe(false);
    expect(state()).toMatchObject({ phase: 'there', kept: false });
  });

  it.each([
    [
      'an error',
      async () => new Response('gone', { status: 404 }),
      { id: 'answeredError', host: mnistFile.host, status: 404 },
    ],
    [
      'no network',
      () => Promise.reject(new TypeError('Failed to fetch')),
      { id: 'unreachable', host: mnistFile.host, offline: false },
    ],
    ['too little', ok(3_000_000), interrupted],
    ['a broken line', ok(3_000_000, 'breaks'), interrupted],
    ['too much', ok(mnistFile.bytes + 1), { id: 'tooLong', host: mnistFile.host, bytes: mnistFile.bytes }],
  ])('is not opened after %s, and says so', async (_, answer, failure) => {
    const { mnist, opened, shelf } = setUp(answer);
    await mnist.download();
    expect(opened).toEqual([]);
    expect(await shelf.has()).toBe(false);
    expect(state()).toMatchObject({ phase: 'absent', failure });
  });

  it('is thrown away when its checksum is another, or cannot be computed', async () => {
    const wrong = setUp(ok(mnistFile.bytes), { sum: 'ff' });
    await wrong.mnist.download();
    expect(state().failure).toEqual({ id: 'otherChecksum', host: mnistFile.host });
    expect(wrong.opened).toEqual([]);
  });

  it.each([
    ['does not answer', () => new Promise<Response>(() => undefined)],
    ['sends nothing more', ok(3_000_000, 'waits')],
  ])('is given up, in a sentence, when the host %s', async (_, answer) => {
    vi.useFakeTimers();
    const { mnist, opened } = setUp(answer);
    const downloading = mnist.download();
    await vi.advanceTimersByTimeAsync(29_000);
    expect(state().phase).toBe('downloading');
    await vi.advanceTimersByTimeAsync(2000);
    await downloading;
    vi.useRealTimers();
    expect(state()).toMatchObject({
      phase: 'absent',
      failure: { id: 'silent', host: mnistFile.host, seconds: 30 },
    });
    expect(opened).toEqual([]);
  });

  it('is no longer downloaded once that is cancelled', async () => {
    const { mnist, opened } = setUp(ok(2_000_000, 'waits'));
    const downloading = mnist.download();
    await vi.waitFor(() => expect(state().received).toBe(2_000_000));
    mnist.cancel();
    expect(state()).toMatchObject({ phase: 'absent', received: 0, failure: undefined });
    void downloading;
    expect(opened).toEqual([]);
  });

  it('is used although it cannot be kept, and says why it is not', async () => {
    const { mnist, opened } = setUp(ok(mnistFile.bytes), { shelf: memoryShelf({ id: 'storageFull' }) });
    await mnist.download();
    expect(opened).toHaveLength(1);
    expect(state()).toMatchObject({ phase: 'there', kept: false, failure: { id: 'storageFull' } });
  });

  it('that the trainer cannot read is said so', async () => {
    const { mnist } = setUp(ok(mnistFile.bytes));
    stores.mnist.setState({ phase: 'opening' });
    const opened = {
      source: 'mnist',
      pictures: [],
      photographs: false,
      remarks: [],
    } as const;
    const noMemory = { id: 'failed', fileName: 'm', message: 'no memory' } as const;
    receive({ ...opened, used: [], refused: [noMemory] });
    expect(state()).toMatchObject({ phase: 'absent', failure: { id: 'refused', problem: noMemory } });
    mnist.cancel();
  });

  it('is removed when the copy that was kept is damaged', async () => {
    const shelf = memoryShelf();
    await shelf.put(new Uint8Array(5));
    const { mnist, opened } = setUp(ok(0), { shelf });
    await mnist.openKept();
    expect(opened).toEqual([]);
    expect(await shelf.has()).toBe(false);
    expect(state().failure).toEqual({ id: 'copyDamaged' });
  });

  it('is known when its own file is dropped; other files are not', async () => {
    const { mnist, opened } = setUp(ok(0));
    expect(await mnist.accepts(new File(['x'], 'train-images-idx3-ubyte.gz'))).toBe(false);
    expect(await mnist.accepts(new File([whole], 'mnist'))).toBe(true);
    expect(opened).toHaveLength(1);
    const other = setUp(ok(0), { sum: 'ff' });
    expect(await other.mnist.accepts(new File([whole], 'mnist'))).toBe(false);
  });
});
