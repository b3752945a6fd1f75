import type { Patches } from '../autoencoder/layers.ts';
import { sigmoid } from '../autoencoder/sigmoid.ts';

/** A patch and how it meets a hidden unit. */
export interface RankedPatch {
  /** Number of the patch, from 0. */
  readonly patch: number;
  readonly activation: number;
  /** w·x + b: tells patches apart where the sigmoid has lost the difference. */
  readonly weightedSum: number;
  /** cos θ between the weights and the patch's pattern x − x̄; 0 for a flat patch and for a unit without weights. */
  readonly cosine: number;
  /** ‖x − x̄‖: how strong the pattern is. */
  readonly norm: number;
}

export interface PatchRanking {
  /** The patches that excite the unit most, best first; of equals the first. */
  readonly byActivation: readonly RankedPatch[];
  /** The patches whose pattern is aligned best with the unit's weights, best first. */
  readonly byCosine: readonly RankedPatch[];
  /** The unit's activation at every patch. */
  readonly activations: Float64Array;
  /** Mean of sigmoid(−z): 1 − ρ̂ with all its digits, however saturated the unit is. */
  readonly meanOff: number;
}

/** Below this share of Σx², what is left of a patch without its mean is float32 rounding. */
const leastPattern = 1e-10;

/**
 * One pass over all patches: how a unit answers each, and the `top` best by activation and by alignment. Alignment is that of
 * the pattern, the patch less its mean: every patch shares most of its brightness with all others.
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
  const weightSum = w.reduce((sum, weight) => sum + weight, 0);
  const strongest = new TopList<RankedPatch>(top);
  const best = new TopList<RankedPatch>(top);
  const activations = new Float64Array(count);
  let off = 0;
  for (let patch = 0; patch < count; patch++) {
    let product = 0;
    let sum = 0;
    let squares = 0;
    for (let n = 0, at = patch * visibleSize; n < visibleSize; n++, at++) {
      const x = values[at] as number;
      product += x * (w[n] as number);
      sum += x;
      squares += x * x;
    }
    const mean = sum / visibleSize;
    const patternSquares = squares - sum * mean;
    const norm = patternSquares > leastPattern * squares ? Math.sqrt(patternSquares) : 0;
    const cosine = norm * weightNorm > 0 ? (product - mean * weightSum) / (norm * weightNorm) : 0;
    const weightedSum = product + bias;
    const activation = sigmoid(weightedSum);
    activations[patch] = activation;
    off += sigmoid(-weightedSum);
    const ranked = { patch, activation, weightedSum, cosine: Math.max(-1, Math.min(1, cosine)), norm };
    if (strongest.takes(weightedSum)) strongest.add(weightedSum, ranked);
    if (best.takes(ranked.cosine)) best.add(ranked.cosine, ranked);
  }
  return { byActivation: strongest.items(), byCosine: best.items(), activations, meanOff: off / count };
}

/** Keeps the few items with the largest scores of many, best first; of equal scores the first to come. */
export class TopList<Item> {
  readonly #size: number;
  readonly #entries: { readonly score: number; readonly item: Item }[] = [];

  constructor(size: number) {
    this.#size = size;
  }

  /** Whether an item with this score would be kept; never for NaN. */
  takes(score: number): boolean {
    if (Number.isNaN(score) || this.#size < 1) return false;
    const last = this.#entries[this.#size - 1];
    return last === undefined || score > last.score;
  }

  add(score: number, item: Item): void {
    if (!this.takes(score)) return;
    let at = this.#entries.length;
    while (at > 0 && (this.#entries[at - 1] as { score: number }).score < score) at--;
    this.#entries.splice(at, 0, { score, item });
    if (this.#entries.length > this.#size) this.#entries.pop();
  }

  items(): Item[] {
    return this.#entries.map(({ item }) => item);
  }
}
