import {
  firing,
  mostActive,
  preActivations,
  type ReluDictionary,
  rowProduct,
  type Sparsity,
} from './reluDictionary.ts';

/** The weight of the auxiliary loss, and how many dead latents explain the residual (Gao et al. 2024, appendix A.2). */
const auxiliaryWeight = 1 / 32;
const auxiliaryActive = 16;

/** The arrays of a dictionary that are trained. */
export const trainedArrays = ['encoder', 'encoderBias', 'decoder', 'decoderBias'] as const;
export type TrainedArray = (typeof trainedArrays)[number];

/** The cost of a dictionary, whose arrays may change between two evaluations. Arrays are reused: nothing is allocated. */
export interface DictionaryCost {
  /** Of the last evaluation, in the dictionary's arrays. */
  readonly gradient: Pick<ReluDictionary, TrainedArray>;
  /** Which latents fired for at least one example of the last evaluation. */
  readonly fired: Uint8Array;
  /** Latents to be revived by TopK's auxiliary loss: 1 where one is dead. The trainer sets it. */
  readonly dead: Uint8Array;
  /** @param inputs count × dimensions, row by row @returns the cost */
  evaluate(inputs: Float64Array): number;
}

/**
 * The mean over examples of ‖x − x̂‖² plus, for L1, weight · Σ f, or, for TopK where latents are dead, the auxiliary loss: 1/32 of the
 * squared distance between what the code leaves over and what the dead latents with the largest values make of it. What is left over
 * counts as given there: the loss moves dead latents alone.
 */
export function createDictionaryCost(dictionary: ReluDictionary, sparsity: Sparsity): DictionaryCost {
  const { latents, dimensions, encoder, decoder, decoderBias } = dictionary;
  const gradient = {
    encoder: new Float64Array(encoder.length),
    encoderBias: new Float64Array(latents),
    decoder: new Float64Array(decoder.length),
    decoderBias: new Float64Array(dimensions),
  };
  const fired = new Uint8Array(latents);
  const dead = new Uint8Array(latents);
  const z = new Float64Array(latents);
  const centred = new Float64Array(dimensions);
  /** x̂ − x */
  const error = new Float64Array(dimensions);
  const on = new Int32Array(latents);
  /** For each latent the derivative of the cost by its value, without the auxiliary loss, and that of the auxiliary loss. */
  const slopes = new Float64Array(latents);
  const revivingSlopes = new Float64Array(latents);
  const most = mostActive(sparsity, latents);
  const penalty = sparsity.kind === 'l1' ? sparsity.weight : 0;

  /** Adds the outputs of the latents that are on to the error. */
  function addOutputs(count: number): void {
    for (let n = 0; n < count; n++) {
      const value = z[on[n]!]!;
      const row = on[n]! * dimensions;
      for (let k = 0; k < dimensions; k++) error[k] = error[k]! + value * decoder[row + k]!;
    }
  }

  /** Adds the gradient of `weight` ‖error‖² + `price` Σ f by the latents that are on. @param into where the slopes are summed */
  function addGradient(count: number, weight: number, price: number, into: Float64Array): void {
    for (let n = 0; n < count; n++) {
      const j = on[n]!;
      const row = j * dimensions;
      const slope = 2 * weight * rowProduct(decoder, row, error, 0) + price;
      const value = 2 * weight * z[j]!;
      into[j] = into[j]! + slope;
      for (let k = row, i = 0; i < dimensions; k++, i++) {
        gradient.decoder[k] = gradient.decoder[k]! + value * error[i]!;
        gradient.encoder[k] = gradient.encoder[k]! + slope * centred[i]!;
      }
    }
  }

  function evaluateExample(input: Float64Array, weight: number, anyDead: boolean): number {
    for (let k = 0; k < dimensions; k++) centred[k] = input[k]! - decoderBias[k]!;
    preActivations(dictionary, centred, z);
    const count = firing(z, most, on);
    let sum = 0;
    for (let n = 0; n < count; n++) {
      fired[on[n]!] = 1;
      sum += z[on[n]!]!;
    }
    for (let k = 0; k < dimensions; k++) error[k] = -centred[k]!;
    addOutputs(count);
    let cost = weight * (rowProduct(error, 0, error, 0) + penalty * sum);
    for (let k = 0; k < dimensions; k++)
      gradient.decoderBias[k] = gradient.decoderBias[k]! + 2 * weight * error[k]!;
    addGradient(count, weight, weight * penalty, slopes);
    if (!anyDead) return cost;
    const revived = firing(z, Math.min(auxiliaryActive, latents), on, dead);
    addOutputs(revived);
    cost += auxiliaryWeight * weight * rowProduct(error, 0, error, 0);
    addGradient(revived, auxiliaryWeight * weight, 0, revivingSlopes);
    return cost;
  }

  /** be has the sum of the slopes; bd, which every latent sees with a minus sign, that of the encoder's rows by them. */
  function addBiasGradients(): void {
    for (let j = 0, row = 0; j < latents; j++, row += dimensions) {
      const slope = slopes[j]!;
      gradient.encoderBias[j] = slope + revivingSlopes[j]!;
      for (let k = 0; k < dimensions; k++)
        gradient.decoderBias[k] = gradient.decoderBias[k]! - slope * encoder[row + k]!;
    }
  }

  return {
    gradient,
    fired,
    dead,
    evaluate(inputs) {
      for (const one of [...Object.values(gradient), slopes, revivingSlopes]) one.fill(0);
      fired.fill(0);
      const count = inputs.length / dimensions;
      const anyDead = sparsity.kind === 'topK' && dead.includes(1);
      let cost = 0;
      for (let m = 0; m < count; m++)
        cost += evaluateExample(inputs.subarray(m * dimensions, (m + 1) * dimensions), 1 / count, anyDead);
      addBiasGradients();
      return cost;
    },
  };
}
