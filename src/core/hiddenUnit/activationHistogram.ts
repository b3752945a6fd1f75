/** How often a unit's activation fell into each of some equal parts of [0, 1]. */
export interface ActivationHistogram {
  /** Number of activations in each part; the last part includes 1. */
  readonly counts: Uint32Array;
  /** Edges of the parts, one more than counts. */
  readonly edges: Float64Array;
  /** Share of all activations above ½: how often the unit is on. */
  readonly onShare: number;
}

/** Sorts activations into `parts` equal parts of [0, 1]. What is no number is passed over. */
export function activationHistogram(activations: ArrayLike<number>, parts = 50): ActivationHistogram {
  const counts = new Uint32Array(parts);
  let on = 0;
  for (let n = 0; n < activations.length; n++) {
    const activation = activations[n] as number;
    if (!(activation >= 0 && activation <= 1)) continue;
    const part = Math.min(parts - 1, Math.floor(activation * parts));
    counts[part] = (counts[part] as number) + 1;
    if (activation > 0.5) on++;
  }
  return {
    counts,
    edges: Float64Array.from({ length: parts + 1 }, (_, n) => n / parts),
    onShare: activations.length > 0 ? on / activations.length : 0,
  };
}
