import type { Patches } from '../autoencoder/layers.ts';
import { sigmoid } from '../autoencoder/sigmoid.ts';
import { TopList } from './topList.ts';

/** A patch and how it meets a hidden unit. */
export interface RankedPatch {
  /** Number of the patch, from 0. */
  readonly patch: number;
  readonly activation: number;
  /** cos θ between patch and weights, 0 where either is zero. */
  readonly cosine: number;
  /** ‖x‖ */
  readonly norm: number;
}

export interface PatchRanking {
  /** The patches that excite the unit most, best first; of equals the first. */
  readonly byActivation: readonly RankedPatch[];
  /** The patches best aligned with the unit's weights, best first. */
  readonly byCosine: readonly RankedPatch[];
  /** The unit's activation at every patch. */
  readonly activations: Float64Array;
  /** Mean of sigmoid(−z): 1 − ρ̂ with all its digits, however saturated the unit is. */
  readonly meanOff: number;
}

/**
 * One pass over all patches: how a unit answers each, and the `top` best by activation and by alignment.
 * @param weights W1_j, visibleSize
 * @throws RangeError when the weights do not fit the patches.
 */
export function rankPatches(
  weights: ArrayLike<number>,
  bias: number,
  { values, count, visibleSize }: Patches,
  top: number,
): PatchRanking {
  if (weights.length !== visibleSize || values.length !== count * visibleSize) {
    throw new RangeError(
      `A unit with ${weights.length} weights cannot rank ${values.length} values as ${count} patches of ${visibleSize}.`,
    );
  }
  const w = Float64Array.from(weights);
  const weightNorm = Math.hypot(...w);
  const strongest = new TopList<RankedPatch>(top);
  const best = new TopList<RankedPatch>(top);
  const activations = new Float64Array(count);
  let off = 0;
  for (let patch = 0; patch < count; patch++) {
    let product = 0;
    let squares = 0;
    for (let n = 0, at = patch * visibleSize; n < visibleSize; n++, at++) {
      const x = values[at] as number;
      product += x * (w[n] as number);
      squares += x * x;
    }
    const norm = Math.sqrt(squares);
    const cosine = norm * weightNorm > 0 ? product / (norm * weightNorm) : 0;
    const activation = sigmoid(product + bias);
    activations[patch] = activation;
    off += sigmoid(-(product + bias));
    // Ranked by the weighted sum: activations of a saturated unit are all 1.
    if (strongest.takes(product)) strongest.add(product, { patch, activation, cosine, norm });
    if (best.takes(cosine)) best.add(cosine, { patch, activation, cosine, norm });
  }
  return { byActivation: strongest.items(), byCosine: best.items(), activations, meanOff: off / count };
}
