import { describe, expect, it } from 'vitest';
import { greyColours } from '../../../../src/core/reconstruction/colours.ts';
import { colourInBands } from '../../../../src/worker/answers/paced.ts';

describe('colouring in bands', () => {
  it('gives the colours of the whole, and way after every 65,536 pixels', async () => {
    const values = Float32Array.from({ length: 150_000 }, (_, n) => (n % 256) / 255);
    let pauses = 0;
    const colours = await colourInBands(
      values.length,
      (from, to) => greyColours(values.subarray(from, to)),
      async () => {
        pauses++;
      },
    );
    // As bytes: to compare them one by one would take seconds.
    expect(Buffer.compare(Buffer.from(colours), Buffer.from(greyColours(values)))).toBe(0);
    expect(pauses).toBe(3);
  });

  it('has nothing to colour in an empty picture', async () => {
    const colours = await colourInBands(
      0,
      () => new Uint8ClampedArray(0),
      async () => undefined,
    );
    expect(colours).toHaveLength(0);
  });
});
