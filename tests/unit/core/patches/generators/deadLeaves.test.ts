import { describe, expect, it } from 'vitest';
import { blurSlightly } from '../../../../../src/core/patches/generators/deadLeaves/blur.ts';
import {
  createCanvas,
  mayBeSeen,
  paintLeaf,
} from '../../../../../src/core/patches/generators/deadLeaves/canvas.ts';
import { drawDeadLeaves } from '../../../../../src/core/patches/generators/deadLeaves/deadLeaves.ts';
import {
  drawLeaf,
  drawPlace,
  type Leaf,
} from '../../../../../src/core/patches/generators/deadLeaves/leaf.ts';
import { setRowSpan } from '../../../../../src/core/patches/generators/deadLeaves/rowSpan.ts';
import { createRandom } from '../../../../../src/core/random.ts';

const size = 96;

/** Leaves that touch the picture. */
function leaves(count: number, withStripes = true): Leaf[] {
  const random = createRandom(1);
  const canvas = createCanvas(size);
  const drawn: Leaf[] = [];
  while (drawn.length < count) {
    const place = drawPlace(random, size);
    if (mayBeSeen(canvas, place.centreX, place.centreY, place.reach)) {
      drawn.push(drawLeaf(random, place, withStripes));
    }
  }
  return drawn;
}

/** Whether a pixel's centre lies in the leaf, by the definition of its region; undefined within rounding of the edge. */
function isInside({ region, centreX, centreY, cos, sin }: Leaf, x: number, y: number): boolean | undefined {
  const dx = x - centreX;
  const dy = y - centreY;
  const excess =
    region.kind === 'ellipse'
      ? ((cos * dx + sin * dy) / region.halfU) ** 2 + ((cos * dy - sin * dx) / region.halfV) ** 2 - 1
      : Math.max(...region.sides.map((side) => side.normalX * dx + side.normalY * dy - side.distance));
  return Math.abs(excess) < 1e-9 ? undefined : excess < 0;
}

describe('a leaf', () => {
  it('covers on every row exactly the pixels inside it, all within its reach', () => {
    const span = { first: 0, last: -1 };
    for (const leaf of leaves(150)) {
      for (let y = 0; y < size; y++) {
        setRowSpan(span, leaf, y);
        for (let x = 0; x < size; x++) {
          const inside = isInside(leaf, x, y);
          if (inside === undefined) continue;
          if ((x >= span.first && x <= span.last) !== inside) {
            expect.fail(`pixel ${x},${y} of ${JSON.stringify(leaf)}`);
          }
          if (inside && Math.hypot(x - leaf.centreX, y - leaf.centreY) > leaf.reach + 1e-9) {
            expect.fail(`reach of ${JSON.stringify(leaf)}`);
          }
        }
      }
    }
  });

  it('is striped in 30 % of cases, and never when stripes are off', () => {
    const striped = leaves(2000).filter((leaf) => leaf.stripes).length;
    expect(Math.abs(striped / 2000 - 0.3)).toBeLessThan(0.04);
    for (const leaf of leaves(500, false)) expect(leaf.stripes).toBeUndefined();
  });
});

/** A leaf's grey at a pixel, by the definition of its stripes. */
function greyOf({ grey, stripes, centreX, centreY }: Leaf, x: number, y: number): number {
  if (!stripes) return grey;
  const across = (x - centreX) * stripes.acrossX + (y - centreY) * stripes.acrossY;
  const bright = Math.floor((2 * across) / stripes.period) % 2 === 0;
  return bright ? grey + stripes.contrast : grey - stripes.contrast;
}

describe('paintLeaf', () => {
  it('gives every pixel the grey of the first leaf that covers it, to the bit, and counts what is left', () => {
    const canvas = createCanvas(size);
    const expected = new Float32Array(size * size);
    const covered = new Set<number>();
    const span = { first: 0, last: -1 };
    for (const leaf of leaves(400)) {
      paintLeaf(canvas, leaf);
      for (let y = 0; y < size; y++) {
        setRowSpan(span, leaf, y);
        for (let x = Math.max(0, span.first); x <= Math.min(size - 1, span.last); x++) {
          if (!covered.has(y * size + x)) expected[y * size + x] = greyOf(leaf, x, y);
          covered.add(y * size + x);
        }
      }
      expect(canvas.uncovered).toBe(size * size - covered.size);
    }
    expect(canvas.pixels).toEqual(expected);
    expect(canvas.uncoveredIn.reduce((sum, count) => sum + count, 0)).toBe(canvas.uncovered);
  });
});

