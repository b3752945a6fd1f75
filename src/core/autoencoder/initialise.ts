import type { Random } from '../random.ts';
import { parameterCount, weightCount } from './parameters.ts';
import type { NetworkShape } from './shape.ts';

/** √(6/(hidden+visible+1)), the course's bound on initial weights (initializeParameters.m). */
export function initialWeightBound({ visibleSize, hiddenSize }: NetworkShape): number {
  return Math.sqrt(6 / (hiddenSize + visibleSize + 1));
}

/** A theta to start from: weights uniform within ± `initialWeightBound`, drawn in theta's order; biases 0. */
export function initialiseParameters(shape: NetworkShape, random: Random): Float64Array {
  const theta = new Float64Array(parameterCount(shape));
  const bound = initialWeightBound(shape);
  const weights = weightCount(shape);
  for (let i = 0; i < weights; i++) theta[i] = (2 * random.next() - 1) * bound;
  return theta;
}
