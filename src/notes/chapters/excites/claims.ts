import { align } from '../../../core/hiddenUnit/alignment.ts';
import { unitOfTheta } from '../../../core/hiddenUnit/unitOfTheta.ts';
import { createRandom } from '../../../core/random.ts';
import { naturalSetup } from '../../../presets/natural.ts';
import { thetaOf } from '../../measured/recordedRuns.ts';
import type { Claims } from '../../text/values.ts';
import type { values } from './values.ts';

/** Hidden unit 7, counted from 1, of the recorded run with the course's settings, against random inputs of length 1. */
export function claims(): Claims<typeof values> {
  const shape = { visibleSize: naturalSetup.patchSize ** 2, hiddenSize: naturalSetup.hiddenSize };
  const { weights, bias } = unitOfTheta(thetaOf('course'), shape, 6);
  const norm = Math.hypot(...weights);
  const best = align(
    weights,
    bias,
    weights.map((weight) => weight / norm),
  ).product;
  const tries = [10, 10_000].map((count) => bestOfRandom(weights, bias, count));
  const cosine = (degrees: number): number => Math.cos((degrees * Math.PI) / 180);
  return {
    unitMaximum: best,
    bestOfTen: tries[0]! / best,
    bestOfTenThousand: tries[1]! / best,
    productAt34: cosine(34),
    productAt60: cosine(60),
    longProduct: 2 * cosine(60),
  };
}

/** The largest dot product with any of `count` random directions, uniform on the unit sphere. */
function bestOfRandom(weights: Float64Array, bias: number, count: number): number {
  const random = createRandom(1, 4);
  let best = Number.NEGATIVE_INFINITY;
  for (let n = 0; n < count; n++) {
    const direction = weights.map(() => random.normal());
    const length = Math.hypot(...direction);
    best = Math.max(best, align(weights, bias, direction).product / length);
  }
  return best;
}
