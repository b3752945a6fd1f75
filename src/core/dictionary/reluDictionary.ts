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
 * The latents before the ReLU. Four sums run side by side, because each addition waits for the one before it.
 * @param centred x − bd, dimensions
 * @param into latents numbers
 */
export function preActivations(
  { latents, dimensions, encoder, encoderBias }: ReluDictionary,
  centred: Float64Array,
  into: Float64Array,
): void {
  const fours = dimensions - (dimensions % 4);
  for (let j = 0, row = 0; j < latents; j++, row += dimensions) {
    let s0 = encoderBias[j]!;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    for (let k = 0; k < fours; k += 4) {
      s0 += encoder[row + k]! * centred[k]!;
      s1 += encoder[row + k + 1]! * centred[k + 1]!;
      s2 += encoder[row + k + 2]! * centred[k + 2]!;
      s3 += encoder[row + k + 3]! * centred[k + 3]!;
    }
    for (let k = fours; k < dimensions; k++) s0 += encoder[row + k]! * centred[k]!;
    into[j] = s0 + s1 + (s2 + s3);
  }
}

/**
 * The latents that fire: all above 0, or of these the `most` largest, the largest first.
 * @param among only these may fire; all when left out
 * @param into at least as many places as may fire
 * @returns how many do
 */
export function firing(z: Float64Array, most: number, into: Int32Array, among?: Uint8Array): number {
  let count = 0;
  for (let j = 0; j < z.length; j++) {
    const value = z[j]!;
    if (!(value > 0) || (among !== undefined && among[j] === 0)) continue;
    if (most >= z.length) {
      into[count++] = j;
      continue;
    }
    if (count === most && !(value > z[into[count - 1]!]!)) continue;
    let place = count < most ? count++ : count - 1;
    for (; place > 0 && z[into[place - 1]!]! < value; place--) into[place] = into[place - 1]!;
    into[place] = j;
  }
  return count;
}
