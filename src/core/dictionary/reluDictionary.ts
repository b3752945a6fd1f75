import { createRandom } from '../random.ts';
import { normalise } from './world.ts';

/**
 * A dictionary of latents: f = ReLU(We (x − bd) + be), x̂ = Wd f + bd (Bricken et al. 2023; Gao et al. 2024). Matrices hold a
 * latent a row.
 */
export interface ReluDictionary {
  /** h: the number of latents. */
  readonly latents: number;
  /** d */
  readonly dimensions: number;
  /** We, latents × dimensions. */
  readonly encoder: Float64Array;
  /** be, latents. */
  readonly encoderBias: Float64Array;
  /** Wd, latents × dimensions: each row has length 1. */
  readonly decoder: Float64Array;
  /** bd, dimensions. */
  readonly decoderBias: Float64Array;
}

/** What keeps the latents few: a penalty on their sum, or that only the largest of an example count. */
export type Sparsity =
  | { readonly kind: 'l1'; readonly weight: number }
  | { readonly kind: 'topK'; readonly active: number };

const weightStream = 3;

/** Random unit directions; the encoder begins as the decoder's transpose, the biases at 0. */
export function initialiseDictionary(latents: number, dimensions: number, seed: number): ReluDictionary {
  const random = createRandom(seed, weightStream);
  const decoder = Float64Array.from({ length: latents * dimensions }, () => random.normal());
  for (let j = 0; j < latents; j++) normalise(decoder.subarray(j * dimensions, (j + 1) * dimensions));
  return {
    latents,
    dimensions,
    encoder: decoder.slice(),
    encoderBias: new Float64Array(latents),
    decoder,
    decoderBias: new Float64Array(dimensions),
  };
}

/** How many latents may fire for an example. */
export const mostActive = (sparsity: Sparsity, latents: number): number =>
  sparsity.kind === 'topK' ? Math.min(sparsity.active, latents) : latents;

/**
 * The latents before the ReLU.
 * @param centred x − bd, dimensions
 * @param into latents numbers
 */
export function preActivations(
  { latents, dimensions, encoder, encoderBias }: ReluDictionary,
  centred: Float64Array,
  into: Float64Array,
): void {
  for (let j = 0, row = 0; j < latents; j++, row += dimensions)
    into[j] = rowProduct(encoder, row, centred, encoderBias[j]!);
}

/**
 * `from` + the product of a row of a matrix with a vector. Four sums run side by side, because each addition waits for the one before
 * it; the kernel in WebAssembly forms the same four.
 */
export function rowProduct(matrix: Float64Array, row: number, vector: Float64Array, from: number): number {
  const { length } = vector;
  const fours = length - (length % 4);
  let s0 = from;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  for (let k = 0; k < fours; k += 4) {
    s0 += matrix[row + k]! * vector[k]!;
    s1 += matrix[row + k + 1]! * vector[k + 1]!;
    s2 += matrix[row + k + 2]! * vector[k + 2]!;
    s3 += matrix[row + k + 3]! * vector[k + 3]!;
  }
  for (let k = fours; k < length; k++) s0 += matrix[row + k]! * vector[k]!;
  return s0 + s1 + (s2 + s3);
}

/**
 * The latents that fire: all above 0, or of these the `most` largest, the largest first.
 * @param among only these may fire; all when left out
 * @param into at least as many places as may fire
 * @returns how many do
 */
export function firing(z: Float64Array, most: number, into: Int32Array, among?: Uint8Array): number {
  let count = 0;
  // What a value must exceed: 0, and the least of those on once there are as many as may be.
  let least = 0;
  for (let j = 0; j < z.length; j++) {
    const value = z[j]!;
    if (!(value > least) || (among !== undefined && among[j] === 0)) continue;
    if (most >= z.length) {
      into[count++] = j;
      continue;
    }
    let place = count < most ? count++ : count - 1;
    for (; place > 0 && z[into[place - 1]!]! < value; place--) into[place] = into[place - 1]!;
    into[place] = j;
    if (count === most) least = z[into[count - 1]!]!;
  }
  return count;
}
