/** How the values of a patch lie: its pixels row by row, and, in colour, all red values before all green and all blue ones. */
export interface PatchLayout {
  /** Pixels along one side. */
  readonly side: number;
  /** Values of a pixel: 1, or 3 in colour. */
  readonly channels: 1 | 3;
}

/**
 * The layout of patches of that many values. 3·n² is never a square, so that their number alone says whether they are in colour.
 * @throws RangeError when that many values form no square patch, neither grey nor in colour
 */
export function layoutOf(visibleSize: number): PatchLayout {
  const layout = findLayout(visibleSize);
  if (layout) return layout;
  throw new RangeError(`${visibleSize} visible units do not form a square patch.`);
}

/** Whether patches of that many values are in colour. */
export function isColoured(visibleSize: number): boolean {
  return findLayout(visibleSize)?.channels === 3;
}

function findLayout(visibleSize: number): PatchLayout | undefined {
  for (const channels of [1, 3] as const) {
    const side = Math.round(Math.sqrt(visibleSize / channels));
    if (side >= 1 && channels * side * side === visibleSize) return { side, channels };
  }
  return undefined;
}

/** Values of a patch of that side. */
export function valuesOf({ side, channels }: PatchLayout): number {
  return channels * side * side;
}

/**
 * The three channels of colour patches beside each other, pixel by pixel, as pictures store them.
 * @param planes count × 3·side²: red, green and blue of each patch one after the other
 */
export function besideEachOther<Values extends Float32Array | Float64Array | Uint8ClampedArray>(
  planes: Values,
  side: number,
): Values {
  const pixels = side * side;
  const beside = planes.slice() as Values;
  for (let start = 0; start < planes.length; start += 3 * pixels) {
    for (let pixel = 0; pixel < pixels; pixel++) {
      for (let channel = 0; channel < 3; channel++) {
        beside[start + 3 * pixel + channel] = planes[start + channel * pixels + pixel] as number;
      }
    }
  }
  return beside;
}
