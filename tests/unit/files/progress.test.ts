import { describe, expect, it } from 'vitest';
import { pacedProgress } from '../../../src/files/progress.ts';

describe('the progress of reading', () => {
  it('is reported at most every 50 ms, the first at once', async () => {
    let time = 0;
    const told: number[] = [];
    const progress = pacedProgress(
      (share) => told.push(share),
      () => time,
    );
    for (let step = 0; step <= 120; step++, time++) await progress(step);
    expect(told).toEqual([0, 50, 100]);
  });

  it('lets what waits be done whenever 8 ms have passed, and not more often', async () => {
    let time = 0;
    let heard = 0;
    const progress = pacedProgress(
      () => undefined,
      () => time,
    );
    for (; time < 40; time++) {
      setImmediate(() => {
        heard += 1;
      });
      await progress(0);
    }
    expect(heard).toBeGreaterThan(20);
    await new Promise((resolve) => setImmediate(resolve));
    const before = heard;
    setImmediate(() => {
      heard += 1;
    });
    await progress(0);
    expect(heard).toBe(before);
  });

  it('ends the reading with what the report throws', async () => {
    const progress = pacedProgress(() => {
      throw new Error('cancelled');
    });
    await expect(progress(0)).rejects.toThrow('cancelled');
  });
});
