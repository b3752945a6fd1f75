import type { Numbers } from '../numbers.ts';
import { type Reading, startOf } from './reading.ts';

/** Pictures looked at, and points along each side of one. */
const mostPictures = 40;
const mostPoints = 24;

/** What tells pictures that stand upright from pictures whose rows and columns were exchanged. */
export interface Posture {
  /** Share of the pixels along the edges that have the most common value there: near 1 for things on plain ground. */
  readonly plainEdge: number;
  /** Logarithm of how much further the things reach up and down than left and right. */
  readonly taller: number;
  /** From −1 to 1: whether the mean picture is more alike on the left and right than above and below. */
  readonly symmetry: number;
}

export function postureOf(reading: Reading, numbers: Numbers): Posture {
  const { count, width, height } = reading.layout;
  const grid = { rows: points(height, mostPoints), columns: points(width, mostPoints) };
  const size = grid.rows.length * grid.columns.length;
  const pictures = points(count, mostPictures).map((picture) => {
    const start = startOf(reading, picture);
    const values = new Float64Array(size);
    let at = 0;
    for (const y of grid.rows) {
      for (const x of grid.columns) values[at++] = numbers[start + y * reading.row + x * reading.column] ?? 0;
    }
    return values;
  });
  const { ground, plainEdge } = edgeOf(pictures, grid);
  return {
    plainEdge,
    taller: tallness(pictures, grid, ground),
    symmetry: symmetry(meanOf(pictures, size), grid),
  };
}

interface Grid {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** Places spread evenly from 0 to size − 1, both included. */
function points(size: number, most: number): readonly number[] {
  const count = Math.min(size, most);
  return Array.from({ length: count }, (_, n) => Math.round((n * (size - 1)) / Math.max(1, count - 1)));
}

/** The most common value along the edges, and how common it is. */
function edgeOf(pictures: readonly Float64Array[], { rows, columns }: Grid) {
  const counts = new Map<number, number>();
  let all = 0;
  for (const picture of pictures) {
    for (let y = 0; y < rows.length; y++) {
      const inside = y > 0 && y < rows.length - 1;
      for (let x = 0; x < columns.length; x += inside ? Math.max(1, columns.length - 1) : 1) {
        const value = picture[y * columns.length + x] as number;
        counts.set(value, (counts.get(value) ?? 0) + 1);
        all += 1;
      }
    }
  }
  let [ground, most] = [0, 0];
  for (const [value, count] of counts) if (count > most) [ground, most] = [value, count];
  return { ground, plainEdge: most / Math.max(1, all) };
}

/** Compares the spread, up and down with left and right, of what differs from the ground; the mean over the pictures. */
function tallness(pictures: readonly Float64Array[], { rows, columns }: Grid, ground: number): number {
  let [sum, some] = [0, 0];
  for (const picture of pictures) {
    let [mass, my, mx, yy, xx] = [0, 0, 0, 0, 0];
    let at = 0;
    for (const y of rows) {
      for (const x of columns) {
        const weight = Math.abs((picture[at++] as number) - ground);
        mass += weight;
        my += weight * y;
        mx += weight * x;
        yy += weight * y * y;
        xx += weight * x * x;
      }
    }
    if (!(mass > 0)) continue;
    const up = yy / mass - (my / mass) ** 2;
    const across = xx / mass - (mx / mass) ** 2;
    sum += Math.log((up + 0.1) / (across + 0.1)) / 2;
    some += 1;
  }
  return some === 0 ? 0 : sum / some;
}

function meanOf(pictures: readonly Float64Array[], size: number): Float64Array {
  const mean = new Float64Array(size);
  for (const picture of pictures) {
    for (let at = 0; at < size; at++) (mean[at] as number) += (picture[at] as number) / pictures.length;
  }
  return mean;
}

/** How much an exchange of above and below changes a picture, against an exchange of left and right. */
function symmetry(mean: Float64Array, { rows, columns }: Grid): number {
  const [height, width] = [rows.length, columns.length];
  let [across, up] = [0, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const here = mean[y * width + x] as number;
      across += (here - (mean[y * width + width - 1 - x] as number)) ** 2;
      up += (here - (mean[(height - 1 - y) * width + x] as number)) ** 2;
    }
  }
  return up + across > 0 ? (up - across) / (up + across) : 0;
}
