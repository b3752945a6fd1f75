import { createDictionaryCost } from './dictionaryCost.ts';
import type { LearnedDictionary } from './learned.ts';
import {
  firing,
  initialiseDictionary,
  mostActive,
  preActivations,
  type ReluDictionary,
  type Sparsity,
} from './reluDictionary.ts';
import { normalise } from './world.ts';

export interface DictionarySettings {
  readonly sparsity: Sparsity;
  readonly latents: number;
  /** Whether the decoder stays as it was drawn: a control that learns only to read its random directions. */
  readonly frozenDecoder: boolean;
  /** Draws the initial directions. */
  readonly seed: number;
}

/** How dictionaries are trained: Adam (Kingma and Ba 2015) on new examples at each step. */
const batchSize = 256;
const learningRate = 3e-3;
/** Steps without firing after which a latent counts as dead. */
const deadAfter = 200;
/** Over the last fifth of the steps the learning rate falls to 0, so that the weights converge. */
const restingShare = 0.2;

const trained = ['encoder', 'encoderBias', 'decoder', 'decoderBias'] as const;

/** A dictionary in training. */
export interface DictionaryTraining {
  /** Changed by every step. */
  readonly dictionary: ReluDictionary;
  /** Takes the next step. @returns the cost before it */
  step(): number;
}

/**
 * Trains a dictionary. Decoder rows are kept at length 1: the part of their gradient along themselves is taken out, and after each
 * step they are scaled back (Bricken et al. 2023), so that L1 cannot be escaped by small activations with large directions.
 * @param draw writes new examples into its argument
 * @param steps how many there will be
 */
export function trainDictionary(
  settings: DictionarySettings,
  dimensions: number,
  draw: (into: Float64Array) => void,
  steps: number,
): DictionaryTraining {
  const { latents } = settings;
  const dictionary = initialiseDictionary(latents, dimensions, settings.seed);
  const { gradient, fired, dead, evaluate } = createDictionaryCost(dictionary, settings.sparsity);
  const moving = trained.filter((name) => name !== 'decoder' || !settings.frozenDecoder);
  const moments = moving.map((name) => ({
    first: new Float64Array(dictionary[name].length),
    second: new Float64Array(dictionary[name].length),
  }));
  const inputs = new Float64Array(batchSize * dimensions);
  const firedAt = new Int32Array(latents);
  let taken = 0;

  function step(): number {
    taken++;
    draw(inputs);
    const cost = evaluate(inputs);
    for (let j = 0; j < latents; j++) {
      if (fired[j] === 1) firedAt[j] = taken;
      dead[j] = taken - firedAt[j]! > deadAfter ? 1 : 0;
    }
    projectOut(gradient.decoder, dictionary.decoder, dimensions);
    const rate = learningRate * Math.min(1, (steps - taken) / (restingShare * steps));
    moving.forEach((name, n) => {
      adamStep(dictionary[name], gradient[name], moments[n]!, rate, taken);
    });
    if (settings.frozenDecoder) return cost;
    for (let j = 0; j < latents; j++)
      normalise(dictionary.decoder.subarray(j * dimensions, (j + 1) * dimensions));
    return cost;
  }

  return { dictionary, step };
}

/** Takes from each row of the gradient its part along the row of the decoder. */
function projectOut(gradient: Float64Array, decoder: Float64Array, dimensions: number): void {
  for (let row = 0; row < decoder.length; row += dimensions) {
    let along = 0;
    for (let k = row; k < row + dimensions; k++) along += gradient[k]! * decoder[k]!;
    for (let k = row; k < row + dimensions; k++) gradient[k] = gradient[k]! - along * decoder[k]!;
  }
}

function adamStep(
  values: Float64Array,
  gradient: Float64Array,
  { first, second }: { readonly first: Float64Array; readonly second: Float64Array },
  rate: number,
  step: number,
): void {
  const scale = rate / (1 - 0.9 ** step);
  const correction = 1 / (1 - 0.999 ** step);
  for (let i = 0; i < values.length; i++) {
    const slope = gradient[i]!;
    first[i] = 0.9 * first[i]! + 0.1 * slope;
    second[i] = 0.999 * second[i]! + 0.001 * slope * slope;
    values[i] = values[i]! - (scale * first[i]!) / (Math.sqrt(second[i]! * correction) + 1e-8);
  }
}

/** What a dictionary has learned; it follows the training. @param sparsity as it is trained with */
export function learnedBy(dictionary: ReluDictionary, sparsity: Sparsity): LearnedDictionary {
  const { latents, dimensions, decoder, decoderBias } = dictionary;
  const z = new Float64Array(latents);
  const on = new Int32Array(latents);
  return {
    latents,
    dimensions,
    directions: decoder,
    signed: true,
    apply(input) {
      preActivations(
        dictionary,
        input.map((value, k) => value - decoderBias[k]!),
        z,
      );
      const count = firing(z, mostActive(sparsity, latents), on);
      const code = new Float64Array(latents);
      const output = decoderBias.slice();
      for (const j of on.subarray(0, count)) {
        code[j] = z[j]!;
        const row = j * dimensions;
        for (let k = 0; k < dimensions; k++) output[k] = output[k]! + z[j]! * decoder[row + k]!;
      }
      return { code, output };
    },
  };
}
