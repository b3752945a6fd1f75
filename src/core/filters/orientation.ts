import { structureTensor } from './structureTensor.ts';

/**
 * Direction of a tile's stripes in degrees, [0, 180): 0 for horizontal stripes, 90 for vertical ones, 45 for stripes that rise
 * to the right as seen on the page. They lie across the structure tensor's main direction of change. 0 for a flat tile.
 */
export function stripeDegrees(tile: ArrayLike<number>, side: number): number {
  const { xx, xy, yy } = structureTensor(tile, side);
  return stripeDegreesOfChange(0.5 * Math.atan2(2 * xy, xx - yy));
}

/** The same from the direction of change, in radians from the x axis with y downwards. */
export function stripeDegreesOfChange(radians: number): number {
  const degrees = 90 - (radians * 180) / Math.PI; // the page's y points up
  return ((degrees % 180) + 180) % 180;
}
