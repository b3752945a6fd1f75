import { initialiseParameters } from '../autoencoder/initialise.ts';
import type { Patches } from '../autoencoder/layers.ts';
import type { NetworkShape, Objective } from '../autoencoder/shape.ts';
import { drawBars } from '../patches/generators/bars.ts';
import { createRandom } from '../random.ts';
import { computeMatrices, type Matrices } from './computeMatrices.ts';

/** 3×3 pixels, 4 hidden units: all three sizes differ, so that a matrix with rows and columns exchanged does not fit. */
export const smallShape: NetworkShape = { visibleSize: 9, hiddenSize: 4 };
export const smallPatchCount = 6;

/** λ, ρ and β for which all three terms of the small network's cost can be seen beside each other. */
export const smallObjective: Objective = { lambda: 0.01, rho: 0.1, beta: 0.5 };

/** Six patches of 3×3 bars, values 0.1 and 0.9. */
export function smallPatches(): Patches {
  return drawBars({ patchSize: 3, count: smallPatchCount, random: createRandom(1, 1) });
}

/** The small network's initial weights. Biases are random too, so that they differ from 0. */
export function smallTheta(): Float64Array {
  const random = createRandom(1, 2);
  const theta = initialiseParameters(smallShape, random);
  const biases = smallShape.hiddenSize + smallShape.visibleSize;
  for (let n = theta.length - biases; n < theta.length; n++) theta[n] = random.next() - 0.5;
  return theta;
}

/** The matrices that the course's text shows, of the first patches or all six. */
export function smallMatrices(count = smallPatchCount): Matrices {
  const all = smallPatches();
  const patches = { ...all, count, values: all.values.subarray(0, count * all.visibleSize) };
  return computeMatrices(smallTheta(), smallShape, patches, smallObjective);
}
