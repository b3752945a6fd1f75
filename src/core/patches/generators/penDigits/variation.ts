import type { Random } from '../../../random.ts';

/** How one digit is written differently from its skeleton. Lengths in the skeleton's box, angles in radians. */
export interface Variation {
  /** Width of the box over its height. */
  readonly aspect: number;
  /** How far the top leans to the right of the bottom. */
  readonly slant: number;
  readonly rotation: number;
  /** Slow waves that shift x and y: two a coordinate. */
  readonly warp: readonly [x: readonly [Wave, Wave], y: readonly [Wave, Wave]];
  /** Half the pen's width in pixels. */
  readonly penRadius: number;
  /** The pen is wider by this share at the end of a stroke than in its middle, and thinner at its beginning. */
  readonly pressure: number;
}

/** amplitude · sin(across·x + down·y + phase), with angles per box. */
export interface Wave {
  readonly amplitude: number;
  readonly across: number;
  readonly down: number;
  readonly phase: number;
}

const knotJitter = 0.035;

/** Gaussians all, clipped at two standard deviations; the sizes were chosen so that the set spreads as MNIST does. */
export function drawVariation(random: Random): Variation {
  const slant = 0.14 + 0.28 * clippedNormal(random);
  const rotation = 0.14 * clippedNormal(random);
  const aspect = 0.85 * Math.exp(0.2 * clippedNormal(random));
  const penRadius = Math.min(2, Math.max(0.7, 1.15 * Math.exp(0.26 * clippedNormal(random))));
  const pressure = 0.1 * (2 * random.next() - 1);
  return { aspect, slant, rotation, warp: [twoWaves(random), twoWaves(random)], penRadius, pressure };
}

/** A knot's own shift along one axis. */
export function drawJitter(random: Random): number {
  return knotJitter * clippedNormal(random);
}

function clippedNormal(random: Random): number {
  return Math.min(2, Math.max(-2, random.normal()));
}

function twoWaves(random: Random): [Wave, Wave] {
  return [drawWave(random), drawWave(random)];
}

/** Under half a cycle in the box. */
function drawWave(random: Random): Wave {
  const amplitude = 0.14 * clippedNormal(random);
  const across = Math.PI * (2 * random.next() - 1);
  const down = Math.PI * (2 * random.next() - 1);
  return { amplitude, across, down, phase: 2 * Math.PI * random.next() };
}
