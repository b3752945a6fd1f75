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

/** The bars of a histogram as one SVG path in a box of `width` × `height`; the fullest bin reaches the top. */
export function histogramPath(counts: Uint32Array, width: number, height: number): string {
  const fullest = counts.reduce((most, count) => Math.max(most, count), 1);
  const bar = width / counts.length;
  let path = `M0 ${height}`;
  counts.forEach((count, bin) => {
    const top = (height * (1 - count / fullest)).toFixed(1);
    path += `V${top}H${((bin + 1) * bar).toFixed(1)}`;
  });
  return `${path}V${height}Z`;
}
