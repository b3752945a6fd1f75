import { splitParameters } from '../../../core/autoencoder/parameters.ts';
import { costAndGradient } from '../../../core/autoencoder/sparseAutoencoder.ts';
import {
  smallMatrices,
  smallObjective,
  smallPatches,
  smallShape,
  smallTheta,
} from '../../../core/matrices/smallNetwork.ts';
import { naturalSetup } from '../../../presets/natural.ts';
import type { Claims } from '../../text/values.ts';
import type { values } from './values.ts';

/** Counted for the course's set-up; the comparison of loop and matrix is made on the small network. */
export function claims(): Claims<typeof values> {
  const { patchSize, hiddenSize, patchCount } = naturalSetup;
  const perProduct = patchSize ** 2 * hiddenSize * patchCount;
  return {
    multiplicationsPerProduct: perProduct,
    products: 5,
    multiplications: 5 * perProduct,
    largestDifference: largestDifference(),
  };
}

/** How far W1grad number by number is from W1grad in blocks of patches, at most, relative to its largest entry. */
function largestDifference(): number {
  const loop = smallMatrices().matrices.W1grad;
  const { gradient } = costAndGradient(smallTheta(), smallShape, smallPatches(), smallObjective);
  const { W1 } = splitParameters(gradient, smallShape);
  const largest = W1.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return loop.values.reduce((most, value, n) => {
    const other = W1[Math.floor(n / loop.columns) + (n % loop.columns) * loop.rows]!;
    return Math.max(most, Math.abs(value - other) / largest);
  }, 0);
}
