import type { Model } from '../autoencoder/model.ts';
import type { NetworkShape } from '../autoencoder/shape.ts';
import { layoutOf } from '../patches/channels.ts';
import type { GreyImage } from '../patches/image.ts';
import { applyPatchTransform, invertPatchTransform, type PatchTransform } from '../patches/patchTransform.ts';
import { applyZca, invertZca, type ZcaWhitening } from '../patches/zca.ts';
import { reconstruct } from './reconstruct.ts';
import { tilePlaces } from './tilePlaces.ts';

export interface ImageReconstructionOptions {
  /** What was done to the network's own patches; the picture's go through the same, and back. */
  readonly transform: PatchTransform;
  /** In the place of the transform, of patches in colour. */
  readonly zca?: ZcaWhitening | undefined;
  /** Pixels from one patch to the next, 1 to the patch's side. Default: the patch's side, patches side by side. */
  readonly stride?: number;
  /** Default: the course's. */
  readonly model?: Model;
}

export interface ImageReconstruction {
  readonly image: GreyImage;
  /**
   * The same picture with nothing but the patches' means, which the network never saw: what the reconstruction has to beat.
   * Undefined when no mean was removed.
   */
  readonly meansOnly: GreyImage | undefined;
  /** Number of patches the picture was cut into. */
  readonly patchCount: number;
  /** Mean of (x̂ − x)² over the picture's pixels, and of the picture of means alone (NaN without). */
  readonly meanSquaredError: number;
  readonly meansOnlyError: number;
}

/**
 * A whole picture through the network, patch by patch. Each patch goes through the steps of the training set's own with
 * their numbers, is reconstructed, and comes back by the inverse. That assumes three things: a mean that was removed is
 * carried past the network unchanged; what was truncated stays lost; and the numbers are the training set's, not the
 * picture's. Where patches overlap a pixel is the mean of its reconstructions. A picture in colour comes back in colour.
 *
 * A generator, so that a worker can do other things between portions of a few milliseconds: yields the share done.
 * @throws RangeError when the network's patches are not square, or larger than the picture.
 */
export function* reconstructImage(
  theta: Float64Array,
  shape: NetworkShape,
  image: GreyImage,
  { transform, zca, stride, model }: ImageReconstructionOptions,
): Generator<number, ImageReconstruction> {
  const { side, channels } = layoutOf(shape.visibleSize);
  const { lefts, tops } = tilePlaces(image.width, image.height, side, stride ?? side);
  const rebuilt = new Mosaic(image, side, channels);
  const means = new Mosaic(image, side, channels);
  for (const [places, share] of portions(lefts, tops, productsOf(shape, zca))) {
    const raw = cutAt(image, places, side, channels);
    const seen = zca ? applyZca(raw, zca) : applyPatchTransform(raw, transform);
    const { a3 } = reconstruct(theta, shape, seen, 0, seen.count, model);
    places.forEach(({ left, top }, n) => {
      const from = n * shape.visibleSize;
      const patch = a3.subarray(from, from + shape.visibleSize);
      const mean = meanOf(raw.values.subarray(from, from + shape.visibleSize));
      if (zca) invertZca(patch.slice(), zca, patch);
      else invertPatchTransform(patch.slice(), mean, transform, patch);
      means.add(new Float64Array(shape.visibleSize).fill(mean), left, top);
      rebuilt.add(patch, left, top);
    });
    yield 0.98 * share;
  }
  const result = rebuilt.image();
  yield 0.99;
  const meansOnly = transform.removeMean ? means.image() : undefined;
  yield 0.995;
  const error = meanSquaredError(result, image);
  yield 1;
  return {
    image: result,
    meansOnly,
    patchCount: lefts.length * tops.length,
    meanSquaredError: error,
    meansOnlyError: meansOnly ? meanSquaredError(meansOnly, image) : Number.NaN,
  };
}

/** Patches laid over each other, averaged where they overlap. */
class Mosaic {
  readonly #width: number;
  readonly #height: number;
  readonly #side: number;
  readonly #channels: number;
  readonly #sums: Float64Array;
  readonly #counts: Uint32Array;

  constructor({ width, height }: GreyImage, side: number, channels: number) {
    this.#width = width;
    this.#height = height;
    this.#side = side;
    this.#channels = channels;
    this.#sums = new Float64Array(channels * width * height);
    this.#counts = new Uint32Array(channels * width * height);
  }

  add(patch: Float64Array, left: number, top: number): void {
    const pixels = patch.length / this.#channels;
    for (let n = 0; n < patch.length; n++) {
      const plane = Math.floor(n / pixels) * this.#width * this.#height;
      const pixel = n % pixels;
      const row = top + Math.floor(pixel / this.#side);
      const at = plane + row * this.#width + left + (pixel % this.#side);
      this.#sums[at] = (this.#sums[at] as number) + (patch[n] as number);
      this.#counts[at] = (this.#counts[at] as number) + 1;
    }
  }

  image(): GreyImage {
    const pixels = new Float32Array(this.#sums.length);
    for (let n = 0; n < pixels.length; n++) {
      pixels[n] = (this.#sums[n] as number) / (this.#counts[n] as number);
    }
    return { width: this.#width, height: this.#height, pixels };
  }
}

interface Place {
  readonly left: number;
  readonly top: number;
}

/** Multiplications in a portion of the work: one to two milliseconds. */
const portionOfWork = 1e6;

/** Multiplications for a patch: those of the network, and of its whitening and back. */
function productsOf({ visibleSize, hiddenSize }: NetworkShape, zca: ZcaWhitening | undefined): number {
  return 2 * visibleSize * (hiddenSize + (zca ? visibleSize : 0));
}

/** The places row by row, in portions, and the share done after each. */
function* portions(
  lefts: readonly number[],
  tops: readonly number[],
  products: number,
): Generator<[places: Place[], share: number], void> {
  const size = Math.max(1, Math.floor(portionOfWork / products));
  const total = lefts.length * tops.length;
  for (let first = 0; first < total; first += size) {
    const count = Math.min(size, total - first);
    const places = Array.from({ length: count }, (_, n) => ({
      left: lefts[(first + n) % lefts.length] as number,
      top: tops[Math.floor((first + n) / lefts.length)] as number,
    }));
    yield [places, (first + count) / total];
  }
}

function cutAt(
  { width, height, pixels }: GreyImage,
  places: readonly Place[],
  side: number,
  channels: number,
) {
  const visibleSize = channels * side * side;
  const values = new Float32Array(places.length * visibleSize);
  places.forEach(({ left, top }, patch) => {
    for (let row = 0; row < channels * side; row++) {
      const plane = Math.floor(row / side) * width * height;
      const start = plane + (top + (row % side)) * width + left;
      values.set(pixels.subarray(start, start + side), patch * visibleSize + row * side);
    }
  });
  return { values, count: places.length, visibleSize };
}

function meanOf(values: Float32Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function meanSquaredError(a: GreyImage, b: GreyImage): number {
  let squares = 0;
  for (let n = 0; n < a.pixels.length; n++) {
    squares += ((a.pixels[n] as number) - (b.pixels[n] as number)) ** 2;
  }
  return squares / a.pixels.length;
}
