/** Square frames of `side` pixels with their upper left pixels at left, top, left, top …, as one SVG path. */
export function cornersPath(corners: Uint32Array, count: number, side: number): string {
  let path = '';
  for (let n = 0; n < count; n++)
    path += `M${corners[2 * n]} ${corners[2 * n + 1]}h${side}v${side}h${-side}z`;
  return path;
}
