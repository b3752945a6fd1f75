import type { NetworkShape } from '../autoencoder/shape.ts';
import { layoutOf } from '../patches/channels.ts';
import type { HiddenUnitWeights } from './tiles.ts';

/** Tiles with one value a pixel, whose pattern can be measured. */
export interface PatternTiles {
  readonly weights: HiddenUnitWeights;
  readonly shape: NetworkShape;
}

/**
 * The patterns of all tiles: grey ones as they are, and of those in colour their part along the unit's main colour, the direction of
 * red, green and blue along which its pixels differ most from 0. It is scaled to the length of the unit's weights.
 */
export function patternTiles(weights: HiddenUnitWeights, shape: NetworkShape): PatternTiles {
  const { side, channels } = layoutOf(shape.visibleSize);
  if (channels === 1) return { weights, shape };
  const pixels = side * side;
  const patterns = new Float64Array(shape.hiddenSize * pixels);
  for (let unit = 0; unit < shape.hiddenSize; unit++) {
    const tile = weights.subarray(unit * shape.visibleSize, (unit + 1) * shape.visibleSize);
    patterns.set(alongMainColour(tile, pixels), unit * pixels);
  }
  return { weights: patterns, shape: { visibleSize: pixels, hiddenSize: shape.hiddenSize } };
}

function alongMainColour(tile: HiddenUnitWeights, pixels: number): Float64Array {
  const direction = mainColour(tile, pixels);
  const pattern = new Float64Array(pixels);
  let squares = 0;
  let all = 0;
  for (let n = 0; n < pixels; n++) {
    for (let channel = 0; channel < 3; channel++) {
      const weight = tile[channel * pixels + n] as number;
      pattern[n] = (pattern[n] as number) + (direction[channel] as number) * weight;
      all += weight * weight;
    }
    squares += (pattern[n] as number) ** 2;
  }
  const scale = squares > 0 ? Math.sqrt(all / squares) : 0;
  return pattern.map((value) => scale * value);
}

/** More squarings than needed for any matrix of three rows: its direction is known to the last bit long before. */
const squarings = 30;

/** The main eigenvector of Σ p·pᵀ over the pixels' colours p, by squaring the matrix again and again. */
function mainColour(tile: HiddenUnitWeights, pixels: number): readonly number[] {
  let matrix = products(tile, pixels);
  for (let n = 0; n < squarings; n++) {
    const trace = matrix[0]! + matrix[4]! + matrix[8]!;
    if (!(trace > 0)) return [1, 0, 0];
    matrix = squared(matrix.map((entry) => entry / trace));
  }
  const columns = [0, 1, 2].map((column) => [matrix[column]!, matrix[3 + column]!, matrix[6 + column]!]);
  const lengths = columns.map((column) => Math.hypot(...column));
  const length = Math.max(...lengths);
  const longest = columns[lengths.indexOf(length)]!;
  // The sign that makes brighter positive.
  const sign = longest.reduce((sum, value) => sum + value, 0) < 0 ? -1 : 1;
  return longest.map((value) => (sign * value) / length);
}

function products(tile: HiddenUnitWeights, pixels: number): number[] {
  return Array.from({ length: 9 }, (_, entry) => {
    const [one, other] = [Math.floor(entry / 3) * pixels, (entry % 3) * pixels];
    let sum = 0;
    for (let n = 0; n < pixels; n++) sum += (tile[one + n] as number) * (tile[other + n] as number);
    return sum;
  });
}

function squared(matrix: readonly number[]): number[] {
  return Array.from({ length: 9 }, (_, entry) => {
    const [row, column] = [3 * Math.floor(entry / 3), entry % 3];
    return [0, 1, 2].reduce((sum, k) => sum + matrix[row + k]! * matrix[3 * k + column]!, 0);
  });
}
