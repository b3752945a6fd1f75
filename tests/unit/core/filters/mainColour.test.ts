import { describe, expect, it } from 'vitest';
import { countEdgeUnits } from '../../../../src/core/filters/filterQuality.ts';
import { patternTiles } from '../../../../src/core/filters/mainColour.ts';
import { measureFilters } from '../../../../src/core/filters/measureFilters.ts';
import { tileSheetPixels } from '../../../../src/core/filters/tileSheet.ts';
import { createRandom } from '../../../../src/core/random.ts';

const side = 8;
const shape = { visibleSize: 3 * side * side, hiddenSize: 1 };

/** An edge whose stripes go from one colour to its opposite. */
function edgeIn(colour: readonly [number, number, number]): Float64Array {
  return Float64Array.from({ length: 3 * side * side }, (_, n) => {
    const pixel = n % (side * side);
    const [x, y] = [(pixel % side) - 3.5, Math.floor(pixel / side) - 3.5];
    const wave = Math.exp(-(x * x + y * y) / 9) * Math.sin(1.1 * x + 0.5 * y);
    return wave * (colour[Math.floor(n / (side * side))] as number);
  });
}

describe('the pattern of a tile in colour', () => {
  it('is found along any colour, as long as the weights', () => {
    for (const colour of [
      [1, 1, 1],
      [0.2, 0.1, -0.9],
      [1, -1, 0],
    ] as const) {
      const weights = edgeIn(colour);
      const { weights: pattern, shape: own } = patternTiles(weights, shape);
      expect(own).toEqual({ visibleSize: side * side, hiddenSize: 1 });
      expect(Math.hypot(...pattern)).toBeCloseTo(Math.hypot(...weights), 10);
      const grey = edgeIn([1, 0, 0]).subarray(0, side * side);
      const product = grey.reduce((sum, value, n) => sum + value * (pattern[n] as number), 0);
      expect(Math.abs(product) / Math.hypot(...pattern) / Math.hypot(...grey)).toBeCloseTo(1, 10);
      expect(measureFilters(weights, shape)[0]?.isEdge).toBe(true);
      expect(countEdgeUnits(weights, shape)).toBe(1);
    }
  });

  it('is no edge in noise', () => {
    const random = createRandom(4);
    const noise = Float64Array.from({ length: 3 * side * side }, () => random.normal());
    expect(countEdgeUnits(noise, shape)).toBe(0);
    expect(patternTiles(new Float64Array(192), shape).weights).toEqual(new Float64Array(64));
  });

  it('is the tile itself where it is grey', () => {
    const grey = edgeIn([1, 0, 0]).subarray(0, side * side);
    expect(patternTiles(grey, { visibleSize: 64, hiddenSize: 1 }).weights).toBe(grey);
  });
});

describe('a saved sheet of tiles in colour', () => {
  it('has the red, green and blue levels of every pixel, and grey scale lines', () => {
    // Two tiles of 1×1 pixels: red, and dark blue.
    const picture = tileSheetPixels({
      levels: [1, -1, -1, -1, -1, 0],
      side: 1,
      channels: 3,
      scale: 'grey',
      zoom: 1,
      columns: 2,
    });
    const at = (x: number) => [
      ...picture.data.subarray(4 * (picture.width + x), 4 * (picture.width + x) + 3),
    ];
    expect([picture.width, picture.height]).toEqual([5, 3]);
    expect([at(0), at(1), at(2), at(3)]).toEqual([
      [0, 0, 0],
      [255, 0, 0],
      [0, 0, 0],
      [0, 0, 128],
    ]);
  });
});
