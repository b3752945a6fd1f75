import { type TrainedArray, trainedArrays } from '../core/dictionary/dictionaryCost.ts';
import {
  adamCorrection,
  type DictionaryRoom,
  type OpenDictionaryRoom,
} from '../core/dictionary/dictionaryRoom.ts';
import { mostActive, type ReluDictionary, type Sparsity } from '../core/dictionary/reluDictionary.ts';

/** What worker/kernel/assembly/dictionary.ts exports. Addresses are in bytes. */
interface DictionaryExports {
  place(latents: number, dimensions: number, ...addresses: readonly number[]): void;
  /** @returns the cost */
  evaluate(count: number, most: number, penalty: number, anyDead: boolean): number;
  adam(
    values: number,
    gradient: number,
    firstMoment: number,
    secondMoment: number,
    length: number,
    scale: number,
    correction: number,
  ): void;
}

const pageBytes = 65_536;
const numberBytes = Float64Array.BYTES_PER_ELEMENT;

/**
 * Dictionaries are trained in WebAssembly, in float64: every number is the same to the bit as in core's plain arrays.
 * @param module worker/kernel/assembly/dictionary.ts compiled
 */
export const simdDictionaryRooms =
  (module: WebAssembly.Module): OpenDictionaryRoom =>
  (start, sparsity, batch) =>
    openRoom(module, start, sparsity, batch);

function openRoom(
  module: WebAssembly.Module,
  start: ReluDictionary,
  sparsity: Sparsity,
  batch: number,
): DictionaryRoom {
  const { latents, dimensions } = start;
  const plan = planRoom(start, batch);
  const memory = new WebAssembly.Memory({ initial: plan.pages, maximum: plan.pages });
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  const { place, evaluate, adam } = exports as unknown as DictionaryExports;
  place(latents, dimensions, ...plan.addresses);

  const numbers = (at: number, length: number): Float64Array => new Float64Array(memory.buffer, at, length);
  const arrays = (of: AddressesOfArrays): Record<TrainedArray, Float64Array> => ({
    encoder: numbers(of.encoder, start.encoder.length),
    encoderBias: numbers(of.encoderBias, latents),
    decoder: numbers(of.decoder, start.decoder.length),
    decoderBias: numbers(of.decoderBias, dimensions),
  });
  const dictionary = { ...start, ...arrays(plan.values) };
  for (const name of trainedArrays) dictionary[name].set(start[name]);
  const inputsRoom = numbers(plan.inputs, batch * dimensions);
  const dead = new Uint8Array(memory.buffer, plan.dead, latents);
  const penalty = sparsity.kind === 'l1' ? sparsity.weight : 0;

  return {
    dictionary,
    gradient: arrays(plan.gradient),
    fired: new Uint8Array(memory.buffer, plan.fired, latents),
    dead,
    evaluate(inputs) {
      inputsRoom.set(inputs);
      const anyDead = sparsity.kind === 'topK' && dead.includes(1);
      return evaluate(inputs.length / dimensions, mostActive(sparsity, latents), penalty, anyDead);
    },
    move(name, rate, step) {
      const { scale, correction } = adamCorrection(rate, step);
      const { values, gradient, firstMoment, secondMoment } = plan;
      adam(
        values[name],
        gradient[name],
        firstMoment[name],
        secondMoment[name],
        start[name].length,
        scale,
        correction,
      );
    },
  };
}

type AddressesOfArrays = Readonly<Record<TrainedArray, number>>;

/** Where everything lies: one behind the other, each from a whole vector on. The first page is left to the program. */
function planRoom(start: ReluDictionary, batch: number) {
  const { latents, dimensions } = start;
  let end = pageBytes;
  const take = (bytes: number): number => {
    const at = end;
    end += 16 * Math.ceil(bytes / 16);
    return at;
  };
  const takeArrays = (): AddressesOfArrays => ({
    encoder: take(numberBytes * start.encoder.length),
    encoderBias: take(numberBytes * latents),
    decoder: take(numberBytes * start.decoder.length),
    decoderBias: take(numberBytes * dimensions),
  });
  const values = takeArrays();
  const gradient = takeArrays();
  const firstMoment = takeArrays();
  const secondMoment = takeArrays();
  const fired = take(latents);
  const dead = take(latents);
  const inputs = take(numberBytes * batch * dimensions);
  // What is before the ReLU, x − bd, x̂ − x, the numbers of the latents that are on, and the two kinds of slopes.
  const rooms = [latents, dimensions, dimensions, latents, latents, latents].map((length) =>
    take(numberBytes * length),
  );
  const addresses = [
    ...trainedArrays.map((name) => values[name]),
    ...trainedArrays.map((name) => gradient[name]),
    fired,
    dead,
    inputs,
    ...rooms,
  ];
  return {
    values,
    gradient,
    firstMoment,
    secondMoment,
    fired,
    dead,
    inputs,
    addresses,
    pages: Math.ceil(end / pageBytes),
  };
}
