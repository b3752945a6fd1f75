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

/** What keeps the latents few: a penalty on their sum, or that only the k largest of an example count. */
export type Sparsity =
  | { readonly kind: 'l1'; readonly weight: number }
  | {
      readonly kind: 'topK';
      readonly active: number;
      /** Latents that have not fired for so many steps are dead; the auxiliary loss lets them explain what is left over. */
      readonly dead: Uint8Array;
    };

/** The weight of the auxiliary loss, and how many dead latents explain the residual (Gao et al. 2024, appendix A.2). */
export const auxiliaryWeight = 1 / 32;
const auxiliaryActive = 16;

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

/** The latents before the ReLU, for one example. @param into latents numbers */
function encode(
  { latents, dimensions, encoder, encoderBias, decoderBias }: ReluDictionary,
  input: Float64Array,
  into: Float64Array,
): void {
  for (let j = 0; j < latents; j++) {
    let sum = encoderBias[j]!;
    const row = j * dimensions;
    for (let k = 0; k < dimensions; k++) sum += encoder[row + k]! * (input[k]! - decoderBias[k]!);
    into[j] = sum;
  }
}

/** The latents that fire: all above 0, or of these the k largest. @param among only these may; all when left out */
function firing(z: Float64Array, most: number, among?: Uint8Array): number[] {
  const on: number[] = [];
  for (let j = 0; j < z.length; j++) if (z[j]! > 0 && (among === undefined || among[j] === 1)) on.push(j);
  return on.length <= most ? on : on.sort((a, b) => z[b]! - z[a]!).slice(0, most);
}

/** The latents that fire for one example, with their values. */
export interface Code {
  readonly latents: readonly number[];
  readonly values: readonly number[];
}

export function codeOf(dictionary: ReluDictionary, sparsity: Sparsity, input: Float64Array): Code {
  const z = new Float64Array(dictionary.latents);
  encode(dictionary, input, z);
  const latents = firing(z, mostActive(sparsity));
  return { latents, values: latents.map((j) => z[j]!) };
}

const mostActive = (sparsity: Sparsity): number =>
  sparsity.kind === 'topK' ? sparsity.active : Number.POSITIVE_INFINITY;

/** x̂ of a code. */
export function decode(
  { dimensions, decoder, decoderBias }: ReluDictionary,
  { latents, values }: Code,
): Float64Array {
  const output = decoderBias.slice();
  latents.forEach((j, n) => {
    for (let k = 0; k < dimensions; k++) output[k] = output[k]! + values[n]! * decoder[j * dimensions + k]!;
  });
  return output;
}

/** Cost and gradient over some examples; the gradient has the dictionary's arrays. */
export interface DictionaryEvaluation {
  readonly cost: number;
  readonly gradient: Pick<ReluDictionary, 'encoder' | 'encoderBias' | 'decoder' | 'decoderBias'>;
  /** Which latents fired for at least one example. */
  readonly fired: Uint8Array;
}

/**
 * The mean over examples of ‖x − x̂‖² plus, for L1, weight · Σ f, or, for TopK with dead latents, the auxiliary loss: 1/32 of the squared
 * distance between what the code leaves over (taken as given) and what the dead latents with the largest values make of it.
 * @param inputs count × dimensions, row by row
 */
export function evaluateDictionary(
  dictionary: ReluDictionary,
  sparsity: Sparsity,
  inputs: Float64Array,
): DictionaryEvaluation {
  const { latents, dimensions, encoder, decoder, decoderBias } = dictionary;
  const count = inputs.length / dimensions;
  const gradient = {
    encoder: new Float64Array(encoder.length),
    encoderBias: new Float64Array(latents),
    decoder: new Float64Array(decoder.length),
    decoderBias: new Float64Array(dimensions),
  };
  const fired = new Uint8Array(latents);
  const z = new Float64Array(latents);
  const error = new Float64Array(dimensions);
  const penalty = sparsity.kind === 'l1' ? sparsity.weight : 0;
  const anyDead = sparsity.kind === 'topK' && sparsity.dead.includes(1);
  let cost = 0;

  /** Adds the gradient of `weight` ‖error‖² + `penalty` Σ f, where `error` = x̂ − target of the latents that are on. */
  function addGradient(input: Float64Array, on: readonly number[], weight: number, toBias: boolean): void {
    if (toBias) for (let k = 0; k < dimensions; k++) gradient.decoderBias[k]! += 2 * weight * error[k]!;
    for (const j of on) {
      const row = j * dimensions;
      let along = 0;
      for (let k = 0; k < dimensions; k++) along += error[k]! * decoder[row + k]!;
      const slope = 2 * weight * along + (toBias ? penalty / count : 0);
      gradient.encoderBias[j]! += slope;
      for (let k = 0; k < dimensions; k++) {
        gradient.decoder[row + k]! += 2 * weight * error[k]! * z[j]!;
        gradient.encoder[row + k]! += slope * (input[k]! - decoderBias[k]!);
        if (toBias) gradient.decoderBias[k]! -= slope * encoder[row + k]!;
      }
    }
  }

  for (let m = 0; m < count; m++) {
    const input = inputs.subarray(m * dimensions, (m + 1) * dimensions);
    encode(dictionary, input, z);
    const on = firing(z, mostActive(sparsity));
    for (let k = 0; k < dimensions; k++) error[k] = decoderBias[k]! - input[k]!;
    for (const j of on) {
      fired[j] = 1;
      cost += (penalty * z[j]!) / count;
      for (let k = 0; k < dimensions; k++) error[k]! += z[j]! * decoder[j * dimensions + k]!;
    }
    for (let k = 0; k < dimensions; k++) cost += error[k]! ** 2 / count;
    addGradient(input, on, 1 / count, true);
    if (!anyDead) continue;
    const revived = firing(z, auxiliaryActive, sparsity.dead);
    for (const j of revived)
      for (let k = 0; k < dimensions; k++) error[k]! += z[j]! * decoder[j * dimensions + k]!;
    for (let k = 0; k < dimensions; k++) cost += (auxiliaryWeight * error[k]! ** 2) / count;
    addGradient(input, revived, auxiliaryWeight / count, false);
  }
  return { cost, gradient, fired };
}
