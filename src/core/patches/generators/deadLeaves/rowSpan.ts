import type { Leaf, Side } from './leaf.ts';

/** The pixels first ≤ x ≤ last of one row; empty when last < first. */
export interface RowSpan {
  first: number;
  last: number;
}

/**
 * Sets `span` to the pixels of row `y` whose centres lie in the leaf; exact, as every leaf is convex. `| 0` makes its
 * ends small integers, never −0, because −0 makes the browser discard its compiled code.
 */
export function setRowSpan(span: RowSpan, leaf: Leaf, y: number): void {
  const dy = y - leaf.centreY;
  if (leaf.region.kind === 'ellipse') {
    setEllipseSpan(span, leaf, leaf.region.halfU, leaf.region.halfV, dy);
  } else {
    setPolygonSpan(span, leaf.centreX, leaf.region.sides, dy);
  }
}

/** Solves (u/halfU)² + (v/halfV)² = 1 for dx with u = cos·dx + sin·dy and v = −sin·dx + cos·dy. */
function setEllipseSpan(span: RowSpan, leaf: Leaf, halfU: number, halfV: number, dy: number): void {
  const { cos, sin, centreX } = leaf;
  const weightU = 1 / (halfU * halfU);
  const weightV = 1 / (halfV * halfV);
  const a = cos * cos * weightU + sin * sin * weightV;
  const b = cos * sin * (weightU - weightV) * dy;
  const c = (sin * sin * weightU + cos * cos * weightV) * dy * dy - 1;
  const discriminant = b * b - a * c;
  if (discriminant < 0) {
    setEmpty(span);
    return;
  }
  const root = Math.sqrt(discriminant);
  span.first = Math.ceil(centreX + (-b - root) / a) | 0;
  span.last = Math.floor(centreX + (-b + root) / a) | 0;
}

function setPolygonSpan(span: RowSpan, centreX: number, sides: readonly Side[], dy: number): void {
  let low = Number.NEGATIVE_INFINITY;
  let high = Number.POSITIVE_INFINITY;
  for (const { normalX, normalY, distance } of sides) {
    const room = distance - normalY * dy;
    if (normalX > 0) high = Math.min(high, room / normalX);
    else if (normalX < 0) low = Math.max(low, room / normalX);
    else if (room < 0) high = Number.NEGATIVE_INFINITY;
  }
  if (high < low) {
    setEmpty(span);
    return;
  }
  span.first = Math.ceil(centreX + low) | 0;
  span.last = Math.floor(centreX + high) | 0;
}

function setEmpty(span: RowSpan): void {
  span.first = 0;
  span.last = -1;
}
