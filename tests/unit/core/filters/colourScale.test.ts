import { describe, expect, it } from 'vitest';
import { colourIndex, colourTable, paletteOf } from '../../../../src/core/filters/colourScale.ts';

const diverging = colourTable('diverging');

function linearAt(level: number): number[] {
  const at = colourIndex(level);
  return [...diverging.subarray(at, at + 3)].map((byte) => {
    const value = byte / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
}

/** CIE L* of linear sRGB. */
function lightness([r, g, b]: number[]): number {
  const Y = 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  return Y > 0.008856 ? 116 * Math.cbrt(Y) - 16 : 903.3 * Y;
}

/** Full colour blindness of the three kinds: Machado, Oliveira and Fernandes (2009), severity 1. */
const blindness = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** CIE Lab difference of two linear sRGB colours (D65). */
function difference(one: number[], other: number[]): number {
  const lab = ([r, g, b]: number[]): number[] => {
    const f = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
    const x = f((0.4124 * r! + 0.3576 * g! + 0.1805 * b!) / 0.9505);
    const y = f(0.2126 * r! + 0.7152 * g! + 0.0722 * b!);
    const z = f((0.0193 * r! + 0.1192 * g! + 0.9505 * b!) / 1.089);
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
  };
  const p = lab(one);
  const q = lab(other);
  return Math.hypot(p[0]! - q[0]!, p[1]! - q[1]!, p[2]! - q[2]!);
}

describe('the diverging scale', () => {
  it('gets darker the larger the weight, alike for both signs', () => {
    for (let step = 0; step < 20; step++) {
      const near = step / 20;
      const far = (step + 1) / 20;
      expect(lightness(linearAt(far))).toBeLessThan(lightness(linearAt(near)));
      expect(lightness(linearAt(-far))).toBeLessThan(lightness(linearAt(-near)));
      expect(Math.abs(lightness(linearAt(far)) - lightness(linearAt(-far)))).toBeLessThan(5);
    }
  });

  it('keeps the signs apart for every kind of colour blindness', () => {
    for (const matrix of Object.values(blindness)) {
      const seen = (level: number): number[] =>
        matrix.map((row) =>
          Math.max(
            0,
            row.reduce((sum, weight, n) => sum + weight * linearAt(level)[n]!, 0),
          ),
        );
      expect(difference(seen(-1), seen(1))).toBeGreaterThan(40);
      expect(difference(seen(-0.3), seen(0.3))).toBeGreaterThan(15);
    }
  });

  it('is within sRGB: no channel is cut off', () => {
    expect([...diverging].every((byte) => byte > 0 && byte < 255)).toBe(true);
  });
});

describe('a colour table', () => {
  it('is black, mid grey and white in grey', () => {
    const grey = colourTable('grey');
    expect([-1, 0, 1].map((level) => grey[colourIndex(level)])).toEqual([0, 128, 255]);
  });

  it('takes levels beyond its ends for its ends, and what is no number for zero', () => {
    expect(colourIndex(7)).toBe(colourIndex(1));
    expect(colourIndex(-7)).toBe(colourIndex(-1));
    expect(colourIndex(Number.NaN)).toBe(colourIndex(0));
  });

  it('gives each of the 256 grey levels its colour: 128 is zero, 1 and 255 are the ends', () => {
    expect(paletteOf('grey')).toBeUndefined();
    const palette = paletteOf('diverging') ?? new Uint8ClampedArray();
    const levels = [1, 128, 255, 192].map((grey) => [...palette.subarray(3 * grey, 3 * grey + 3)]);
    const colours = [-1, 0, 1, 64 / 127].map((level) => {
      const from = colourIndex(level);
      return [...colourTable('diverging').subarray(from, from + 3)];
    });
    expect(levels).toEqual(colours);
  });
});
