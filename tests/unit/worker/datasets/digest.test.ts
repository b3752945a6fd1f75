import { afterEach, describe, expect, it, vi } from 'vitest';
import { digestOf } from '../../../../src/worker/datasets/digest.ts';

const picture = (width: number, height: number, first = 0) => {
  const pixels = new Float32Array(width * height);
  pixels[0] = first;
  return { width, height, pixels };
};

describe('the digest of pictures', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('is the same for the same pictures and another for any other size, pixel or order', async () => {
    const one = [picture(8, 4), picture(5, 5, 1)];
    const digests = await Promise.all([
      digestOf(one),
      digestOf([picture(4, 8), picture(5, 5, 1)]),
      digestOf([picture(8, 4), picture(5, 5, 2)]),
      digestOf([...one].reverse()),
      digestOf(one.slice(1)),
    ]);
    expect(new Set(digests).size).toBe(digests.length);
    expect(await digestOf([picture(8, 4), picture(5, 5, 1)])).toBe(digests[0]);
  });

  it('is the same where the browser offers no SHA-256 of its own, for pictures of several pieces as well', async () => {
    const large = [picture(1500, 1000, 3), picture(3, 3)];
    const native = await digestOf(large);
    vi.stubGlobal('crypto', {});
    expect(await digestOf(large)).toBe(native);
  });
});
