interface Stage {
  readonly patches: Float32Array;
  readonly description: { readonly mean: number; readonly variance: number };
}

/**
 * Grey levels of a stage's patches, one patch a row: three standard deviations about the mean of all values reach black
 * and white, as the course's own cut-off does. The last stage is shown as the network sees it, 0 black and 1 white.
 */
export function stageGreys({ patches, description }: Stage, asSeen: boolean): Uint8ClampedArray {
  if (asSeen) return Uint8ClampedArray.from(patches, (value) => 255 * value);
  const { mean, variance } = description;
  const reach = 3 * Math.sqrt(variance);
  return Uint8ClampedArray.from(patches, (value) =>
    reach > 0 ? 127.5 + (127.5 * (value - mean)) / reach : 128,
  );
}
