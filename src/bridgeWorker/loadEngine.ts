import { type LearnerEngine, plainEngine } from '../core/dictionary/learner.ts';
import dictionaryAddress from '../worker/kernel/build/dictionary.wasm?url';
import float64Address from '../worker/kernel/build/float64.wasm?url';
import { compileFrom } from '../worker/kernel/compileFrom.ts';
import { kernelCost } from './kernelCost.ts';
import { simdDictionaryRooms } from './simdDictionaryRoom.ts';

/** Fetches the two programs in WebAssembly. Where there is no SIMD, or they cannot be fetched, plain JavaScript computes the same. */
export async function loadEngine(): Promise<LearnerEngine> {
  try {
    const [dictionary, float64] = await Promise.all([
      compileFrom(dictionaryAddress),
      compileFrom(float64Address),
    ]);
    return simdEngineOf(dictionary, float64);
  } catch {
    return plainEngine;
  }
}

/** @param dictionary, float64 worker/kernel/assembly's programs of these names, compiled */
export const simdEngineOf = (dictionary: WebAssembly.Module, float64: WebAssembly.Module): LearnerEngine => ({
  openRoom: simdDictionaryRooms(dictionary),
  networkCost: kernelCost(float64),
});
