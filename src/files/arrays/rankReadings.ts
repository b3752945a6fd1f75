import type { Numbers } from '../numbers.ts';
import { channelLikeness } from './channelLikeness.ts';
import { plausibility } from './plausibility.ts';
import { postureOf } from './posture.ts';
import type { Reading } from './reading.ts';
import { type Smoothness, smoothnessOf } from './smoothness.ts';

export interface RankedReading {
  readonly reading: Reading;
  /** How likely this reading is meant, of all; together they are 1. */
  readonly probability: number;
}

interface Scored {
  readonly reading: Reading;
  /** A logarithm of odds. */
  readonly score: number;
}

interface Judged extends Scored {
  readonly smoothness: Smoothness;
}

/** At first one pixel of so many is looked at, for most readings are far from the best. */
const firstThinning = 15;
/** Readings whose first score is so much lower than the best are not looked at closely: five times what chance changes it by. */
const doubt = 10;
/** Weight of the logarithm of the unexplained variance, and the number of pixels at which it has half its weight. */
const smoothnessWeight = { full: 20, halfAt: 300 } as const;
/** Readings whose score is so much lower than the best are not looked at for their posture. */
const contenders = 6;
/** What the posture can say at most for a reading and against its transpose. */
const mostFromPosture = 5;

/**
 * The readings of one array by what pictures are like, the most likely first. Three things speak for a reading: that such
 * arrays are common (`plausibility`), that neighbouring pixels resemble each other, and that what is shown stands upright.
 * They add up as logarithms of odds; docs/files.md says how often the first is right.
 */
export function rankReadings(readings: readonly Reading[], numbers: Numbers): readonly RankedReading[] {
  const first = judge(readings, numbers, firstThinning);
  const best = Math.max(...first.map(({ score }) => score));
  const telling = first.filter((one) => one.score > best - doubt || repetitionIn(one) > 0);
  const judged = isOneLook(telling) ? first : closely(first, telling, numbers);
  const repetitions = repetitionsAlong(judged);
  const scored = judged.map(({ reading, score }) => {
    const { row, column } = reading;
    const repeated = Math.max(repetitions.get(row) ?? 0, repetitions.get(column) ?? 0);
    return {
      reading,
      score: reading.layout.each === 'plane' ? score - 2 * weightOf(numbers.length) * repeated : score,
    };
  });
  return toProbabilities(withPosture(scored, numbers));
}

const isOneLook = ([first, ...others]: readonly Judged[]): boolean =>
  first !== undefined && others.every(({ reading }) => lookOf(reading) === lookOf(first.reading));

/** The same judgements, those of some readings from more pixels. */
function closely(all: readonly Judged[], some: readonly Judged[], numbers: Numbers): readonly Judged[] {
  const readings = some.map(({ reading }) => reading);
  const again = new Map(judge(readings, numbers).map((one) => [one.reading, one]));
  return all.map((one) => again.get(one.reading) ?? one);
}

function judge(readings: readonly Reading[], numbers: Numbers, thinning = 1): readonly Judged[] {
  const known = new Map<string, Smoothness>();
  return readings.map((reading) => {
    const look = lookOf(reading);
    const smoothness = known.get(look) ?? smoothnessOf(reading, numbers, thinning);
    known.set(look, smoothness);
    const score = plausibility(reading) + smoothnessScore(smoothness) + colourScore(reading, numbers);
    return { reading, smoothness, score };
  });
}

/** The same for a reading and its transpose. */
function lookOf({ layout, counts, row, column, channel }: Reading): string {
  const steps = [row, column].toSorted((one, other) => one - other);
  const sides = [layout.width, layout.height].toSorted((one, other) => one - other);
  return [...steps, ...sides, channel ?? '', ...counts.map(({ step }) => step)].join();
}

const weightOf = (samples: number): number =>
  (smoothnessWeight.full * samples) / (samples + smoothnessWeight.halfAt);

/** Pictures are smooth both ways: what counts is the less smooth one. */
function smoothnessScore({ nearer, farther, samples }: Smoothness): number {
  return -weightOf(samples) * Math.log(1 - Math.max(0, Math.min(nearer, farther)) ** 2 + 1e-4);
}

/** Red, green and blue of a picture resemble each other; three grey pictures do not. */
function colourScore(reading: Reading, numbers: Numbers): number {
  return reading.layout.colour === 'index' ? 10 * (channelLikeness(reading, numbers) - 0.6) : 0;
}

/**
 * What a pixel's upper neighbour tells beyond the one beside it, when a line is broken into rows. Along one large picture that is next to
 * nothing.
 */
function repetitionIn({ reading, smoothness: { nearer, unexplained } }: Judged): number {
  const unremarkable = 0.15;
  if (reading.layout.each === 'plane') return 0;
  return Math.log(Math.max(1e-4, 1 - nearer ** 2)) - Math.log(unexplained) - unremarkable;
}

/** The largest repetition by the step of a line that may hold whole pictures. */
function repetitionsAlong(judged: readonly Judged[]): ReadonlyMap<number, number> {
  const repetitions = new Map<number, number>();
  for (const one of judged) {
    const step = Math.min(one.reading.row, one.reading.column);
    repetitions.set(step, Math.max(repetitions.get(step) ?? 0, repetitionIn(one)));
  }
  return repetitions;
}

/** Of a reading and its transpose, the one in which the pictures stand less well loses. */
function withPosture(scored: readonly Scored[], numbers: Numbers): readonly Scored[] {
  const best = Math.max(...scored.map(({ score }) => score));
  const known = new Map<string, number>();
  return scored.map(({ reading, score }) => {
    if (score < best - contenders || reading.layout.count === 1) return { reading, score };
    const look = lookOf(reading);
    const sign = reading.row < reading.column ? -1 : 1;
    const upright = known.get(look) ?? sign * uprightness(reading, numbers);
    known.set(look, upright);
    return { reading, score: score + Math.min(0, sign * upright) };
  });
}

/** Positive where pictures stand as people, letters and digits do: taller than wide, and alike on the left and on the right. */
function uprightness(reading: Reading, numbers: Numbers): number {
  const { plainEdge, taller, symmetry } = postureOf(reading, numbers);
  const plain = Math.min(1, Math.max(0, (plainEdge - 0.3) / 0.3));
  const even = Math.sign(symmetry) * Math.max(0, Math.abs(symmetry) - 0.6);
  const sum = 16 * plain * taller + 15 * even;
  return Math.max(-mostFromPosture, Math.min(mostFromPosture, sum)) / (1 + 3 / reading.layout.count);
}

function toProbabilities(scored: readonly Scored[]): readonly RankedReading[] {
  const ordered = scored.toSorted((one, other) => other.score - one.score);
  const best = ordered[0]?.score ?? 0;
  const weights = ordered.map(({ score }) => Math.exp(score - best));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return ordered.map(({ reading }, at) => ({ reading, probability: (weights[at] as number) / sum }));
}
