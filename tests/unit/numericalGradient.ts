import {
  type CostOf,
  EPSILON,
  numericalGradientSteps,
} from '../../src/core/autoencoder/numericalGradient.ts';
import { finished } from './finished.ts';

/** The derivatives of `cost` at theta by central differences, for all parameters. */
export function numericalGradient(cost: CostOf, theta: Float64Array, epsilon = EPSILON): Float64Array {
  return finished(numericalGradientSteps(cost, theta, theta.keys(), epsilon));
}
