import { describe, expect, it } from 'vitest';
import { drawBars } from '../../../../../src/core/patches/generators/bars.ts';
import { createRandom } from '../../../../../src/core/random.ts';

const draw = (patchSize: number, count: number, seed = 1) =>
  drawBars({ patchSize, count, random: createRandom(seed) });

/** Which rows and columns of a patch are bright from end to end. */
function linesOf(patch: Float32Array, side: number): boolean[] {
  const all = Array.from({ length: side }, (_, n) => n);
  const bright = (x: number, y: number): boolean => (patch[y * side + x] as number) > 0.5;
  return [
    ...all.map((y) => all.every((x) => bright(x, y))),
    ...all.map((x) => all.every((y) => bright(x, y))),
  ];
}

describe('drawBars', () => {
  it.each([4, 8, 11])('overlays whole rows and columns on a ground of 0.1, at %i pixels', (side) => {
    const { values, count, visibleSize } = draw(side, 300);
    expect([count, visibleSize, values.length]).toEqual([300, side * side, 300 * side * side]);
    for (let n = 0; n < count; n++) {
      const patch = values.subarray(n * visibleSize, (n + 1) * visibleSize);
      const lines = linesOf(patch, side);
      patch.forEach((value, pixel) => {
        const covered = lines[Math.floor(pixel / side)] || lines[side + (pixel % side)];
        expect(value).toBe(Math.fround(covered ? 0.9 : 0.1));
      });
    }
  });

  it('switches every bar on in one patch of eight, each on its own', () => {
    const { values, count } = draw(8, 20_000);
    const on = new Float64Array(16);
    let together = 0;
    for (let n = 0; n < count; n++) {
      const lines = linesOf(values.subarray(n * 64, n * 64 + 64), 8);
      lines.forEach((line, bar) => {
        if (line) on[bar] = (on[bar] as number) + 1;
      });
      together += lines[0] && lines[9] ? 1 : 0;
    }
    for (const times of on) expect(Math.abs(times / count - 1 / 8)).toBeLessThan(0.01);
    expect(Math.abs(together / count - 1 / 64)).toBeLessThan(0.005);
  });

  it('draws the same for the same seed, and other patches for another', () => {
    expect(draw(8, 50, 3)).toEqual(draw(8, 50, 3));
    expect(draw(8, 50, 4)).not.toEqual(draw(8, 50, 3));
  });
});
