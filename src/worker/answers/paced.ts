import type { NetworkShape } from '../../core/autoencoder/shape.ts';

/** Milliseconds of work after which an answer pauses; the time of one piece of work is added to it. */
const slice = 4;

/** Await it between pieces of work of at most about 4 ms: it pauses whenever 4 ms have passed since the last pause. */
export function paced(
  giveWay: () => Promise<void>,
  now: () => number = () => performance.now(),
): () => Promise<void> {
  let since = now();
  return async () => {
    if (now() - since < slice) return;
    await giveWay();
    since = now();
  };
}

/** Multiplications in a block: about two milliseconds of the float64 reference. */
const workOfBlock = 2e6;

/** Some consecutive patches. */
interface PatchBlock {
  readonly first: number;
  readonly count: number;
}

/** `count` patches in blocks, each a small piece of work for a network of this shape. */
export function* patchBlocks(
  count: number,
  { visibleSize, hiddenSize }: NetworkShape,
): Generator<PatchBlock, void> {
  const size = Math.max(1, Math.floor(workOfBlock / (2 * visibleSize * hiddenSize)));
  for (let first = 0; first < count; first += size) yield { first, count: Math.min(size, count - first) };
}

/** Pixels coloured in one go: about a millisecond. */
const bandPixels = 65_536;

/**
 * A picture's colours, RGBA bytes, computed band by band, so that training can continue between them.
 * @param colour the colours of the pixels from one place up to another
 * @param pause to be awaited between bands
 */
export async function colourInBands(
  pixels: number,
  colour: (from: number, to: number) => Uint8ClampedArray,
  pause: () => Promise<void>,
): Promise<Uint8ClampedArray> {
  const colours = new Uint8ClampedArray(4 * pixels);
  for (let from = 0; from < pixels; from += bandPixels) {
    colours.set(colour(from, Math.min(from + bandPixels, pixels)), 4 * from);
    await pause();
  }
  return colours;
}
