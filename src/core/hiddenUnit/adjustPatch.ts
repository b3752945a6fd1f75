/** What the sliders do to a patch: x ↦ mean + contrast·(x − mean) + brightness. */
export interface PatchAdjustment {
  /** Factor on the patch's differences from its mean; 1 leaves them, 0 makes the patch flat. */
  readonly contrast: number;
  /** Added to every pixel; 0 leaves the mean. */
  readonly brightness: number;
  /** Whether pixels are held within [0, 1], as a picture would. Default false. */
  readonly clipped?: boolean;
}

/** The patch with another contrast and brightness. A copy. */
export function adjustPatch(
  patch: ArrayLike<number>,
  { contrast, brightness, clipped = false }: PatchAdjustment,
): Float64Array {
  const mean = meanOf(patch);
  return Float64Array.from(patch, (value) => {
    const adjusted = mean + contrast * (value - mean) + brightness;
    return clipped ? Math.max(0, Math.min(1, adjusted)) : adjusted;
  });
}

/** The patch less its mean: brightness no longer counts. A copy. */
export function removeMean(patch: ArrayLike<number>): Float64Array {
  const mean = meanOf(patch);
  return Float64Array.from(patch, (value) => value - mean);
}

/**
 * The patch less its mean, scaled to length 1: neither brightness nor contrast counts, only the pattern. Zeros for a flat
 * patch, whose pattern is rounding.
 */
export function patternOf(patch: ArrayLike<number>): Float64Array {
  const centred = removeMean(patch);
  const norm = Math.hypot(...centred);
  const largest = Array.from(patch).reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (!(norm > 1e-12 * largest)) return centred.fill(0);
  return centred.map((value) => value / norm);
}

function meanOf(patch: ArrayLike<number>): number {
  let sum = 0;
  for (let n = 0; n < patch.length; n++) sum += patch[n] as number;
  return sum / patch.length;
}
