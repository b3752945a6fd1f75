import type { Random } from '../../../random.ts';

/** The region of a leaf: u along its first axis, v along its second, both from its centre, in pixels. */
export type Region =
  | { readonly kind: 'ellipse'; readonly halfU: number; readonly halfV: number }
  /** Convex: inside where normalX·dx + normalY·dy ≤ distance for every side; dx, dy along the picture's axes. */
  | { readonly kind: 'polygon'; readonly sides: readonly Side[] };

export interface Side {
  readonly normalX: number;
  readonly normalY: number;
  readonly distance: number;
}

/** Square-wave stripes: the grey is `contrast` above or below the leaf's, alternating every half `period` pixels. */
export interface Stripes {
  readonly contrast: number;
  readonly period: number;
  /** Unit vector across the stripes, in the picture's axes. */
  readonly acrossX: number;
  readonly acrossY: number;
}

/** One flat occluding shape of a dead-leaves scene. Lengths in pixels. */
export interface Leaf {
  readonly centreX: number;
  readonly centreY: number;
  readonly cos: number;
  readonly sin: number;
  /** No point of the leaf is farther from its centre. */
  readonly reach: number;
  readonly region: Region;
  readonly grey: number;
  readonly stripes: Stripes | undefined;
}

const smallestRadius = 3;
const largestRadius = 200;
const largestElongation = 10;
/** A rectangle with half-axes scaled by √π/2 has the area of the ellipse with the same half-axes. */
const rectangleScale = 0.886;
const stripedShare = 0.3;

/** The place and size of a leaf; its look is drawn later. */
export interface LeafPlace {
  readonly centreX: number;
  readonly centreY: number;
  readonly radius: number;
  readonly shape: number;
  readonly stretch: number;
  /** No point of the leaf is farther from its centre. */
  readonly reach: number;
}

/**
 * Draws the place of a leaf for a square picture of `size` pixels: radius ∝ r⁻³, centre uniform up to `largestRadius`
 * outside, four shapes equally likely. A leaf that nobody would see may be left at that, which disturbs no other leaf, as
 * every number of the stream is independent of those before it.
 */
export function drawPlace(random: Random, size: number): LeafPlace {
  const radius = powerLawRadius(random.next());
  const centreX = between(random, -largestRadius, size + largestRadius);
  const centreY = between(random, -largestRadius, size + largestRadius);
  const shape = random.integer(4);
  const stretch = shape === 1 || shape === 2 ? Math.sqrt(logUniform(random, 1, largestElongation)) : 1;
  const reach = radius * stretch * (shape === 2 ? rectangleScale * Math.SQRT2 : 1);
  return { centreX, centreY, radius, shape, stretch, reach };
}

/** Draws the leaf at a place. */
export function drawLeaf(random: Random, place: LeafPlace, withStripes: boolean): Leaf {
  const { centreX, centreY, radius, shape, stretch, reach } = place;
  const angle = between(random, 0, 2 * Math.PI);
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const grey = random.next();
  const region = drawRegion(random, shape, radius, stretch, angle);
  const stripes = withStripes && random.next() < stripedShare ? drawStripes(random, cos, sin) : undefined;
  return { centreX, centreY, cos, sin, reach, region, grey, stripes };
}

/** Inverts the distribution function of a density ∝ r⁻³: r⁻² is uniform. */
function powerLawRadius(uniform: number): number {
  const most = smallestRadius ** -2;
  const least = largestRadius ** -2;
  return 1 / Math.sqrt(least + uniform * (most - least));
}

function drawRegion(random: Random, shape: number, radius: number, stretch: number, angle: number): Region {
  const halfU = radius * stretch;
  const halfV = radius / stretch;
  switch (shape) {
    case 2:
      return rectangle(halfU * rectangleScale, halfV * rectangleScale, angle);
    case 3:
      return jitteredPolygon(random, radius, angle);
    default:
      return { kind: 'ellipse', halfU, halfV };
  }
}

function rectangle(halfU: number, halfV: number, angle: number): Region {
  const normalX = Math.cos(angle);
  const normalY = Math.sin(angle);
  const sides = [
    { normalX, normalY, distance: halfU },
    { normalX: -normalX, normalY: -normalY, distance: halfU },
    { normalX: -normalY, normalY: normalX, distance: halfV },
    { normalX: normalY, normalY: -normalX, distance: halfV },
  ];
  return { kind: 'polygon', sides };
}

/** 3–6 corners in order on a circle, each up to 0.35 of a step from its regular place: always convex. */
function jitteredPolygon(random: Random, radius: number, angle: number): Region {
  const corners = 3 + random.integer(4);
  const step = (2 * Math.PI) / corners;
  const drawCorner = (corner: number): number => angle + (corner + between(random, -0.35, 0.35)) * step;
  const firstCorner = drawCorner(0);
  const sides: Side[] = [];
  for (let corner = 1, from = firstCorner; corner <= corners; corner++) {
    const to = corner < corners ? drawCorner(corner) : firstCorner + 2 * Math.PI;
    const middle = (from + to) / 2;
    sides.push({
      normalX: Math.cos(middle),
      normalY: Math.sin(middle),
      distance: radius * Math.cos((to - from) / 2),
    });
    from = to;
  }
  return { kind: 'polygon', sides };
}

function drawStripes(random: Random, cos: number, sin: number): Stripes {
  const contrast = 0.15 * (0.5 + random.next());
  const period = logUniform(random, 4, 16);
  const alongFirstAxis = random.next() < 0.5;
  return {
    contrast,
    period,
    acrossX: alongFirstAxis ? cos : -sin,
    acrossY: alongFirstAxis ? sin : cos,
  };
}

function between(random: Random, low: number, high: number): number {
  return low + (high - low) * random.next();
}

function logUniform(random: Random, low: number, high: number): number {
  return low * Math.exp(random.next() * Math.log(high / low));
}
