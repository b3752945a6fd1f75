import { createRandom } from '../../core/random.ts';

/** A direction without any preference, as a vector of `length` normal numbers; the same for the same seed. */
export function randomDirection(length: number, seed: number): Float64Array {
  const random = createRandom(seed);
  return Float64Array.from({ length }, () => random.normal());
}
