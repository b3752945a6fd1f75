/** The logarithms of the smallest and the largest relative difference that the colours tell apart. */
const scaleEnds = { low: -12, high: 0 } as const;

/**
 * From dark blue over grey to yellow, ever lighter: the colours differ in lightness, so they can be distinguished
 * with every kind of colour vision and in print.
 */
const stops: readonly (readonly [number, number, number])[] = [
  [4, 28, 72],
  [52, 70, 108],
  [112, 114, 118],
  [178, 162, 104],
  [255, 232, 76],
];

/** The place of a relative difference on the scale, from 0 to 1; NaN counts as the largest. */
export function levelOf(relative: number): number {
  if (Number.isNaN(relative)) return 1;
  if (relative <= 0) return 0;
  const { low, high } = scaleEnds;
  return Math.min(1, Math.max(0, (Math.log10(relative) - low) / (high - low)));
}

/** @returns red, green and blue, from 0 to 255 */
export function colourAt(level: number): readonly [number, number, number] {
  const place = Math.min(1, Math.max(0, level)) * (stops.length - 1);
  const below = Math.min(Math.floor(place), stops.length - 2);
  const from = stops[below] as readonly [number, number, number];
  const to = stops[below + 1] as readonly [number, number, number];
  const mix = (channel: 0 | 1 | 2): number =>
    Math.round(from[channel] + (place - below) * (to[channel] - from[channel]));
  return [mix(0), mix(1), mix(2)];
}

/** The scale as a CSS gradient, for the legend. */
export const scaleGradient = `linear-gradient(to right, ${stops.map((stop) => `rgb(${stop.join(' ')})`).join(', ')})`;
