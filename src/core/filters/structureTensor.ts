/**
 * Orientation selectivity of a side × side tile: the coherence (λ₁ − λ₂)/(λ₁ + λ₂) of its structure tensor Σ ∇w∇wᵀ, from 0
 * (no direction preferred) to 1 (all change along one direction). Central differences, one-sided at the border.
 */
export function orientationSelectivity(tile: ArrayLike<number>, side: number): number {
  const { xx, xy, yy } = structureTensor(tile, side);
  const total = xx + yy;
  return total > 0 ? Math.sqrt((xx - yy) ** 2 + 4 * xy * xy) / total : 0;
}

/** Σ ∇w∇wᵀ over a tile, y downwards. */
export function structureTensor(
  tile: ArrayLike<number>,
  side: number,
): { readonly xx: number; readonly xy: number; readonly yy: number } {
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const gx = slope(tile, y * side, 1, x, side);
      const gy = slope(tile, x, side, y, side);
      xx += gx * gx;
      xy += gx * gy;
      yy += gy * gy;
    }
  }
  return { xx, xy, yy };
}

/** Change per pixel at place n of a line of `side` values that starts at `start` and steps by `stride`. */
function slope(tile: ArrayLike<number>, start: number, stride: number, n: number, side: number): number {
  const before = Math.max(0, n - 1);
  const after = Math.min(side - 1, n + 1);
  if (after === before) return 0;
  return (
    ((tile[start + after * stride] as number) - (tile[start + before * stride] as number)) / (after - before)
  );
}

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

/**
 * How far a side × side tile's energy w² reaches: its rms distance from its centre of gravity, over that of a flat tile. Near 0
 * for a point, 1 for energy spread evenly; 0 for a tile without energy.
 */
export function spread(tile: ArrayLike<number>, side: number): number {
  let energy = 0;
  let sumX = 0;
  let sumY = 0;
  let sumSquares = 0;
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const e = (tile[y * side + x] as number) ** 2;
      energy += e;
      sumX += e * x;
      sumY += e * y;
      sumSquares += e * (x * x + y * y);
    }
  }
  if (energy === 0 || side < 2) return 0;
  const variance = sumSquares / energy - (sumX / energy) ** 2 - (sumY / energy) ** 2;
  return Math.sqrt(Math.max(0, variance) / ((side * side - 1) / 6));
}
