import { trainedArrays } from './dictionaryCost.ts';
import { type OpenDictionaryRoom, plainDictionaryRoom } from './dictionaryRoom.ts';
import type { LearnedDictionary } from './learned.ts';
import {
  firing,
  initialiseDictionary,
  mostActive,
  preActivations,
  type ReluDictionary,
  type Sparsity,
} from './reluDictionary.ts';

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
 * @param openRoom what the cost and the steps are computed with; the results are the same to the bit
 */
export function trainDictionary(
  settings: DictionarySettings,
  dimensions: number,
  draw: (into: Float64Array) => void,
  steps: number,
  openRoom: OpenDictionaryRoom = plainDictionaryRoom,
): DictionaryTraining {
  const { latents } = settings;
  const start = initialiseDictionary(latents, dimensions, settings.seed);
  const room = openRoom(start, settings.sparsity, batchSize);
  const { dictionary, gradient, fired, dead } = room;
  const moving = trainedArrays.filter((name) => name !== 'decoder' || !settings.frozenDecoder);
  const inputs = new Float64Array(batchSize * dimensions);
  const firedAt = new Int32Array(latents);
  let taken = 0;

  function step(): number {
    taken++;
    draw(inputs);
    const cost = room.evaluate(inputs);
    for (let j = 0; j < latents; j++) {
      if (fired[j] === 1) firedAt[j] = taken;
      dead[j] = taken - firedAt[j]! > deadAfter ? 1 : 0;
    }
    projectOut(gradient.decoder, dictionary.decoder, dimensions);
    const rate = learningRate * Math.min(1, (steps - taken) / (restingShare * steps));
    for (const name of moving) room.move(name, rate, taken);
    if (!settings.frozenDecoder) scaleRows(dictionary.decoder, dimensions);
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

/** Scales every row to length 1. */
function scaleRows(matrix: Float64Array, dimensions: number): void {
  for (let row = 0; row < matrix.length; row += dimensions) {
    let squares = 0;
    for (let k = row; k < row + dimensions; k++) squares += matrix[k]! * matrix[k]!;
    if (squares === 0) continue;
    const length = Math.sqrt(squares);
    for (let k = row; k < row + dimensions; k++) matrix[k] = matrix[k]! / length;
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
