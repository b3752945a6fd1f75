import { deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type UnpackBounds, unpack } from '../../../src/files/unpack.ts';

const bounds: UnpackBounds = {
  limit: 1_000_000,
  headBytes: 4,
  wanted: () => 1000,
  broken: () => new Error('broken'),
  tooLarge: () => new Error('too large'),
};

/**
 * Decompresses as browsers do, which make everything that comes of one piece before the first of it is read, here the most that deflate
 * can be: zeros.
 */
function likeBrowsers(): { made: number } {
  const seen = { made: 0 };
  vi.stubGlobal(
    'DecompressionStream',
    class extends TransformStream<Uint8Array, Uint8Array> {
      constructor() {
        super({
          transform(piece, next) {
            const chunk = new Uint8Array(1032 * piece.length);
            seen.made += chunk.length;
            next.enqueue(chunk);
          },
        });
      }
    },
  );
  return seen;
}

afterEach(() => vi.unstubAllGlobals());

describe('unpacking', () => {
  it('does not unpack a bomb much further than the wanted bytes', async () => {
    const seen = likeBrowsers();
    expect(await unpack(new Uint8Array(500_000), 'gzip', bounds)).toHaveLength(1000);
    expect(seen.made).toBeLessThan(50e6);
  });

  it('refuses more than its limit as soon as it knows what is wanted', async () => {
    const seen = likeBrowsers();
    const wanted = () => bounds.limit + 1;
    const unpacking = unpack(new Uint8Array(500_000), 'gzip', { ...bounds, wanted });
    await expect(unpacking).rejects.toThrow('too large');
    expect(seen.made).toBeLessThan(50e6);
  });

  it('takes no more memory for what a small file claims to hold than deflate could make of it', async () => {
    const packed = deflateSync(Uint8Array.from({ length: 3000 }, (_, at) => at));
    const bytes = await unpack(packed, 'deflate', { ...bounds, limit: 1e9, wanted: () => 1e9 });
    expect(bytes.buffer.byteLength).toBeLessThanOrEqual(1032 * packed.length);
    expect([...bytes]).toEqual(Array.from({ length: 3000 }, (_, at) => at % 256));
  });

  it.each([0, 3, 4, 5, 2999, 3000, 4000])(
    'gives the first bytes of a stream of 3000, %i of them',
    async (wanted) => {
      const content = Uint8Array.from({ length: 3000 }, (_, at) => (at * at) >> 3);
      const bytes = await unpack(deflateSync(content), 'deflate', { ...bounds, wanted: () => wanted });
      expect([...bytes]).toEqual([...content.subarray(0, wanted)]);
    },
  );

  it('gives what there is of a stream shorter than its head', async () => {
    const wanted = vi.fn(() => 10);
    const bytes = await unpack(deflateSync(Uint8Array.of(1, 2, 3)), 'deflate', { ...bounds, wanted });
    expect([...bytes]).toEqual([1, 2, 3]);
    expect(wanted).not.toHaveBeenCalled();
  });

  it('notices a checksum that does not fit at the end of what is wanted', async () => {
    const packed = deflateSync(new Uint8Array(1000));
    packed[packed.length - 1] = (packed.at(-1) ?? 0) ^ 1;
    await expect(unpack(packed, 'deflate', bounds)).rejects.toThrow('broken');
  });

  it('waits for the progress it tells, and ends with what that throws', async () => {
    const packed = gzipSync(new Uint8Array(5_000_000), { level: 1 });
    const shares: number[] = [];
    const onProgress = async (unpacked: number, wanted: number) => {
      await new Promise((resolve) => setTimeout(resolve));
      shares.push(unpacked / wanted);
      if (shares.length === 3) throw new Error('cancelled');
    };
    const wanted = () => 1_000_000;
    await expect(unpack(packed, 'gzip', { ...bounds, wanted, onProgress })).rejects.toThrow('cancelled');
    expect(shares).toHaveLength(3);
  });
});