describe('blurSlightly', () => {
  it('weighs two pixels to every side by a Gaussian, and mirrors the border', () => {
    const [width, height] = [7, 5];
    const random = createRandom(9);
    const pixels = Float32Array.from({ length: width * height }, () => random.next());
    const given = pixels.slice();
    blurSlightly(pixels, width, height, 0.45);
    const mirrored = (n: number, length: number) => (n < 0 ? -1 - n : n < length ? n : 2 * length - 1 - n);
    const weights = [-2, -1, 0, 1, 2].map((n) => Math.exp(-(n ** 2) / (2 * 0.45 ** 2)));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    pixels.forEach((value, at) => {
      const [x, y] = [at % width, Math.floor(at / width)];
      let sum = 0;
      weights.forEach((down, j) => {
        weights.forEach((across, i) => {
          const place = mirrored(y + j - 2, height) * width + mirrored(x + i - 2, width);
          sum += (down * across * (given[place] as number)) / total ** 2;
        });
      });
      expect(value).toBeCloseTo(sum, 6);
    });
  });
});

describe('mayBeSeen', () => {
  it('never denies a leaf that falls on an uncovered pixel, and denies most of the last ones', () => {
    const random = createRandom(3);
    const canvas = createCanvas(size);
    const untouched = createCanvas(size);
    let [last, denied] = [0, 0];
    while (canvas.uncovered > 0) {
      const place = drawPlace(random, size);
      if (!mayBeSeen(untouched, place.centreX, place.centreY, place.reach)) continue; // outside the picture
      const allowed = mayBeSeen(canvas, place.centreX, place.centreY, place.reach);
      const before = canvas.uncovered;
      last += before < 0.01 * size * size ? 1 : 0;
      denied += before < 0.01 * size * size && !allowed ? 1 : 0;
      paintLeaf(canvas, drawLeaf(random, place, true));
      if (canvas.uncovered < before) expect(allowed).toBe(true);
    }
    expect(denied / last).toBeGreaterThan(0.7);
  });
});

describe('drawDeadLeaves', () => {
  it('draws the same picture for the same seed and index, and another for any other', () => {
    const picture = drawDeadLeaves({ seed: 1, index: 0, size });
    expect(drawDeadLeaves({ seed: 1, index: 0, size })).toEqual(picture);
    for (const other of [
      { seed: 2, index: 0 },
      { seed: 1, index: 1 },
      { seed: 1, index: 0, stripes: false },
    ]) {
      expect(drawDeadLeaves({ ...other, size }).pixels).not.toEqual(picture.pixels);
    }
  });

  it('covers every pixel with greys around [0, 1]', () => {
    const { width, height, pixels } = drawDeadLeaves({ seed: 3, index: 0 });
    expect([width, height, pixels.length]).toEqual([512, 512, 512 * 512]);
    expect(pixels.every((grey) => grey > -0.23 && grey < 1.23)).toBe(true);
    expect(Math.abs(pixels.reduce((sum, grey) => sum + grey, 0) / pixels.length - 0.5)).toBeLessThan(0.15);
  });

  it('has edges: most neighbours alike, some far apart', () => {
    const { pixels } = drawDeadLeaves({ seed: 4, index: 0, stripes: false });
    const steps = pixels.subarray(1).map((grey, n) => Math.abs(grey - (pixels[n] as number)));
    expect(steps.filter((step) => step < 0.02).length / steps.length).toBeGreaterThan(0.4);
    expect(steps.filter((step) => step > 0.3).length / steps.length).toBeGreaterThan(0.02);
  });

  it('draws tiny pictures too', () => {
    expect(drawDeadLeaves({ seed: 1, index: 0, size: 1 }).pixels.length).toBe(1);
    expect(drawDeadLeaves({ seed: 1, index: 0, size: 7 }).pixels.every(Number.isFinite)).toBe(true);
  });
});
