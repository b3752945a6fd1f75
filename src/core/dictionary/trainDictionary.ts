import type { LearnedDictionary } from './learned.ts';
import {
  codeOf,
  decode,
  evaluateDictionary,
  initialiseDictionary,
  type ReluDictionary,
  type Sparsity,
} from './reluDictionary.ts';
import { type Examples, normalise } from './world.ts';

export interface DictionarySettings {
  /** The penalty's weight, or how many latents may fire. */
  readonly sparsity:
    | { readonly kind: 'l1'; readonly weight: number }
    | { readonly kind: 'topK'; readonly active: number };
  readonly latents: number;
  /** Whether the decoder stays as it was drawn: a control that learns only to read its random directions. */
  readonly frozenDecoder: boolean;
  /** Draws the initial directions. */
  readonly seed: number;
}

/** How dictionaries are trained: Adam (Kingma and Ba 2015) on new examples at each step. */
export const training = { steps: 4000, batchSize: 256, learningRate: 3e-3 } as const;

/** Steps without firing after which a latent counts as dead. */
const deadAfter = 200;
/** Over the last fifth of the steps the learning rate falls to 0, so that what was learned comes to rest. */
const restingShare = 0.2;

const trained = ['encoder', 'encoderBias', 'decoder', 'decoderBias'] as const;

/** Where the training of a dictionary stands. */
export interface DictionaryProgress {
  readonly step: number;
  readonly cost: number;
  /** Overwritten by the next step. */
  readonly dictionary: ReluDictionary;
}

/**
 * Trains a dictionary, one step at each `next`. Decoder rows are kept at length 1: the part of their gradient along themselves is
 * taken out, and after each step they are scaled back (Bricken et al. 2023), so that L1 cannot be escaped by small activations with
 * large directions.
 * @param draw gives new examples
 */
export function* trainDictionary(
  settings: DictionarySettings,
  dimensions: number,
  draw: (count: number) => Pick<Examples, 'inputs'>,
  steps: number = training.steps,
): Generator<DictionaryProgress, ReluDictionary> {
  const dictionary = initialiseDictionary(settings.latents, dimensions, settings.seed);
  const moments = trained.map((name) => ({
    first: new Float64Array(dictionary[name].length),
    second: new Float64Array(dictionary[name].length),
  }));
  const firedAt = new Int32Array(settings.latents);
  const dead = new Uint8Array(settings.latents);
  const sparsity: Sparsity =
    settings.sparsity.kind === 'l1' ? settings.sparsity : { ...settings.sparsity, dead };
  for (let step = 1; step <= steps; step++) {
    const { inputs } = draw(training.batchSize);
    const { cost, gradient, fired } = evaluateDictionary(dictionary, sparsity, inputs);
    fired.forEach((on, latent) => {
      if (on) firedAt[latent] = step;
      dead[latent] = step - firedAt[latent]! > deadAfter ? 1 : 0;
    });
    projectOut(gradient.decoder, dictionary.decoder, dimensions);
    const rate = training.learningRate * Math.min(1, (steps - step) / (restingShare * steps));
    trained.forEach((name, n) => {
      if (name !== 'decoder' || !settings.frozenDecoder)
        adamStep(dictionary[name], gradient[name], moments[n]!, rate, step);
    });
    for (let j = 0; j < settings.latents; j++)
      normalise(dictionary.decoder.subarray(j * dimensions, (j + 1) * dimensions));
    yield { step, cost, dictionary };
  }
  return dictionary;
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

/** What a dictionary has learned. @param sparsity as it was trained with */
export function learnedBy(
  dictionary: ReluDictionary,
  sparsity: DictionarySettings['sparsity'],
): LearnedDictionary {
  const { latents, dimensions, decoder } = dictionary;
  const rule: Sparsity = sparsity.kind === 'l1' ? sparsity : { ...sparsity, dead: new Uint8Array(latents) };
  return {
    latents,
    dimensions,
    directions: decoder,
    signed: true,
    codeOf(input) {
      const code = new Float64Array(latents);
      const on = codeOf(dictionary, rule, input);
      on.latents.forEach((j, n) => {
        code[j] = on.values[n]!;
      });
      return code;
    },
    rebuild: (input) => decode(dictionary, codeOf(dictionary, rule, input)),
  };
}
