import type { Random } from '../../../random.ts';
import type { Hand, Stroke } from './hands.ts';
import { drawJitter, type Variation, type Wave } from './variation.ts';

/** Straight pieces between two knots. */
const piecesPerSpan = 5;

/** A written digit: the strokes one after the other as points x, y, x, y, …; `ends` are the points before which one ends. */
export interface Writing {
  readonly points: Float64Array;
  readonly ends: readonly number[];
}

/** Writes a skeleton with a variation of its knots and its form. The place and size are still to be fitted. */
export function write(hand: Hand, variation: Variation, random: Random): Writing {
  const count = hand.reduce((sum, stroke) => sum + (stroke.length - 1) * piecesPerSpan + 1, 0);
  const points = new Float64Array(2 * count);
  const ends: number[] = [];
  let at = 0;
  for (const stroke of hand) {
    at = writeStroke(points, at, varied(stroke, variation, random));
    ends.push(at);
  }
  return { points, ends };
}

/** The stroke's knots as x, y, x, y, …; a knot that stands twice is shifted once, so that it stays a corner. */
function varied(stroke: Stroke, variation: Variation, random: Random): Float64Array {
  const { aspect, slant, rotation, warp } = variation;
  const cos = Math.cos(rotation);
  const sin = Math.sin(rotation);
  const knots = new Float64Array(2 * stroke.length);
  stroke.forEach((knot, n) => {
    const before = stroke[n - 1];
    if (before && before[0] === knot[0] && before[1] === knot[1]) {
      knots.copyWithin(2 * n, 2 * n - 2, 2 * n);
      return;
    }
    const x = knot[0] - 0.5 + drawJitter(random);
    const y = knot[1] - 0.5 + drawJitter(random);
    const wavedX = aspect * (x + shift(warp[0], x, y)) - slant * y;
    const wavedY = y + shift(warp[1], x, y);
    knots[2 * n] = cos * wavedX - sin * wavedY;
    knots[2 * n + 1] = sin * wavedX + cos * wavedY;
  });
  return knots;
}

function shift([one, other]: readonly [Wave, Wave], x: number, y: number): number {
  return heightOf(one, x, y) + heightOf(other, x, y);
}

function heightOf({ amplitude, across, down, phase }: Wave, x: number, y: number): number {
  return amplitude * Math.sin(across * x + down * y + phase);
}

/** A Catmull–Rom curve through the knots, in straight pieces. @returns where the next point goes */
function writeStroke(points: Float64Array, start: number, knots: Float64Array): number {
  const last = knots.length / 2 - 1;
  let at = start;
  for (let knot = 0; knot < last; knot++) {
    const before = Math.max(0, knot - 1);
    const after = Math.min(last, knot + 2);
    for (let piece = 0; piece < piecesPerSpan; piece++) {
      const t = piece / piecesPerSpan;
      for (let axis = 0; axis < 2; axis++) {
        points[2 * at + axis] = catmullRom(
          knots[2 * before + axis] as number,
          knots[2 * knot + axis] as number,
          knots[2 * knot + 2 + axis] as number,
          knots[2 * after + axis] as number,
          t,
        );
      }
      at += 1;
    }
  }
  points[2 * at] = knots[2 * last] as number;
  points[2 * at + 1] = knots[2 * last + 1] as number;
  return at + 1;
}

function catmullRom(before: number, from: number, to: number, after: number, t: number): number {
  const slope = to - before;
  const square = 2 * before - 5 * from + 4 * to - after;
  const cube = 3 * (from - to) + after - before;
  return from + 0.5 * t * (slope + t * (square + t * cube));
}
