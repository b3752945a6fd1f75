import type { PlanePoint } from '../../core/hiddenUnit/inputPlane.ts';

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

/** An arc from the horizontal to the angle, as an SVG path. */
export function arcPath(angle: number, radius: number, centre: number): string {
  const x = centre + radius * Math.cos(angle);
  const y = centre - radius * Math.sin(angle);
  const sweep = angle > 0 ? 0 : 1;
  return `M${centre + radius} ${centre}A${radius} ${radius} 0 0 ${sweep} ${x.toFixed(2)} ${y.toFixed(2)}`;
}
