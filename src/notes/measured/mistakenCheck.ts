import type { MistakeId } from '../../core/autoencoder/mistakes/mistake.ts';
import { mistakes } from '../../core/autoencoder/mistakes/mistakes.ts';
import { numericalGradient, relativeDifference } from '../../core/autoencoder/numericalGradient.ts';
import type { Objective } from '../../core/autoencoder/shape.ts';
import { costAndGradient } from '../../core/autoencoder/sparseAutoencoder.ts';
import { smallObjective, smallPatches, smallShape, smallTheta } from '../../core/matrices/smallNetwork.ts';

interface CheckChange {
  readonly epsilon?: number;
  readonly objective?: Partial<Objective>;
}

/** ‖a − n‖/‖a + n‖ of the gradient check on the small network, with a mistake made on purpose or none. */
export function mistakenDifference(
  id: MistakeId | 'none',
  { epsilon, objective = {} }: CheckChange = {},
): number {
  const changed = { ...smallObjective, ...objective };
  const mistake = mistakes.find((each) => each.id === id);
  const original = smallPatches();
  const patches = mistake?.preparePatches?.(original) ?? original;
  const compute = mistake?.costAndGradient ?? costAndGradient;
  const theta = smallTheta();
  const costOf = (at: Float64Array): number => compute(at, smallShape, patches, changed).terms.total;
  const { gradient } = compute(theta, smallShape, patches, changed);
  return relativeDifference(gradient, numericalGradient(costOf, theta, epsilon));
}
