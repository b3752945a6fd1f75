import { createDictionaryCost, type DictionaryCost, type TrainedArray } from './dictionaryCost.ts';
import type { ReluDictionary, Sparsity } from './reluDictionary.ts';

/** Where a dictionary is trained, and what computes there: plain arrays, or memory that something faster works on. */
export interface DictionaryRoom extends DictionaryCost {
  /** In arrays of the room. */
  readonly dictionary: ReluDictionary;
  /**
   * Moves an array of the dictionary against its gradient, by Adam (Kingma and Ba 2015).
   * @param step counts from 1
   */
  move(name: TrainedArray, rate: number, step: number): void;
}

/** @param start where the training begins @param batch the most examples that are evaluated at a time */
export type OpenDictionaryRoom = (start: ReluDictionary, sparsity: Sparsity, batch: number) => DictionaryRoom;

/** By how much the moments of Adam are corrected for having begun at 0. */
export const adamCorrection = (rate: number, step: number) => ({
  scale: rate / (1 - 0.9 ** step),
  correction: 1 / (1 - 0.999 ** step),
});

export const plainDictionaryRoom: OpenDictionaryRoom = (start, sparsity) => {
  const cost = createDictionaryCost(start, sparsity);
  const zeros = (name: TrainedArray): Float64Array => new Float64Array(start[name].length);
  const moments = () => ({
    encoder: zeros('encoder'),
    encoderBias: zeros('encoderBias'),
    decoder: zeros('decoder'),
    decoderBias: zeros('decoderBias'),
  });
  const firsts = moments();
  const seconds = moments();
  return {
    ...cost,
    dictionary: start,
    move(name, rate, step) {
      const { scale, correction } = adamCorrection(rate, step);
      const values = start[name];
      const gradient = cost.gradient[name];
      const first = firsts[name];
      const second = seconds[name];
      for (let i = 0; i < values.length; i++) {
        const slope = gradient[i]!;
        first[i] = 0.9 * first[i]! + 0.1 * slope;
        second[i] = 0.999 * second[i]! + 0.001 * slope * slope;
        values[i] = values[i]! - (scale * first[i]!) / (Math.sqrt(second[i]! * correction) + 1e-8);
      }
    },
  };
};
