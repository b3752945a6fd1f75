/** A plane of inputs through the origin, spanned by two directions of length 1 at right angles. */
export interface InputPlane {
  /** The direction of the unit's max-activation input x_j. */
  readonly along: Float64Array;
  /** The rest of the second direction once its share along x_j is taken out. */
  readonly across: Float64Array;
}

/** A place in the plane: distance from the origin, and the angle from `along` towards `across` in radians, (−π, π]. */
export interface PlanePoint {
  readonly radius: number;
  readonly angle: number;
}

/**
 * The plane of x_j and another direction, such as a real patch. If the other is parallel to x_j, or zero, it is
 * replaced by the axis of the pixel on which x_j depends least. Undefined for a unit without weights (or with one
 * that is no number) and for a single pixel: neither has a plane.
 * @param weights W1_j; only its direction counts
 * @throws RangeError when the vectors differ in length.
 */
export function planeOf(weights: ArrayLike<number>, other: ArrayLike<number>): InputPlane | undefined {
  if (weights.length !== other.length) {
    throw new RangeError(`Directions of ${weights.length} and ${other.length} values span no plane.`);
  }
  const along = unitVector(weights);
  if (!along || along.length < 2) return undefined;
  const across = orthogonalTo(along, other) ?? orthogonalTo(along, weakestAxis(along));
  return across && { along, across };
}

/** The input at a place of the plane: radius·(cos θ·along + sin θ·across). With radius ≤ 1 it lies in the unit ball. */
export function inputAt({ along, across }: InputPlane, { radius, angle }: PlanePoint): Float64Array {
  const cos = radius * Math.cos(angle);
  const sin = radius * Math.sin(angle);
  return along.map((value, n) => cos * value + sin * (across[n] as number));
}

/** Below this share of its length, what is left of a direction after projection is rounding. */
const leastRest = 1e-9;

function unitVector(values: ArrayLike<number>): Float64Array | undefined {
  const vector = Float64Array.from(values);
  const norm = Math.hypot(...vector);
  return norm > 0 && Number.isFinite(norm) ? vector.map((value) => value / norm) : undefined;
}

/** The part of `other` at right angles to `along`, length 1. Projected out twice, or rounding would leave a slant. */
function orthogonalTo(along: Float64Array, other: ArrayLike<number>): Float64Array | undefined {
  const direction = unitVector(other);
  if (!direction) return undefined;
  const rest = withoutShare(along, direction);
  if (Math.hypot(...rest) < leastRest) return undefined;
  const across = unitVector(rest);
  return across && unitVector(withoutShare(along, across));
}

function withoutShare(along: Float64Array, vector: Float64Array): Float64Array {
  const share = vector.reduce((sum, value, n) => sum + value * (along[n] as number), 0);
  return vector.map((value, n) => value - share * (along[n] as number));
}

function weakestAxis(along: Float64Array): Float64Array {
  let weakest = 0;
  along.forEach((value, n) => {
    if (Math.abs(value) < Math.abs(along[weakest] as number)) weakest = n;
  });
  return along.map((_, n) => (n === weakest ? 1 : 0));
}
