import type { NetworkShape } from '../../core/autoencoder/shape.ts';
import type { PatchSet } from '../../core/patches/image.ts';

/** Neighbouring pixels of every patch, with the weights to and from their units. */
export interface PixelRange {
  readonly from: number;
  readonly to: number;
}

/** The pixels in two ranges of about the same length, the first whole panels where there are enough (panels.ts). */
export function halvesOf(visibleSize: number): readonly [PixelRange, PixelRange] {
  const panel = 8;
  const cut = Math.max(1, Math.round(visibleSize / 2 / panel) * panel);
  return [
    { from: 0, to: cut },
    { from: cut, to: visibleSize },
  ];
}

/** The network with the units of these pixels alone as its visible ones. */
export const partOfShape = ({ hiddenSize }: NetworkShape, { from, to }: PixelRange): NetworkShape => ({
  visibleSize: to - from,
  hiddenSize,
});

export function partOfPatches({ values, count, visibleSize }: PatchSet, { from, to }: PixelRange): PatchSet {
  const width = to - from;
  const own = new Float32Array(count * width);
  for (let r = 0; r < count; r++) {
    own.set(values.subarray(r * visibleSize + from, r * visibleSize + to), r * width);
  }
  return { values: own, count, visibleSize: width };
}

/** Of a vector in theta's layout [W1(:); W2(:); b1; b2], what belongs to that network, all of b1 among it, into `part`. */
export function takePart(
  vector: Float64Array,
  shape: NetworkShape,
  range: PixelRange,
  part: Float64Array,
): void {
  forEachRun(shape, range, (whole, at, length) => part.set(vector.subarray(whole, whole + length), at));
}

/** The reverse: puts such a part back into its places. */
export function putPart(
  part: Float64Array,
  shape: NetworkShape,
  range: PixelRange,
  vector: Float64Array,
): void {
  forEachRun(shape, range, (whole, at, length) => vector.set(part.subarray(at, at + length), whole));
}

/** Copies from one vector to another what belongs to that network. */
export function copyPart(from: Float64Array, shape: NetworkShape, range: PixelRange, to: Float64Array): void {
  forEachRun(shape, range, (whole, _, length) => to.set(from.subarray(whole, whole + length), whole));
}

/** Numbers that are neighbours both in a vector of the whole network and in that of the part. */
function forEachRun(
  { visibleSize, hiddenSize }: NetworkShape,
  { from, to }: PixelRange,
  visit: (whole: number, part: number, length: number) => void,
): void {
  const width = to - from;
  // W1(:) is W1ᵀ row by row, a row for each pixel; W2(:) is W2ᵀ row by row, a row for each hidden unit
  visit(from * hiddenSize, 0, width * hiddenSize);
  for (let j = 0; j < hiddenSize; j++) {
    visit(visibleSize * (hiddenSize + j) + from, width * (hiddenSize + j), width);
  }
  visit(2 * visibleSize * hiddenSize, 2 * width * hiddenSize, hiddenSize);
  visit(2 * visibleSize * hiddenSize + hiddenSize + from, 2 * width * hiddenSize + hiddenSize, width);
}
