import { parameterCount } from '../../../core/autoencoder/parameters.ts';
import { costAndGradient } from '../../../core/autoencoder/sparseAutoencoder.ts';
import { smallObjective, smallPatches, smallShape, smallTheta } from '../../../core/matrices/smallNetwork.ts';
import { suitedSettings } from '../../../presets/suitedSettings.ts';
import { mistakenDifference } from '../../measured/mistakenCheck.ts';
import type { Claims } from '../../text/values.ts';
import type { values } from './values.ts';

/** On the small network of chapter 6; the sizes of the others are those of the playground's set-ups. */
export function claims(): Claims<typeof values> {
  const sizeOf = ({ patchSize, hiddenSize }: { patchSize: number; hiddenSize: number }): number =>
    parameterCount({ visibleSize: patchSize ** 2, hiddenSize });
  const natural = sizeOf(suitedSettings.scenes);
  const digits = sizeOf(suitedSettings.digits);
  const tenth = differenceErrors(0.1);
  const hundredth = differenceErrors(0.01);
  return {
    oneSidedFactor: tenth.oneSided / hundredth.oneSided,
    twoSidedFactor: tenth.twoSided / hundredth.twoSided,
    smallParameters: parameterCount(smallShape),
    correctDifference: mistakenDifference('none'),
    missingDecayDifference: mistakenDifference('weightDecayGradientMissing'),
    missingDecayAtCourseLambda: mistakenDifference('weightDecayGradientMissing', {
      objective: { lambda: 1e-4 },
    }),
    decayedBiasesDifference: mistakenDifference('biasesDecayed'),
    bestEpsilon: bestOf([1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7]),
    differenceAtTenth: mistakenDifference('none', { epsilon: 0.1 }),
    differenceAtTrillionth: mistakenDifference('none', { epsilon: 1e-12 }),
    naturalParameters: natural,
    naturalCosts: 2 * natural,
    digitsParameters: digits,
    digitsCosts: 2 * digits,
  };
}

/** How far both differences are from the derivative with respect to the first weight. */
function differenceErrors(epsilon: number): { readonly oneSided: number; readonly twoSided: number } {
  const patches = smallPatches();
  const theta = smallTheta();
  const at = (shift: number) => {
    const moved = theta.slice();
    moved[0] = moved[0]! + shift;
    return costAndGradient(moved, smallShape, patches, smallObjective);
  };
  const here = at(0);
  const above = at(epsilon).terms.total;
  const below = at(-epsilon).terms.total;
  const derivative = here.gradient[0]!;
  return {
    oneSided: Math.abs((above - here.terms.total) / epsilon - derivative),
    twoSided: Math.abs((above - below) / (2 * epsilon) - derivative),
  };
}

/** The step among these with the smallest relative difference. */
function bestOf(steps: readonly number[]): number {
  const differences = steps.map((epsilon) => mistakenDifference('none', { epsilon }));
  return steps[differences.indexOf(Math.min(...differences))]!;
}
