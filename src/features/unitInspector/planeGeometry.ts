import type { Alignment } from '../../core/hiddenUnit/alignment.ts';
import type { PlanePoint } from '../../core/hiddenUnit/inputPlane.ts';
import { createRandom } from '../../core/random.ts';

/** Where an arrow of the plane ends in the picture: y points up in the plane and down in the picture. */
export function tipOf({ radius, angle }: PlanePoint, scale: number, centre: number) {
  return { x: centre + scale * radius * Math.cos(angle), y: centre - scale * radius * Math.sin(angle) };
}

/** The place of the plane under a point of the picture, at most `reach` from the origin. */
export function placeAt(x: number, y: number, scale: number, centre: number, reach: number): PlanePoint {
  const across = (x - centre) / scale;
  const up = (centre - y) / scale;
  return { radius: Math.min(reach, Math.hypot(across, up)), angle: Math.atan2(up, across) };
}

/** How far an arrow may reach from where it begins: to either side, back and ahead along w. */
interface Room {
  readonly side: number;
  readonly back: number;
  readonly ahead: number;
}

/** The scale at which an arrow of that length, in the direction of an input, just fits. */
export function arrowScale({ angle, product }: Alignment, length: number, room: Room): number {
  const across = length * Math.abs(Math.sin(angle || 0));
  const along = length * Math.abs(Math.cos(angle || 0));
  const most = room.ahead + room.back;
  return Math.min(
    across > 0 ? room.side / across : most,
    along > 0 ? (product < 0 ? room.back : room.ahead) / along : most,
  );
}

/** An arc from the horizontal to the angle, as an SVG path. */
export function arcPath(angle: number, radius: number, centre: number): string {
  const x = centre + radius * Math.cos(angle);
  const y = centre - radius * Math.sin(angle);
  const sweep = angle > 0 ? 0 : 1;
  return `M${centre + radius} ${centre}A${radius} ${radius} 0 0 ${sweep} ${x.toFixed(2)} ${y.toFixed(2)}`;
}

export const degrees = (radians: number): number => Math.round((radians * 180) / Math.PI);
export const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** A cosine of which only rounding is left is that of a right angle. */
export const settled = (cosine: number): number => (Math.abs(cosine) < 1e-12 ? 0 : cosine);

/** Two vectors of the plane: the angle's cosine, the signed length of x along w, and their product. */
export function dotProductOf(w: PlanePoint, x: PlanePoint) {
  const cosine = settled(Math.cos(x.angle - w.angle));
  const projection = x.radius * cosine;
  return { cosine, projection, product: w.radius * projection };
}

/** A direction without any preference, as a vector of `length` normal numbers; the same for the same seed. */
export function randomDirection(length: number, seed: number): Float64Array {
  const random = createRandom(seed);
  return Float64Array.from({ length }, () => random.normal());
}
