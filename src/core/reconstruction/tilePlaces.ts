/** Where patches are cut from a picture: left and top edges, which make a grid. */
export interface TilePlaces {
  readonly lefts: readonly number[];
  readonly tops: readonly number[];
}

/**
 * Places of square patches that cover a picture, `stride` apart: with a stride of patchSize they lie side by side, with a
 * smaller one they overlap. Where the picture's side is no multiple the last patch moves in from the edge and overlaps.
 * @throws RangeError when the picture is smaller than a patch, or the stride is not from 1 to patchSize.
 */
export function tilePlaces(width: number, height: number, patchSize: number, stride: number): TilePlaces {
  if (width < patchSize || height < patchSize) {
    throw new RangeError(
      `A picture of ${width}×${height} pixels is smaller than a patch of ${patchSize}×${patchSize}: choose smaller patches.`,
    );
  }
  if (!(Number.isInteger(stride) && stride >= 1 && stride <= patchSize)) {
    throw new RangeError(
      `Patches of ${patchSize} pixels cover a picture at strides from 1 to ${patchSize}, not ${stride}.`,
    );
  }
  return { lefts: edges(width, patchSize, stride), tops: edges(height, patchSize, stride) };
}

function edges(length: number, patchSize: number, stride: number): number[] {
  const last = length - patchSize;
  const places: number[] = [];
  for (let place = 0; place < last; place += stride) places.push(place);
  return [...places, last];
}
