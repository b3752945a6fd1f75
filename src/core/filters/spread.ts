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
